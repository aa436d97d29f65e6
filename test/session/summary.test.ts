import { describe, expect, test } from 'vitest';
import { open } from './drawn.ts';

const FILES = ['01-two-counters.md', '02-next.md'];
const atEnd = (...words: string[]) => {
  const session = open(FILES, 80, 24);
  session.press(...words, 'l', '<', 'esc');
  return session;
};

describe('the end of the course', () => {
  test('follows the end of its last lesson, and says what was learned and what is worth another look', () => {
    const { press, drawn } = open(FILES, 80, 24);
    press('n', '2', 'enter', 'n', 'n', 'enter');
    for (let presses = 0; !drawn().text.includes('[enter] all that you know now'); presses++) {
      expect(presses, drawn().text).toBeLessThan(40);
      press('n');
    }
    press('enter');
    const { text } = drawn();
    expect(text).toContain('worth another look');
    expect(text).toContain('Two counters');
    expect(text).toContain('A call of counter() reads');
    expect(text).toContain('► Lesson 1, page 2, a question');
    expect(text).toContain('What will line 12 print?');
    expect(text).toContain('Lesson 1, page 3, an exercise');
    expect(text).toContain('2 of 2 lessons done');
  });

  test('asks a question anew, and leads back where the learner was', () => {
    const { press, drawn, model } = open(FILES, 80, 24);
    press('n', '2', 'enter', 'n', 'n', 'l', 'i', 'enter');
    expect(drawn().text).toContain('An old question');
    press('1', 'enter', 'enter');
    expect(model().place).toEqual({ lesson: 0, page: 3 });
    press('l', 'i');
    expect(drawn().text).not.toContain('a question');
    expect(drawn().text).toContain('► Lesson 1, page 3, an exercise');
    press('enter');
    expect(model().place).toEqual({ lesson: 0, page: 2 });
  });

  test('says so where nothing is left', () => {
    const { drawn, press } = atEnd();
    press('l', 'i');
    expect(drawn().text).toContain('Nothing: every question');
    expect(drawn().text).toContain('No lesson is done yet.');
    press('enter');
    expect(drawn().text).toContain('0 of 2 lessons done');
  });
});

describe('the words', () => {
  test('of the sentence that one was reading come first, then those of the screen, then the others', () => {
    const { press, drawn } = open(FILES, 120, 100);
    press('enter', 'enter', 'd');
    const { text } = drawn();
    const order = [
      'in the sentence that you were reading',
      ' cell\n',
      'on the screen',
      ' global\n',
      'elsewhere',
      ' decorator\n',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(
      places.every((place, index) => place >= 0 && (index === 0 || place > places[index - 1]!)),
      `${places}\n${text}`,
    ).toBe(true);
  });

  test('open from the list, the picture and what if too', () => {
    const { press, drawn } = open(['04-what-if.md'], 80, 24);
    for (const keys of [
      ['l', 'd'],
      ['enter', 'p', 'd'],
      ['esc', 'w', 'd'],
    ]) {
      press(...keys);
      expect(drawn().text).toContain('what the words mean');
      press('esc');
    }
  });
});
