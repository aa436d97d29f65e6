import { lessonsOf } from './lessons.ts';
import { openTerminal, playCourse, readTerminalArguments } from './terminal.ts';
import { readProgram } from './usage.ts';

/** `closure-tutor [PATH]`: the built-in lessons, a folder of lessons, an article; a `.py` file opens in the playground. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, path } = readTerminalArguments('closure-tutor', args, 'at most one PATH');
  const command = path === undefined ? 'closure-tutor' : `closure-tutor ${path}`;
  if (path?.endsWith('.py')) return openTerminal(playCourse(path, readProgram(path)), true, values, command);
  return openTerminal(lessonsOf(path), false, values, command);
}
