import type { Readable, Writable } from 'node:stream';
import { BEGIN } from '../words/en-server.ts';

/**
Shows lines on the plain screen before the first page, and waits for enter. What is pressed otherwise is forgotten; ctrl-c,
ctrl-d and the end of the input leave.

@returns whether they go on
*/
export async function interlude(
  input: Readable,
  output: Writable,
  lines: readonly string[],
): Promise<boolean> {
  if (lines.length === 0) return true;
  output.write(`\r\n${lines.map((line) => ` ${line}\r\n`).join('')}\r\n ${BEGIN}`);
  input.setEncoding('utf8');
  const goesOn = await new Promise<boolean>((resolve) => {
    const onData = (keys: string | Buffer) => {
      const text = keys.toString();
      if (/[\r\n]/.test(text)) end(true);
      else if (/[\u0003\u0004]/.test(text)) end(false);
    };
    const onEnd = () => end(false);
    const end = (answer: boolean) => {
      input.off('data', onData).off('end', onEnd).off('close', onEnd);
      input.pause();
      resolve(answer);
    };
    input.on('data', onData).on('end', onEnd).on('close', onEnd);
  });
  output.write('\r\n');
  return goesOn;
}
