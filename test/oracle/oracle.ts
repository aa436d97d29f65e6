import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.ts';
import { Judge, projectFolder, type Question } from './judge.ts';
import { generated, mutated, programs } from './programs.ts';
import { shrink } from './shrink.ts';

/**
`npm run oracle -- [--only trace,run,symtable,dis,walks] [--generate N | --mutate N] [--seed S] [--shrink] [--first N]
[--keep FOLDER] [--python PATH] [--trace-script PATH] [PATH …]`: holds programs to a real CPython 3.13. Without a PATH: every test program of
this project; with --generate: N random programs, the first made from the seed S, the second from S + 1 …; with --mutate:
N random programs made of parts of the programs at PATH … A program that differs is written into the FOLDER of --keep.
*/
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'trace,run,symtable' },
    python: { type: 'string', default: 'python3.13' },
    'trace-script': { type: 'string', default: join(projectFolder(), '..', 'shared', 'oracle', 'trace.py') },
    generate: { type: 'string' },
    mutate: { type: 'string' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '20' }, // how many differences are printed
    shrink: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

/**
A program says so where its trace cannot be CPython's, and why; its output is held to CPython's all the same. So are programs
that watch lifetimes: the script keeps cells alive.
*/
const NO_TRACE = /^# oracle: no trace, |\b(weakref|__del__|gc)\b/m;

const questions = values.only.split(',') as Question[];
const judge = new Judge(values.python, values['trace-script']);
const seed = Number(values.seed);
const all =
  values.generate !== undefined
    ? generated(seed, Number(values.generate))
    : values.mutate !== undefined
      ? mutated(judge, positionals, seed, Number(values.mutate))
      : programs(positionals);
const folder = mkdtempSync(join(tmpdir(), 'closure-tutor-oracle-'));
const differences: string[] = [];
const asked = new Map<Question, number>(questions.map((question) => [question, 0]));
const equal = new Map<Question, number>(questions.map((question) => [question, 0]));
let count = 0;
try {
  for await (const { name, source } of all) {
    count++;
    const path = join(folder, `program${count}.py`);
    writeFileSync(path, source);
    for (const question of questions) {
      if (question === 'trace' && NO_TRACE.test(source)) continue;
      asked.set(question, asked.get(question)! + 1);
      const difference = await compare(judge, path, source, question);
      if (difference === undefined) {
        equal.set(question, equal.get(question)! + 1);
        continue;
      }
      differences.push(`${name}: ${question}: ${difference}`);
      if (values.keep !== undefined) writeFileSync(join(values.keep, `${basename(name)}.py`), source);
      if (differences.length > Number(values.first)) continue;
      console.log(`\n${differences.at(-1)}`);
      if (values.shrink) console.log(`smallest program:\n${await shrink(judge, source, question, folder)}`);
    }
  }
} finally {
  judge.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const [question, same] of equal)
  console.log(`${question}: ${same} of ${asked.get(question)} programs equal`);
process.exitCode = differences.length ? 1 : 0;
