import type { Row, Span } from './row.ts';

/** What the interface draws with, each sign with the one-column ASCII sign that takes its place where lines are wide. */
const ASCII_SIGNS: Readonly<Record<string, string>> = {
  '►': '>',
  '·': '.',
  '●': '*',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '■': '#',
  '…': '~',
  '─': '-',
  '│': '|',
  '┬': '+',
  '┴': '+',
  '┌': '+',
  '┐': '+',
  '└': '+',
  '┘': '+',
  '├': '+',
};

const DRAWN = new RegExp(`[${Object.keys(ASCII_SIGNS).join('')}]`, 'g');

/**
A text in the ASCII set (`--ascii`, or a terminal whose lines are two columns wide): every sign of the interface becomes
one ASCII character, so no column moves. The names of the arrow keys are words in the key row (`left`, `right`): that row is
written so by who makes it.
*/
export function asciiText(text: string): string {
  return text.replace(DRAWN, (sign) => ASCII_SIGNS[sign]!);
}

/** A row in the ASCII set, see `asciiText`. */
export function asciiRow(row: Row): Row {
  return row.map((part): Span => {
    const text = asciiText(part.text);
    return text === part.text ? part : { ...part, text };
  });
}
