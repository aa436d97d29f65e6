import type { ClientChannel } from 'ssh2';
import { expect, test } from 'vitest';
import { Terminal } from '../pty/terminal.ts';
import { CODE } from './host.ts';
import { connect } from './learner.ts';

const LEARNERS = 30;

/** A learner who presses keys without looking: the first page, the first question, an answer. */
async function answerFirstQuestion(port: number, k: number): Promise<() => void> {
  const client = await connect(port, { name: `learner${k}`, from: `127.0.0.${10 + k}` });
  const channel = await new Promise<ClientChannel>((resolve, reject) => {
    client.shell({ term: 'xterm-256color', cols: 80, rows: 24 }, (error, shell) =>
      error ? reject(error) : resolve(shell),
    );
  });
  let seen = '';
  const shows = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!seen.includes(text)) return;
        channel.off('data', heard);
        seen = '';
        resolve();
      };
      const heard = (bytes: Buffer) => {
        seen += bytes.toString();
        look();
      };
      channel.on('data', heard);
      look();
    });
  await shows('begin');
  channel.write('\r');
  await shows('start');
  channel.write('n');
  await shows('PREDICT');
  channel.write(String(1 + (k % 3)));
  await shows('choose again');
  channel.write(k % 2 === 0 ? '\r' : 'g');
  return () => client.destroy();
}

test('thirty learners answer, and the teacher sees how the room is split', async () => {
  const teacher = Terminal.start(['serve', '--port', '0', '--code', CODE], { columns: 100, rows: 30 });
  const port = Number(/ssh -p (\d+)/.exec(await teacher.until(/ssh -p \d+ NAME@.*Nobody is here yet/s))![1]);
  const leave = await Promise.all(Array.from({ length: LEARNERS }, (_, k) => answerFirstQuestion(port, k)));
  const screen = await teacher.until(/30 of 30 have answered +15 were sure/);
  expect(screen).toContain('30 here');
  expect(screen).toContain(`code: ${CODE}`);
  const counts = [...screen.matchAll(/■ +(\d+) *$/gm)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(LEARNERS);
  expect(counts).toHaveLength(3);
  await teacher.press('H', 'held: nobody sees the answer');
  await teacher.press('R', 'LESSON 1, PREDICTION: REVEALED');
  for (const act of leave) act();
  await teacher.until('0 here');
  teacher.send('qq');
  expect((await teacher.exited).code).toBe(0);
  await teacher.close();
});
