import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../source/editor/buffer.ts';
import type { Change } from '../../source/editor/change.ts';
import { completionOf } from '../../source/editor/completion.ts';
import { apply, type Editor, editorOf, setText } from '../../source/editor/editor.ts';
import { borderAt } from '../../source/editor/grapheme.ts';
import { key } from '../../source/editor/key.ts';
import { changeFor } from '../../source/editor/keymap.ts';

/** `de|f` as an editor: the bar is the cursor. */
function parse(drawn: string): Editor {
  const before = drawn.slice(0, drawn.indexOf('|')).split('\n');
  const editor = editorOf(drawn.replace('|', ''));
  return {
    ...editor,
    buffer: { ...editor.buffer, cursor: { line: before.length - 1, column: before.at(-1)!.length } },
  };
}

function draw({ buffer }: Editor): string {
  const lines = [...buffer.lines];
  const { line, column } = buffer.cursor;
  lines[line] = `${lines[line]!.slice(0, column)}|${lines[line]!.slice(column)}`;
  return lines.join('\n');
}

const keys = {
  x: key('text', 'x'),
  space: key('text', ' '),
  enter: key('enter'),
  tab: key('tab'),
  'shift-tab': key('tab', '', { shift: true }),
  backspace: key('backspace'),
  delete: key('delete'),
  left: key('left'),
  right: key('right'),
  up: key('up'),
  down: key('down'),
  home: key('home'),
  end: key('end'),
  'ctrl-left': key('left', '', { ctrl: true }),
  'alt-f': key('text', 'f', { alt: true }),
  'alt-b': key('text', 'b', { alt: true }),
  'alt-d': key('text', 'd', { alt: true }),
  'alt-backspace': key('backspace', '', { alt: true }),
  'ctrl-a': key('text', 'a', { ctrl: true }),
  'ctrl-e': key('text', 'e', { ctrl: true }),
  'ctrl-k': key('text', 'k', { ctrl: true }),
  'ctrl-u': key('text', 'u', { ctrl: true }),
  'ctrl-w': key('text', 'w', { ctrl: true }),
  'ctrl-d': key('text', 'd', { ctrl: true }),
  'ctrl-z': key('text', 'z', { ctrl: true }),
  'ctrl-y': key('text', 'y', { ctrl: true }),
} as const;

type KeyWord = keyof typeof keys;

function press(editor: Editor, ...words: KeyWord[]): Editor {
  return words.reduce((now, word) => apply(now, changeFor(keys[word])!), editor);
}

describe('a key in the text', () => {
  const table: [string, KeyWord[], string][] = [
    ['de|f', ['x'], 'dex|f'],
    ['de|f', ['backspace'], 'd|f'],
    ['de|f', ['delete'], 'de|'],
    ['a\n|b', ['backspace'], 'a|b'],
    ['a|\nb', ['delete'], 'a|b'],
    ['|a', ['backspace'], '|a'],
    ['👨‍👩‍👧|x', ['backspace'], '|x'],
    ['|👨‍👩‍👧x', ['right', 'x'], '👨‍👩‍👧x|x'],
    ['e\u0301|', ['left'], '|e\u0301'],
    ['a|\nbc', ['right'], 'a\n|bc'],
    ['a\n|bc', ['left'], 'a|\nbc'],
    ['print(co|unt)', ['alt-b'], 'print(|count)'],
    ['|print(count)', ['alt-f', 'alt-f'], 'print(count|)'],
    ['print(count|)', ['ctrl-left', 'ctrl-left'], '|print(count)'],
    ['print(|count)', ['alt-d'], 'print(|)'],
    ['print(count|)', ['ctrl-w'], 'print(|)'],
    ['print(count|)', ['alt-backspace'], 'print(|)'],
    ['ab|c', ['ctrl-a'], '|abc'],
    ['ab|c', ['ctrl-e'], 'abc|'],
    ['ab|c', ['home', 'x'], 'x|abc'],
    ['ab|c', ['ctrl-k'], 'ab|'],
    ['ab|c', ['ctrl-u'], '|c'],
    ['ab|c', ['ctrl-d'], 'ab|'],
    ['abcd|\nx\nabcd', ['down', 'down'], 'abcd\nx\nabcd|'],
    ['x\n|y', ['up', 'up'], '|x\ny'],
    ['é👨‍👩‍👧\nabc|', ['up'], 'é|👨‍👩‍👧\nabc'],
  ];
  test.each(table)('%j, %j → %j', (before, words, after) => {
    expect(draw(press(parse(before), ...words))).toBe(after);
  });
});

describe('indentation', () => {
  const table: [string, KeyWord[], string][] = [
    ['def f():|', ['enter'], 'def f():\n    |'],
    ['    def g():  # why:|', ['enter'], '    def g():  # why:\n        |'],
    ['    count = 0|', ['enter'], '    count = 0\n    |'],
    ['        return count|', ['enter'], '        return count\n    |'],
    ['f(|', ['enter'], 'f(\n    |'],
    ["s = ':'|", ['enter'], "s = ':'\n|"],
    ['    a = 1|  + 2', ['enter'], '    a = 1\n    |+ 2'],
    ['|', ['tab'], '    |'],
    ['  |', ['tab'], '    |'],
    ['        |x', ['backspace'], '    |x'],
    ['     |x', ['backspace'], '    |x'],
    ['    x = 1|', ['shift-tab'], 'x = 1|'],
    ['      x|', ['shift-tab'], '    x|'],
    ['x|', ['shift-tab'], 'x|'],
  ];
  test.each(table)('%j, %j → %j', (before, words, after) => {
    expect(draw(press(parse(before), ...words))).toBe(after);
  });
});

describe('undo', () => {
  test('takes back a word that was typed in a row, and redo brings it again', () => {
    const typed = press(parse('|'), 'x', 'x', 'space', 'x');
    expect(draw(press(typed, 'ctrl-z'))).toBe('xx |');
    expect(draw(press(typed, 'ctrl-z', 'ctrl-z'))).toBe('|');
    expect(draw(press(typed, 'ctrl-z', 'ctrl-z', 'ctrl-y', 'ctrl-y'))).toBe('xx x|');
  });
  test('a move begins a new step', () => {
    expect(draw(press(parse('|'), 'x', 'left', 'x', 'ctrl-z'))).toBe('|x');
  });
  test('typing after undo forgets the way forward', () => {
    expect(draw(press(parse('|'), 'x', 'ctrl-z', 'space', 'ctrl-y'))).toBe(' |');
  });
  test('of a long text fewer steps are held, of a short one a thousand', () => {
    const steps = (text: string) => {
      let editor = editorOf(text);
      for (let k = 0; k < 1100; k++) {
        editor = apply(editor, { kind: 'type', text: 'x' });
        editor = apply(editor, { kind: 'newline' });
      }
      return editor.past.length;
    };
    expect(steps('a = 1')).toBe(1000);
    expect(steps('\n'.repeat(19_000))).toBeLessThan(60);
  });

  test('a reset is one step that undo takes back', () => {
    const reset = setText(press(parse('a|b'), 'x'), 'other');
    expect(draw(press(reset, 'ctrl-z'))).toBe('ax|b');
  });
  test('with nothing to take back does nothing', () => {
    expect(draw(press(parse('a|'), 'ctrl-z', 'ctrl-y'))).toBe('a|');
  });
});

test('a paste of many lines keeps every line as it is, with all line ends and tabs made plain', () => {
  const pasted = apply(parse('a|b'), { kind: 'paste', text: 'x\r\n\ty\rz' });
  expect(draw(pasted)).toBe('ax\n    y\nz|b');
  expect(draw(press(pasted, 'ctrl-z'))).toBe('a|b');
});

describe('completion', () => {
  test('takes the name that is used nearest', () => {
    expect(completionOf(parse('cousin = 1\n\n\ncount = 0\nnonlocal cou|').buffer, [])).toBe('count');
  });
  test('falls back to names from elsewhere', () => {
    expect(completionOf(parse('pri|').buffer, ['print'])).toBe('print');
  });
  test('offers nothing for a whole word, a number or no word', () => {
    expect(completionOf(parse('count|').buffer, [])).toBeUndefined();
    expect(completionOf(parse('1|').buffer, ['1x'])).toBeUndefined();
    expect(completionOf(parse('|').buffer, ['print'])).toBeUndefined();
  });
  test('offers nothing inside a word, least of all that word', () => {
    expect(completionOf(parse('s|def f():').buffer, ['set'])).toBeUndefined();
    expect(completionOf(parse('count = 0\nnonlocal cou|nt').buffer, [])).toBeUndefined();
  });
  test('replaces the beginning of the word', () => {
    expect(draw(apply(parse('f(cou|)'), { kind: 'complete', name: 'count' }))).toBe('f(count|)');
  });
});

test('whatever is pressed, the cursor stands on a border of a grapheme and undo leads back to the start', () => {
  const anyChange: fc.Arbitrary<Change> = fc.oneof(
    fc.constantFrom(...Object.values(keys)).map((k) => changeFor(k)!),
    fc
      .constantFrom('a', '(', ':', '👨‍👩‍👧', '\u0301', '中', '\n')
      .map((text) => ({ kind: 'paste', text }) as const),
  );
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
      let editor = parse('def f():\n    é👨‍👩‍👧|中\n');
      const start = textOf(editor.buffer);
      for (const change of changes) {
        editor = apply(editor, change);
        const { line, column } = editor.buffer.cursor;
        expect(borderAt(editor.buffer.lines[line]!, column)).toBe(column);
      }
      while (editor.past.length > 0) editor = apply(editor, { kind: 'undo' });
      // Changes that were undone and forgotten on the way never come back.
      expect(textOf(editor.buffer)).toBe(start);
    }),
    { numRuns: 200 },
  );
});
