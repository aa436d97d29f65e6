import { expect, test } from 'vitest';
import { Painter } from '../../source/ui/painter.ts';
import { fakeTimeline } from '../session/fake-run.ts';
import { Session } from '../session/session.ts';

const PLAIN = { colors: 'none', background: 'dark', ascii: false, spoken: false } as const;

test('a text that was scrolled past its end comes back at the first key', () => {
  const session = new Session(['# A\n\nTry.\n\n```python\nx = 1\n```\n'], (pieces) =>
    fakeTimeline(pieces, [{ line: 1 }]),
  );
  const painter = new Painter(session.store, PLAIN);
  session.press('?', ...Array<string>(200).fill('down'));
  const end = painter.rows();
  session.press('end');
  expect(painter.rows()).toEqual(end);
  session.press('up');
  expect(painter.rows()).not.toEqual(end);
});
