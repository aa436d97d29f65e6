import { expect, test } from 'vitest';
import { key } from '../../source/editor/key.ts';
import { lessonProgress } from '../../source/progress/progress.ts';
import { Effects, sharedThread } from '../../source/session/effects.ts';
import type { Message } from '../../source/session/message.ts';
import { isTooLong } from '../../source/session/most-text.ts';
import { fakeTimeline } from './fake-run.ts';
import { Session } from './session.ts';

const LESSON = '# One\n\nOne.\n\n```python\na = 1\n```\n';
const most = { code: 40, prompt: 20 };

function session(): Session {
  return new Session([LESSON], (pieces) => fakeTimeline(pieces, [{ line: 1 }, { line: 1, event: 'return' }]));
}

const enter = (one: Session, text: string) => one.press(...text, 'enter');

test('where many share a machine, the entries of a prompt are together no longer than a program', () => {
  const one = session().press('tab');
  const isFull = () => isTooLong({ ...one.model, mostText: most }, key('enter'));
  for (const text of ['123456789', '123456789', '123456789']) {
    enter(one, text);
    expect(isFull()).toBe(false);
  }
  enter(one, '123456789');
  expect(isFull()).toBe(true);
  expect(isTooLong(one.model, key('enter'))).toBe(false);
});

test('of the entries of a page the newest are kept, as far as ten thousand characters go', () => {
  const one = session().press('tab');
  for (let k = 0; k < 8; k++) enter(one, `${k}${'1'.repeat(1999)}`);
  const kept = Object.values(lessonProgress(one.model.progress, 'lesson-1').entries)[0]!;
  expect(kept.map((text) => text[0])).toEqual(['3', '4', '5', '6', '7']);
});

test('a run may use less the less memory is left, and what a lesson needs to the last', () => {
  const uses = (left: number, source: string) => {
    const sent: Message[] = [];
    const world = { now: () => 0, save: () => undefined, suspend() {}, redraw() {}, quit() {} };
    const effects = new Effects(world, {
      ...sharedThread(
        (slice) => slice(),
        () => left,
      ),
    });
    const pieces = [{ name: '<one>', source, echo: true }];
    effects.perform({ kind: 'run', slot: 'page', id: 1, pieces, answers: [] }, (message) =>
      sent.push(message),
    );
    const ran = sent.find((message) => message.kind === 'ran');
    return ran?.kind === 'ran' ? ran.timeline.outcome.kind : 'nothing';
  };
  const large = 'a = [0] * 1_000_000\n';
  expect(uses(1e9, large)).toBe('done');
  expect(uses(5e7, large)).toBe('limit');
  expect(uses(-1, large)).toBe('limit');
  expect(uses(-1, 'def f():\n    n = 0\n    def g():\n        return n\n    return g\nprint(f()())\n')).toBe(
    'done',
  );
});
