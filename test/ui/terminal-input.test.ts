import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { keysApart, terminalInput } from '../../source/ui/terminal-input.ts';

const ESC = '\u001b';

test('esc and a sign in one piece are two keys', () => {
  for (const sign of ['?', '.', '<', '/', 'é', '\t']) expect(keysApart(ESC + sign)).toBe(`${ESC}[27u${sign}`);
});

test('sequences of the terminal, and esc before a letter, stay as they are', () => {
  for (const text of [
    `${ESC}[A`,
    `${ESC}OP`,
    `${ESC}h`,
    `${ESC}[<0;3;4M`,
    `${ESC}${ESC}[A`,
    `${ESC}\u007f`,
    ESC,
  ])
    expect(keysApart(text)).toBe(text);
});

test('the late answer to a question is no text', () => {
  expect(keysApart(`a${ESC}]11;rgb:ffff/ffff/ffff${ESC}\\b${ESC}]11;rgb:0/0/0\u0007c`)).toBe('abc');
});

/** An input that is read piece by piece. */
function open() {
  const stream = new PassThrough();
  const input = terminalInput(stream as unknown as NodeJS.ReadStream);
  input.setEncoding('utf8');
  const next = async () => {
    await new Promise((resolve) => input.once('readable', resolve));
    return input.read() as string;
  };
  const read = (text: string) => {
    const piece = next();
    stream.write(text);
    return piece;
  };
  return { next, read };
}

test('an esc at the end of a piece waits for what belongs to it', async () => {
  const { read, next } = open();
  expect(await read(`a${ESC}`)).toBe('a');
  expect(await read('?')).toBe(`${ESC}[27u?`);
  expect(await read(ESC)).toBe('');
  expect(await read('[A')).toBe(`${ESC}[A`);
  expect(await read(ESC)).toBe('');
  expect(await next()).toBe(`${ESC}[27u`);
});

test('a paste is not looked into, over as many pieces as it takes', async () => {
  const { read } = open();
  expect(await read(`${ESC}[200~a${ESC}?`)).toBe(`${ESC}[200~a${ESC}?`);
  expect(await read(`${ESC}?${ESC}[201~${ESC}?`)).toBe(`${ESC}?${ESC}[201~${ESC}[27u?`);
});
