import { openTerminal, playCourse, readTerminalArguments } from './terminal.ts';
import { readProgram } from './usage.ts';

/** `play [FILE.py]`: the playground, one program with the picture beside it and no prose. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, path } = readTerminalArguments('play', args, 'at most one FILE.py');
  const command = path === undefined ? 'closure-tutor play' : `closure-tutor play ${path}`;
  return openTerminal(playCourse(path, path === undefined ? '' : readProgram(path)), true, values, command);
}
