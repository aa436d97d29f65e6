import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generate } from './generate.ts';
import { projectFolder } from './judge.ts';

export type Program = { readonly name: string; readonly source: string };

/** The programs at the paths given (files and folders), or without any: every test program of this project. */
export function programs(paths: readonly string[]): Program[] {
  const root = projectFolder();
  const places = paths.length ? paths : [join(root, 'test', 'python', 'run')];
  return places
    .flatMap((place) => filesAt(place))
    .map((file) => ({ name: relative(root, file), source: readFileSync(file, 'utf8') }));
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
