import { readFileSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Wrong usage: one line that names the word that is wrong, and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether something thrown is wrong usage; a command that is a script of its own (`run`) has its own class for that. */
export function isUsageError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'UsageError';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/**
The options and the words of a command, as `node:util` reads them.

@throws UsageError for an unknown option, an option without its value, or too few or too many words.
*/
export function readArguments<const T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
  words: { readonly least: number; readonly most: number; readonly are: string },
) {
  const parsed = parse(command, args, options);
  if (parsed.positionals.length < words.least) throw new UsageError(`${command} needs ${words.are}`);
  const extra = parsed.positionals[words.most];
  if (extra !== undefined)
    throw new UsageError(`${command} takes ${words.are}, and '${extra}' is one too many`);
  return parsed;
}

function parse<const T extends Options>(command: string, args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${command}: ${text.split('. ')[0]}`);
  }
}

/** A whole number from 0 that an option gives. */
export function readNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`${option} takes a whole number, not '${text}'`);
  return Number(text);
}

/** The text of a program: a file, or standard input for `-`. */
export function readProgram(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === 'EACCES'
            ? 'it may not be read'
            : String(error);
    throw new UsageError(`cannot read '${path}': ${why}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`cannot read '${path}': it is not UTF-8 text`);
  }
}
