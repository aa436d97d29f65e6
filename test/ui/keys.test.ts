import { describe, expect, test } from 'vitest';
import { type InkKey, keysOf, pasteOf } from '../../source/ui/keys.ts';

const none: InkKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  tab: false,
  backspace: false,
  delete: false,
  ctrl: false,
  shift: false,
  meta: false,
};

/** Keys in short: `a`, `<enter>`, `<ctrl-a>`, `<alt-left>`. */
function short(input: string, ink: Partial<InkKey> = {}): string {
  return keysOf(input, { ...none, ...ink })
    .map(({ name, text, ctrl, alt, shift }) => {
      const modified = `${ctrl ? 'ctrl-' : ''}${alt ? 'alt-' : ''}${shift ? 'shift-' : ''}`;
      if (name === 'text') return modified ? `<${modified}${text}>` : text;
      return `<${modified}${name}>`;
    })
    .join(' ');
}

describe('one event of the terminal', () => {
  test.each<[string, string]>([
    ['a', 'a'],
    ['A', 'A'],
    ['ab', 'a b'],
    ['abc', 'abc'],
    ['ccc', 'c c c'],
    ['abc\r', 'abc <enter>'],
    ['a\rb\r', 'a <enter> b <enter>'],
    ['\t\t', '<tab> <tab>'],
    ['\x01\x01', '<ctrl-a> <ctrl-a>'],
    ['x\x1f', 'x <ctrl-_>'],
    ['\n', '<enter>'],
    ['é', 'é'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['\x00', ''],
    ['[<0;10;20M', ''],
    ['[I', ''],
    ['[12;40R', ''],
    ['[', '['],
    ['O', 'O'],
  ])('%j gives %j', (input, keys) => {
    expect(short(input)).toBe(keys);
  });

  test('a named key keeps its modifiers', () => {
    expect(short('', { leftArrow: true, ctrl: true })).toBe('<ctrl-left>');
    expect(short('', { tab: true, shift: true })).toBe('<shift-tab>');
    expect(short('', { backspace: true, meta: true })).toBe('<alt-backspace>');
  });

  test('esc and a letter in one piece is that letter with alt', () => {
    expect(short('h', { meta: true })).toBe('<alt-h>');
    expect(short('', { escape: true })).toBe('<escape>');
    expect(short('', { escape: true, meta: true })).toBe('<escape> <escape>');
  });

  test('a control letter comes in small', () => {
    expect(short('c', { ctrl: true })).toBe('<ctrl-c>');
  });

  test('many lines in one piece are a paste also where the terminal has no brackets for it', () => {
    const lines = 'def make_counter():\r    count = 0\r    return count\r';
    expect(keysOf(lines, none)).toEqual(pasteOf(lines));
  });

  test('a paste has plain line ends', () => {
    expect(pasteOf('a\r\nb\rc')[0]?.text).toBe('a\nb\nc');
    expect(pasteOf('')).toEqual([]);
  });
});
