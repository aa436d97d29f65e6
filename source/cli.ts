#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { scriptCommand } from './commands/script-command.ts';
import { isUsageError, UsageError } from './commands/usage.ts';

/** What a command's file exports: takes the words after the command's name, gives the exit code. */
type Command = { main(args: readonly string[]): Promise<number> | number };

/** Each command is loaded when it is named, so that `run` and `--help` pay for no screen. */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['play', () => import('./commands/play.ts')],
  ['run', async () => scriptCommand('run')],
  ['trace', () => import('./commands/trace.ts')],
  ['show', () => import('./commands/show.ts')],
  ['symtable', () => import('./commands/symtable.ts')],
  ['dis', () => import('./commands/dis.ts')],
  ['check', () => import('./commands/check.ts')],
  ['new-lesson', () => import('./commands/new-lesson.ts')],
  ['serve', () => import('./commands/serve.ts')],
  ['report', () => import('./commands/report.ts')],
  ['doctor', () => import('./commands/doctor.ts')],
]);

async function command(args: readonly string[]): Promise<number> {
  const word = args[0];
  if (word === '--help' || word === '-h' || word === 'help')
    return (await import('./commands/help.ts')).main();
  if (word === '--version') {
    process.stdout.write(`${__VERSION__}\n`);
    return 0;
  }
  const named = word === undefined ? undefined : COMMANDS.get(word);
  if (named) return (await named()).main(args.slice(1));
  if (word !== undefined && !word.startsWith('-') && !existsSync(word)) {
    throw new UsageError(`there is no command and no file '${word}'; see closure-tutor --help`);
  }
  return (await import('./commands/learn.ts')).main(args);
}

// Whoever reads our output may stop reading (`trace x.py | head`): then there is nobody left to work for.
process.stdout.on('error', () => process.exit(0));

try {
  process.exitCode = await command(process.argv.slice(2));
} catch (error) {
  if (!isUsageError(error)) throw error;
  process.stderr.write(`closure-tutor: ${error.message}\n`);
  process.exitCode = 2;
}
