import { codeAt, joinTexts, repeatText, sliceText, type Text, textLength } from './text.ts';

/** center, ljust, rjust: fills up to `width` code points. Of an odd rest, center puts the larger half as CPython does. */
export function padText(text: Text, width: number, fill: Text, align: '<' | '>' | '^'): Text {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  const left = align === '<' ? 0 : align === '>' ? missing : (missing >> 1) + (missing & width & 1);
  return joinTexts([repeatText(fill, left), text, repeatText(fill, missing - left)]);
}

/** zfill(width): zeros between a sign and the rest. */
export function zeroFill(text: Text, width: number): Text {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  const signed = textLength(text) > 0 && (codeAt(text, 0) === 43 || codeAt(text, 0) === 45);
  const sign = signed ? 1 : 0;
  return joinTexts([sliceText(text, 0, sign), '0'.repeat(missing), sliceText(text, sign)]);
}

/** How many code points expandTabs makes: what is charged before. */
export function expandedLength(text: Text, tabSize: number): number {
  let length = 0;
  let column = 0;
  for (let i = 0; i < textLength(text); i++) {
    const code = codeAt(text, i);
    const width = code === 9 ? (tabSize > 0 ? tabSize - (column % tabSize) : 0) : 1;
    length += width;
    column = code === 10 || code === 13 ? 0 : column + width;
  }
  return length;
}

/** expandtabs(tabsize): each tab up to the next multiple of `tabSize` in its line; tabs vanish where that is 0 or less. */
export function expandTabs(text: Text, tabSize: number): Text {
  const parts: Text[] = [];
  let column = 0;
  let start = 0;
  for (let i = 0; i < textLength(text); i++) {
    const code = codeAt(text, i);
    if (code === 9) {
      const width = tabSize > 0 ? tabSize - (column % tabSize) : 0;
      parts.push(sliceText(text, start, i), ' '.repeat(width));
      column += width;
      start = i + 1;
    } else column = code === 10 || code === 13 ? 0 : column + 1;
  }
  parts.push(sliceText(text, start));
  return joinTexts(parts);
}
