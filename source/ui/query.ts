import type { Capability } from './capability.ts';

/** How long a terminal may take to answer, in milliseconds; one that never does is taken as the environment says. */
const ANSWER_WITHIN = 200;

// The background's colour; then where the cursor is, a line, and where it is now. What was drawn is taken away again.
const QUESTION = '\u001b7\u001b]11;?\u001b\\\u001b[6n─\u001b[6n\u001b8\u001b[K';

/**
Asks the terminal two things that no variable tells: whether its background is light, and whether lines are two columns
wide in it (then everything is drawn in ASCII). What the learner typed meanwhile goes back to the input.

The input must be in raw mode, and nobody else may be reading it.

Source: OSC 11 and CSI 6 n in https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
*/
export async function query(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  known: Capability,
): Promise<Capability> {
  let answers = '';
  input.setEncoding('utf8');
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      input.off('data', onData);
      input.pause();
      resolve();
    };
    const onData = (chunk: string | Buffer) => {
      answers += chunk.toString();
      if ([...answers.matchAll(CURSOR)].length >= 2) end();
    };
    const timer = setTimeout(end, ANSWER_WITHIN);
    input.on('data', onData);
    output.write(QUESTION);
  });
  const typed = answers.replace(CURSOR, '').replace(BACKGROUND, '');
  if (typed !== '') input.unshift(typed);
  return readAnswers(answers, known);
}

const CURSOR = /\u001b\[\d+;(\d+)R/g;
const BACKGROUND =
  /\u001b\]11;rgba?:([0-9a-f]+)\/([0-9a-f]+)\/([0-9a-f]+)[^\u0007\u001b]*(?:\u0007|\u001b\\)/gi;

/** What a terminal's answers say, over what was known without them. */
export function readAnswers(answers: string, known: Capability): Capability {
  const [before, after] = [...answers.matchAll(CURSOR)].map((match) => Number(match[1]));
  const wide = before !== undefined && after !== undefined && after - before === 2;
  const color = [...answers.matchAll(BACKGROUND)][0];
  const parts = color?.slice(1).map((hex) => Number.parseInt(hex, 16) / (16 ** hex.length - 1));
  return {
    ...known,
    ascii: known.ascii || wide,
    background: parts ? (isLight(parts) ? 'light' : 'dark') : known.background,
  };
}

/** By the eye's own weights for red, green and blue. */
function isLight(parts: readonly number[]): boolean {
  return 0.299 * parts[0]! + 0.587 * parts[1]! + 0.114 * parts[2]! > 0.5;
}
