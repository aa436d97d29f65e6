import { randomInt, randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../progress/file-store.ts';
import { authorizedKeys } from '../server/authorized-keys.ts';
import { folderStore } from '../server/folder-store.ts';
import { hostKey } from '../server/host-key.ts';
import type { Admission } from '../server/identity.ts';
import { Room } from '../server/room.ts';
import type { Store } from '../server/store.ts';
import { teach } from '../server/teacher/teacher.tsx';
import { teacherOverSsh } from '../server/teacher/teacher-session.ts';
import { Workshop } from '../server/workshop.ts';
import { warmUpNow } from '../session/effects.ts';
import { capabilityOf } from '../ui/capability.ts';
import { codeLine, hostKeyLine, invitation, OPEN_TO_ALL, teacherLine } from '../words/en-server.ts';
import { lessonsOf } from './lessons.ts';
import { readArguments, readNumber, UsageError } from './usage.ts';

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  lessons: { type: 'string' },
  data: { type: 'string' },
  'max-sessions': { type: 'string' },
  idle: { type: 'string' },
  motd: { type: 'string' },
  code: { type: 'string' },
  keys: { type: 'string' },
  open: { type: 'boolean' },
  'teacher-code': { type: 'string' },
  'teacher-keys': { type: 'string' },
  store: { type: 'string' },
  workshop: { type: 'string' },
} as const;

const PORT = 2222;
const HOST = '127.0.0.1';
const MAX_SESSIONS = 250;
const IDLE_MINUTES = 120;

/** Where it is written down who came and went, while the teacher's screen is shown. */
const LOG = 'serve.log';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** `serve`: the workshop, a room of learners over SSH. */
export async function main(args: readonly string[]): Promise<number> {
  const words = { least: 0, most: 0, are: 'options only' };
  const { values } = readArguments('serve', args, OPTIONS, words);
  const port = readNumber('--port', values.port) ?? PORT;
  if (port > 65_535) throw new UsageError(`--port takes a port, not '${values.port}'`);
  const host = values.host ?? HOST;
  const own = admissionOf(values, madeCode());
  const course = lessonsOf(values.lessons);
  const command = (at: number) => `ssh -p ${at} NAME@${addressOf(host)}`;
  const data = values.data ?? join(dataFolder(undefined), 'workshop');
  const { stdin: input, stdout: output } = process;
  const screen = input.isTTY === true && output.isTTY === true;
  const say = (line: string) => output.write(`${line}\n`);
  const now = () => new Date().toISOString();
  // On the teacher's screen there is no place for lines: they are kept beside the learners' work.
  const logFile = join(data, LOG);
  const report = (line: string) => {
    const text = `${now().slice(11, 19)} ${line}`;
    if (screen) appendFileSync(logFile, `${text}\n`, { mode: 0o600 });
    else say(text);
  };
  process.setMaxListeners(0); // every session listens for the end of the process
  await mkdir(data, { recursive: true, mode: 0o700 });
  const run = randomUUID();
  const store = await storeOf(values.store, values.workshop, data, run);
  const made = values.code === undefined ? own.code : undefined; // then all hosts have the code of the first
  const admission = made === undefined ? own : { ...own, code: await store.share('code', made) };
  const key = await hostKey(data, store);
  const room = await Room.open({ store, run, now, report });
  warmUpNow();
  const opened = now();
  const teaching = { opened, now, ...(admission.code === undefined ? {} : { code: admission.code }) };
  const workshop: Workshop = await Workshop.open({
    course,
    store,
    room,
    admission,
    hostKey: key,
    host,
    port,
    maxSessions: readNumber('--max-sessions', values['max-sessions']) ?? MAX_SESSIONS,
    idleMinutes: readNumber('--idle', values.idle) ?? IDLE_MINUTES,
    motd: motdOf(values.motd),
    report,
    teacher: teacherOverSsh({ ...teaching, command: () => command(workshop.port) }),
  }).catch(async (error: unknown) => {
    room.close();
    await store.close();
    throw new UsageError(`cannot listen at ${host}, port ${port}: ${reasonOf(error)}`);
  });
  say(invitation(command(workshop.port)));
  if (admission.code !== undefined) say(codeLine(admission.code));
  if (admission.teacherCode !== undefined) say(teacherLine(admission.teacherCode));
  if (values.open) say(OPEN_TO_ALL);
  say(hostKeyLine(key.fingerprint));
  const code = await new Promise<number>((resolve) => {
    let leave = (): void => {};
    for (const [signal, exit] of Object.entries(SIGNALS) as [keyof typeof SIGNALS, number][]) {
      process.prependListener(signal, () => {
        leave();
        resolve(exit);
      });
    }
    if (!screen) return;
    const capability = capabilityOf(process.env);
    void teach({
      ...teaching,
      input,
      output,
      capability,
      room,
      course,
      command: command(workshop.port),
      local: true,
      onOpen: (end) => {
        leave = end;
      },
    }).then(() => resolve(0));
  });
  await workshop.close();
  process.exit(code === SIGNALS.SIGTERM ? 0 : code);
}

/** Where the workshop is kept: in a folder, or where other processes keep it too. */
async function storeOf(
  url: string | undefined,
  workshop: string | undefined,
  data: string,
  run: string,
): Promise<Store> {
  if (url === undefined) {
    if (workshop !== undefined)
      throw new UsageError('--workshop names one of several in a --store; give that too');
    return folderStore(data);
  }
  if (!/^rediss?:\/\/./.test(url)) throw new UsageError(`--store takes redis://HOST:PORT, not '${url}'`);
  if (workshop !== undefined && !/^[\w-]{1,64}$/.test(workshop))
    throw new UsageError(`--workshop takes letters, digits, - and _, not '${workshop}'`);
  const { redisStore } = await import('../server/redis-store.ts');
  return redisStore(url, workshop ?? 'workshop', run).catch((error: unknown) => {
    throw new UsageError(`--store: ${reasonOf(error)}`);
  });
}

type Values = {
  readonly code?: string;
  readonly keys?: string;
  readonly open?: boolean;
  readonly 'teacher-code'?: string;
  readonly 'teacher-keys'?: string;
};

/** Who may come in: where nothing is said, those who know the code that was made. */
function admissionOf(values: Values, made: string): Admission {
  const { code, keys, open } = values;
  if (open && (code !== undefined || keys !== undefined))
    throw new UsageError(`--open lets everyone in: leave --${code === undefined ? 'keys' : 'code'} away`);
  for (const [option, word] of [
    ['--code', code],
    ['--teacher-code', values['teacher-code']],
  ] as const) {
    if (word !== undefined && !/^\S{4,64}$/.test(word))
      throw new UsageError(`${option} takes a word of 4 to 64 characters without blanks`);
  }
  if (code !== undefined && code === values['teacher-code'])
    throw new UsageError('--code and --teacher-code must differ');
  return {
    ...(open || (keys !== undefined && code === undefined) ? {} : { code: code ?? made }),
    ...(keys === undefined ? {} : { keys: keysOf('--keys', keys) }),
    ...(values['teacher-code'] === undefined ? {} : { teacherCode: values['teacher-code'] }),
    ...(values['teacher-keys'] === undefined
      ? {}
      : { teacherKeys: keysOf('--teacher-keys', values['teacher-keys']) }),
  };
}

function keysOf(option: string, file: string): ReadonlySet<string> {
  try {
    return authorizedKeys(file);
  } catch (error) {
    throw new UsageError(`${option}: ${reasonOf(error)}`);
  }
}

/** Words that are easy to say, to read from a wall and to type. */
const FIRST =
  'amber birch cedar coral dune ember fern grove hazel iris jade lunar maple ocean pearl quartz river sunny tulip violet';
const SECOND =
  'arrow basin canal delta eagle field giant harbor island jungle kernel ladder meadow north orbit piano rocket signal tunnel valley';

function madeCode(): string {
  const one = (words: string) => {
    const all = words.split(' ');
    return all[randomInt(all.length)]!;
  };
  return `${one(FIRST)}-${one(SECOND)}-${randomInt(10, 100)}`;
}

/** A file, or else the text itself. */
function motdOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  let lines = text;
  try {
    lines = readFileSync(text, 'utf8');
  } catch {}
  // No sequence of a terminal's: it goes to every one.
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, ''));
}

/** The address under which others reach us. */
function addressOf(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return host;
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? host;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
