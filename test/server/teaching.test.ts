import { afterAll, beforeAll, expect, test } from 'vitest';
import { CODE, Host } from './host.ts';
import { Learner } from './learner.ts';

const TEACHER = 'chalk-board';
let host: Host;

beforeAll(async () => {
  host = await Host.start(['--code', CODE, '--teacher-code', TEACHER]);
});

afterAll(() => host.close());

test('a teacher over SSH sees who comes, asks, answers and leaves', async () => {
  const teacher = await Learner.open(host.port, { name: 'ada', code: TEACHER });
  await teacher.until('Nobody is here yet');
  expect(teacher.text()).toContain(`code: ${CODE}`);
  const mira = await Learner.login(host.port, { name: 'mira' });
  const tom = await Learner.login(host.port, { name: 'tom' });
  await teacher.until('2 here');
  expect(await teacher.until(/ {3}tom/)).not.toContain('ada');
  await mira.press('n', 'What will line 10 print');
  await teacher.until(/mira +1 prediction/);
  await mira.press('1', '[enter] I am sure');
  mira.send('\r');
  await teacher.until(/1 of 2 have answered +1 was sure/);
  tom.drop();
  await teacher.until('1 here');
  mira.drop();
  teacher.send('qq');
  await teacher.until('The workshop goes on without you');
  await teacher.end();
  expect(teacher.isRestored()).toBe(true);
});

test('a teacher looks at a learner’s screen as it changes, and says something to them', async () => {
  const teacher = await Learner.open(host.port, { name: 'ada', code: TEACHER });
  const mira = await Learner.login(host.port, { name: 'looked-at' });
  await teacher.until('1 here');
  await teacher.press('\u001b[B', '►');
  await teacher.press('\r', 'The screen of looked-at');
  await teacher.until('A function makes a function');
  await mira.press('e', '[esc]');
  await mira.press('\u001b[B\u001b[F  # look', '# look');
  await teacher.until('# look');
  await teacher.press('\u001b', 'LEARNERS');
  await teacher.press('m', 'A message to looked-at');
  await teacher.press('well done', 'well done');
  await teacher.press('\r', 'said to looked-at');
  mira.drop();
  teacher.drop();
});

test('the code of the learners makes nobody a teacher', async () => {
  const ada = await Learner.login(host.port, { name: 'ada', code: CODE });
  expect(ada.text()).not.toContain('LEARNERS');
  ada.drop();
});
