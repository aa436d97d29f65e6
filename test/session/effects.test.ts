import { expect, it, vi } from 'vitest';
import type { Progress } from '../../source/progress/progress.ts';
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

/** A world with an even clock that notes what it was given to keep. */
function keepingWorld(): World & { readonly kept: Progress[] } {
  const kept: Progress[] = [];
  return {
    kept,
    now: () => 0,
    save: (progress) => void kept.push(progress),
    suspend() {},
    redraw() {},
    quit() {},
  };
}

it('what is typed is kept in one go a second later, and at once when the program ends', () => {
  vi.useFakeTimers();
  try {
    const world = keepingWorld();
    const effects = new Effects(world);
    const typed = (last: string) =>
      effects.perform({ kind: 'save', progress: { lessons: {}, last }, soon: true }, () => {});
    typed('a');
    typed('b');
    vi.advanceTimersByTime(500);
    typed('c');
    expect(world.kept).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(world.kept.map(({ last }) => last)).toEqual(['c']);
    typed('d');
    effects.stop();
    expect(world.kept.map(({ last }) => last)).toEqual(['c', 'd']);
  } finally {
    vi.useRealTimers();
  }
});

it('a long text is run and named when the keys are still, and only the newest one', () => {
  vi.useFakeTimers();
  try {
    const effects = new Effects(keepingWorld());
    const heard: Message[] = [];
    const run = (id: number, source: string) => {
      const pieces = [{ name: 'long.py', source, echo: false }];
      effects.perform({ kind: 'run', slot: 'page', id, pieces, answers: [] }, (message) =>
        heard.push(message),
      );
      effects.perform({ kind: 'names', text: source }, (message) => heard.push(message));
    };
    const long = 'x = 1\n'.repeat(3000);
    run(1, long);
    run(2, `${long}y = 2\n`);
    expect(heard.map(({ kind }) => kind)).toEqual(['slow', 'slow']);
    vi.advanceTimersByTime(1000);
    expect(heard.slice(2).map((message) => [message.kind, 'id' in message && message.id])).toEqual([
      ['ran', 2],
      ['names', false],
    ]);
    run(3, 'x = 1\n');
    expect(heard.slice(4).map(({ kind }) => kind)).toEqual(['ran', 'names']);
  } finally {
    vi.useRealTimers();
  }
});
