import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dataFolder } from '../progress/file-store.ts';
import { type Capability, capabilityOf } from '../ui/capability.ts';
import { query } from '../ui/query.ts';
import { readArguments } from './usage.ts';

/** What is looked at, as it was found. */
export type Examined = {
  readonly node: string; // version
  readonly terminal: boolean; // on standard input and output
  readonly term: string; // TERM
  readonly columns: number;
  readonly rows: number;
  readonly capability: Capability;
  readonly locale: string; // what LC_ALL, LC_CTYPE or LANG say of the signs
  readonly folder: string; // where progress is kept
  readonly trouble: string | undefined; // why nothing can be kept there
};

/** One thing that was looked at; `advice`: it is not as it should be, and this helps. */
export type Finding = { readonly what: string; readonly is: string; readonly advice?: string };

/** The oldest Node that runs the program, and the smallest and the comfortable terminal. */
const NODE = 20;
const SMALLEST = { columns: 40, rows: 12 };
const COMFORTABLE = { columns: 80, rows: 24 };

/** What works, and what to do about the rest. */
export function findings(examined: Examined): Finding[] {
  const { columns, rows, capability } = examined;
  const size = `${columns}x${rows}`;
  return [
    finding('Node', examined.node, {
      when: Number(/^v?(\d+)/.exec(examined.node)?.[1]) < NODE,
      advice: `install Node ${NODE} or later`,
    }),
    finding(
      'terminal',
      examined.terminal ? examined.term || 'TERM is not set' : 'none on standard input and output',
      {
        when: !examined.terminal,
        advice: 'start it in a terminal, or use --plain, which needs none',
      },
      {
        when: examined.term === 'dumb' || examined.term === '',
        advice: 'set TERM to what your terminal is (export TERM=xterm-256color), or use --plain',
      },
    ),
    finding(
      'size',
      examined.terminal ? size : 'unknown',
      {
        when: examined.terminal && (columns < SMALLEST.columns || rows < SMALLEST.rows),
        advice: `make the window larger: ${SMALLEST.columns}x${SMALLEST.rows} is the least, ${COMFORTABLE.columns}x${COMFORTABLE.rows} shows code and picture side by side`,
      },
      {
        when: examined.terminal && (columns < COMFORTABLE.columns || rows < COMFORTABLE.rows),
        advice: `it works; ${COMFORTABLE.columns}x${COMFORTABLE.rows} or more shows code and picture side by side`,
      },
    ),
    finding('colours', COLORS[capability.colors]),
    finding('background', capability.background === 'light' ? 'light' : 'dark, or not told'),
    finding(
      'Unicode',
      capability.ascii ? 'lines would be two columns wide: everything is drawn in ASCII' : examined.locale,
      {
        when: !capability.ascii && !/utf-?8/i.test(examined.locale),
        advice: 'set LANG to a UTF-8 locale (export LANG=C.UTF-8), or use --ascii',
      },
    ),
    finding('progress', examined.folder, {
      when: examined.trouble !== undefined,
      advice: `${examined.trouble}; make the folder writable, or give another with --data DIR`,
    }),
  ];
}

const COLORS = {
  none: 'none (NO_COLOR, --no-color or TERM=dumb): bold, reverse and signs say the same',
  '16': '16',
  '256': '256',
  true: 'true colour',
} as const;

/** A finding with the first advice that applies. */
function finding(
  what: string,
  is: string,
  ...cures: readonly { readonly when: boolean; readonly advice: string }[]
): Finding {
  const cure = cures.find(({ when }) => when);
  return cure === undefined ? { what, is } : { what, is, advice: cure.advice };
}

/** The findings as lines. */
export function report(rows: readonly Finding[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map(({ what, is, advice }) => {
      const line = `${advice === undefined ? 'ok ' : 'see'}  ${what.padEnd(width)}  ${is}\n`;
      return advice === undefined ? line : `${line}     ${' '.repeat(width)}  → ${advice}\n`;
    })
    .join('');
}

/**
`closure-tutor doctor`: looks at the terminal and the folder for progress, and says what works and what to do. Exit code 1: something
should be done.
*/
export async function main(args: readonly string[]): Promise<number> {
  const { values } = readArguments(
    'doctor',
    args,
    { data: { type: 'string' }, 'no-color': { type: 'boolean' }, ascii: { type: 'boolean' } },
    { least: 0, most: 0, are: 'no words' },
  );
  const { stdin, stdout, env } = process;
  const terminal = stdin.isTTY === true && stdout.isTTY === true;
  const known = capabilityOf(env, { noColor: values['no-color'] === true, ascii: values.ascii === true });
  const folder = dataFolder(values.data);
  const found = findings({
    node: process.version,
    terminal,
    term: env.TERM ?? '',
    columns: stdout.columns ?? 0,
    rows: stdout.rows ?? 0,
    capability: terminal ? await asked(known) : known,
    locale: env.LC_ALL || env.LC_CTYPE || env.LANG || 'LANG is not set',
    folder,
    trouble: await troubleOf(folder),
  });
  stdout.write(report(found));
  return found.some(({ advice }) => advice !== undefined) ? 1 : 0;
}

/** What the terminal itself answers, over what the environment says. */
async function asked(known: Capability): Promise<Capability> {
  const { stdin, stdout } = process;
  stdin.setRawMode(true);
  try {
    return await query(stdin, stdout, known);
  } finally {
    stdin.setRawMode(false);
    stdin.unref();
  }
}

/** Why nothing can be kept in a folder. */
async function troubleOf(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.R_OK);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES' || code === 'EPERM') return 'it may not be written';
    if (code === 'EROFS') return 'its disk may only be read';
    if (code === 'ENOTDIR' || code === 'EEXIST') return 'a file is in the way';
    return error instanceof Error ? error.message : String(error);
  }
}
