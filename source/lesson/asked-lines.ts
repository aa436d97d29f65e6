import type { Predict, Snippet } from './lesson.ts';
import { lineOf } from './markdown.ts';

/** More than so many lines, or wider ones, nobody wants to type. */
const MOST_LINES = 4;
const WIDEST = 40;

/** What only the machine can know, or is no output but an exception: not to be asked. */
const NOT_ASKED =
  /0x[0-9a-f]{4}|^\s*$|^Traceback|^ {2}File "|^\w*(?:Error|Exception|StopIteration)\b|\.\.\./im;

/**
The question about an output that an article shows below a snippet; undefined where it is none to be asked. Its lines are asked one by
one, so that nobody has to guess how many there are.
*/
export function linesQuestion(snippet: Snippet): Predict | undefined {
  const lines = linesToAsk(snippet);
  if (!lines) return undefined;
  const id = `output-${/\d+/.exec(snippet.name)?.[0]}`;
  return {
    id,
    question: lineOf('What comes out?'),
    of: { kind: 'output' },
    choices: [],
    lines,
    line: snippet.line,
  };
}

/** The lines of a snippet's output where they can be asked. */
export function linesToAsk({ expected, expectError }: Snippet): readonly string[] | undefined {
  const text = expected?.text.trimEnd() ?? '';
  const lines = text.split('\n');
  const isLong = lines.length > MOST_LINES || lines.some((line) => line.length > WIDEST);
  return expectError || isLong || NOT_ASKED.test(text) ? undefined : lines;
}

/** Whether an output that was typed is the one that was printed; blanks and the kind of quotes do not matter. */
export function isSameOutput(typed: string, printed: string): boolean {
  const plain = (text: string) =>
    text
      .replaceAll('"', "'")
      .replace(/[^\S\n]+/g, '')
      .trim();
  return plain(typed) === plain(printed);
}
