import { expect, it } from 'vitest';
import { BUDGETS } from '../../source/python/budget.ts';
import { runToEnd } from '../../source/python/run.ts';
import { Effects, type World } from '../../source/session/effects.ts';
import type { Message } from '../../source/session/message.ts';

/** A world whose clock says that every slice was a long one. */
function slowWorld(): World {
  let now = 0;
  return { now: () => (now += 100), save: () => undefined, suspend() {}, redraw() {}, quit() {} };
}

const longRun = () =>
  runToEnd({
    pieces: [{ name: 'long.py', source: 'for i in range(15000):\n    x = i\n', echo: false }],
    budget: BUDGETS.keystroke,
    record: true,
  }).timeline();

it('a far step is approached between the keys, and shown when it is there', async () => {
  const timeline = longRun();
  const step = timeline.length - 10;
  const heard: Message[] = [];
  await new Promise<void>((resolve) => {
    new Effects(slowWorld()).perform({ kind: 'approach', timeline, step }, (message) => {
      heard.push(message);
      if (message.kind === 'approached') resolve();
    });
    expect(heard.map(({ kind }) => kind)).toEqual(['slow']);
  });
  expect(heard.at(-1)).toEqual({ kind: 'approached', timeline, step });
  expect(timeline.at(step)).toEqual({ ...longRun().at(step) });
});

it('a newer key to another step ends the way to the first', async () => {
  const timeline = longRun();
  const effects = new Effects(slowWorld());
  const heard: Message[] = [];
  await new Promise<void>((resolve) => {
    const send = (message: Message) => {
      heard.push(message);
      if (message.kind === 'approached') resolve();
    };
    effects.perform({ kind: 'approach', timeline, step: timeline.length - 10 }, send);
    effects.perform({ kind: 'approach', timeline, step: 5 }, send);
  });
  expect(heard.filter(({ kind }) => kind === 'approached')).toEqual([
    { kind: 'approached', timeline, step: 5 },
  ]);
});
