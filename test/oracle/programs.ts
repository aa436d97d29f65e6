import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generate } from './generate.ts';
import { type Judge, projectFolder } from './judge.ts';

export type Program = { readonly name: string; readonly source: string };

/** The programs at the paths given (files and folders), or without any: every test program of this project. */
export function programs(paths: readonly string[]): Program[] {
  return filesOf(paths).map((file) => ({
    name: relative(projectFolder(), file),
    source: readFileSync(file, 'utf8'),
  }));
}

function filesOf(paths: readonly string[]): string[] {
  const places = paths.length ? paths : [join(projectFolder(), 'test', 'python', 'run')];
  return places.flatMap((place) => filesAt(place));
}

function filesAt(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => join(place, file));
}

/** Random programs, one at a time: `seed`, `seed + 1` … */
export function* generated(seed: number, count: number): Generator<Program> {
  for (let i = seed; i < seed + count; i++) yield { name: `seed ${i}`, source: generate(i) };
}

/** Random programs made of parts of the programs at the paths given, or of every test program: `seed`, `seed + 1` … */
export async function* mutated(
  judge: Judge,
  paths: readonly string[],
  seed: number,
  count: number,
): AsyncGenerator<Program> {
  const donors = filesOf(paths);
  for (let i = seed; i < seed + count; i++)
    yield { name: `seed ${i}`, source: await judge.mutated(i, donors) };
}
