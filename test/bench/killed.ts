import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from '../server/host.ts';
import { Learner } from '../server/learner.ts';
import { ms, pause, row } from './measure.ts';

/** Nothing older than this may be lost, in milliseconds. */
const PROMISED = 2000;

/** Milliseconds between two keys of a learner. */
const EVERY = 500;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123';
const WORDS = ['--open', '--max-sessions', '300'];

/** A learner who types a comment into the code's empty line, a letter at a time, and when each was typed. */
type Typist = { readonly name: string; readonly at: number[] };

/**
Kills a server, as by `kill -9`, while learners type, starts it again and logs each of them in: what they typed is held against
what is there. Prints what was lost, and how old it was.

@returns whether nothing older than two seconds is lost
*/
export async function killUnderLoad(sessions: number, seconds: number): Promise<boolean> {
  const data = mkdtempSync(join(tmpdir(), 'closure-tutor-killed-'));
  try {
    const host = await Host.start(WORDS, data);
    const typists = await Promise.all(
      Array.from({ length: sessions }, (_, k) => begin(host.port, `typist${k}`)),
    );
    const stop = typists.map(({ typist, learner }) => keepTyping(typist, learner));
    await pause(seconds * 1000);
    await host.stop('SIGKILL');
    const killed = performance.now();
    for (const end of stop) end();
    const next = await Host.start(WORDS, data);
    const started = performance.now() - killed;
    const lost: number[] = []; // how old, of each letter
    for (const { typist } of typists) lost.push(...(await missing(next.port, typist, killed)));
    await next.close();
    const keys = typists.reduce((sum, { typist }) => sum + typist.at.length, 0);
    row('\nkilled', 'sessions', 'keys', 'lost', 'oldest lost', 'started again');
    const oldest = Math.max(0, ...lost);
    row('', String(sessions), String(keys), String(lost.length), ms(oldest), ms(started));
    return oldest <= PROMISED;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Logs in and goes to the empty line of the first page's program. */
async function begin(
  port: number,
  name: string,
): Promise<{ readonly typist: Typist; readonly learner: Learner }> {
  const learner = await Learner.login(port, { name });
  await learner.press('e', '[esc]');
  await learner.press(`${'\u001b[B'.repeat(7)}# `, '8  #');
  return { typist: { name, at: [] }, learner };
}

function keepTyping({ at }: Typist, learner: Learner): () => void {
  const type = () => {
    const letter = LETTERS[at.length];
    if (letter === undefined) return;
    at.push(performance.now());
    learner.send(letter);
  };
  let timer = setTimeout(() => {
    type();
    timer = setInterval(type, EVERY);
  }, Math.random() * EVERY);
  return () => {
    clearInterval(timer);
    learner.drop();
  };
}

/** How old each letter was, when the server was killed, that is not there any more. */
async function missing(port: number, { name, at }: Typist, killed: number): Promise<readonly number[]> {
  const learner = await Learner.login(port, { name });
  const screen = await learner.until('make_counter');
  learner.drop();
  const [, kept = ''] = /8 +# (\w*)/.exec(screen) ?? [];
  if (!LETTERS.startsWith(kept)) throw new Error(`${name} finds another text:\n${screen}`);
  return at.slice(kept.length).map((when) => killed - when);
}
