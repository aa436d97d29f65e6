import { textOf } from '../editor/buffer.ts';
import type { Key } from '../editor/key.ts';
import type { Model } from './model.ts';

/** Where many share one machine: how much a learner's text may be, in characters. Every key runs all of it. */
export type MostText = {
  readonly code: number; // in the editor; of all entries at the prompt, and of all answers to input()
  readonly prompt: number; // of one entry
};

/** Whether a key in text would make it longer than it may be. */
export function isTooLong(model: Model, key: Key): boolean {
  const { mostText, focus, page } = model;
  const more = key.name === 'enter' ? 1 : key.name === 'text' || key.name === 'paste' ? key.text.length : 0;
  if (!mostText || key.ctrl || more === 0) return false;
  if (focus === 'editor') return textOf(page.editor.buffer).length + more > mostText.code;
  if (focus !== 'prompt') return false;
  if (key.name === 'enter') return isFull(model, mostText.code);
  const typed = [...page.prompt.open, ...page.prompt.editor.buffer.lines];
  return typed.reduce((sum, line) => sum + line.length, more) > mostText.prompt;
}

/** Whether what the program is given at the prompt, which it reads anew at every key, is as much as there may be. */
function isFull({ page }: Model, most: number): boolean {
  const { asked, answers, prompt } = page;
  const given = asked === undefined ? prompt.entries.map(({ source }) => source) : answers;
  return given.reduce((sum, text) => sum + text.length + 1, 0) > most;
}
