import { describe, expect, test } from 'vitest';
import { Scheduler } from '../../source/server/scheduler.ts';

/** A scheduler with a clock of its own, and the names of the tasks in the order in which they are done. */
function line() {
  let time = 0;
  const done: string[] = [];
  const scheduler = new Scheduler(() => time);
  const task = (name: string, takes: number) => () => {
    done.push(name);
    time += takes;
  };
  const finished = (count: number) =>
    new Promise<readonly string[]>((resolve) => {
      const look = () => (done.length >= count ? resolve(done) : setImmediate(look));
      look();
    });
  return { scheduler, task, finished };
}

describe('one thread for many', () => {
  test('who presses a key now and then is before one whose tasks never end', async () => {
    const { scheduler, task, finished } = line();
    const busy = scheduler.turn();
    const calm = scheduler.turn();
    for (let k = 0; k < 20; k++) busy.add(task('busy', 8));
    await finished(5);
    calm.add(task('calm', 8));
    expect((await finished(21)).indexOf('calm')).toBeLessThan(8);
  });

  test('who is at work while the machine stands still is not put behind all others for it', async () => {
    const { scheduler, task, finished } = line();
    const unlucky = scheduler.turn();
    const others = Array.from({ length: 5 }, () => scheduler.turn());
    unlucky.add(task('stalled', 3000));
    for (let k = 0; k < 100; k++) for (const other of others) other.add(task('other', 8));
    unlucky.add(task('next', 8));
    expect((await finished(502)).indexOf('next')).toBeLessThan(25);
  });
});
