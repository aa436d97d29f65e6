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

test('a teacher shows all what a learner’s screen shows, at its step, and whoever leaves it comes back', async () => {
  const teacher = await Learner.open(host.port, { name: 'ada', code: TEACHER });
  const mira = await Learner.login(host.port, { name: 'shown' });
  const tom = await Learner.login(host.port, { name: 'shown-to' });
  await teacher.until('2 here');
  await mira.press('e', '[esc]');
  await mira.press('\u001b[B\u001b[F  # mine', '# mine');
  await mira.press('\u001b', '[enter]');
  await mira.press('\u001b[H', 'step 0 of');
  await mira.press('\u001b[C', 'step 1 of');
  // The first press shows the screen to the teacher alone.
  await teacher.press('\u001b[B', /► shown /);
  await teacher.press('P', 'P shows this to all');
  await teacher.until('step 1 of');
  expect(tom.text()).not.toContain('# mine');
  await teacher.press('P', 'all see this code at this step now');
  expect(await tom.until('# mine')).toContain('step 1 of');
  expect(tom.text()).toContain('Your teacher has brought everyone here');
  await mira.press('\u001b[C', 'step 2 of');
  await tom.press('b', /Lesson 1 /);
  expect(tom.text()).not.toContain('# mine');
  await teacher.until('step 2 of');
  await teacher.press('P', 'all see this code at this step now');
  await tom.until('Your teacher shows something to all');
  expect(await tom.press('G', '# mine')).toContain('step 2 of');
  for (const one of [teacher, mira, tom]) one.drop();
});

test('the code of the learners makes nobody a teacher', async () => {
  const ada = await Learner.login(host.port, { name: 'ada', code: CODE });
  expect(ada.text()).not.toContain('LEARNERS');
  ada.drop();
});
