import { type PyRaise, valueError } from '../object/exception.ts';
import { codeAt, joinTexts, repeatText, sliceText, type Text, textLength } from './text.ts';

/** A conversion of `%` formatting, `%(key)#0- +width.precision type`, taken apart. `*`: the number is an argument. */
export type PercentSpec = {
  readonly key: Text | undefined;
  readonly left: boolean; // -
  readonly sign: '' | '+' | ' ';
  readonly alternate: boolean; // #
  readonly zero: boolean; // 0
  readonly width: number | '*'; // −1: none
  readonly precision: number | '*'; // −1: none
  readonly type: string; // one character
  readonly typeAt: number; // its place in the template
  readonly next: number; // where the template goes on
};

const flags = '-+ #0';

/**
Takes the conversion apart that begins behind the `%` at `start − 1`. Errors: ValueError.

Source: https://docs.python.org/3.13/library/stdtypes.html#printf-style-string-formatting
*/
export function parsePercent(template: Text, start: number): PercentSpec {
  const end = textLength(template);
  let at = start;
  const peek = (): string => {
    if (at >= end) throw valueError('incomplete format');
    const code = codeAt(template, at);
    return code < 128 ? String.fromCharCode(code) : '\u0080';
  };
  const number = (what: string, limit: number): number | '*' => {
    if (peek() === '*') {
      at++;
      return '*';
    }
    const from = at;
    while (peek() >= '0' && peek() <= '9') at++;
    const value = Number(sliceText(template, from, at));
    if (value >= limit) throw valueError(`${what} too big`);
    return at === from ? -1 : value;
  };

  let key: Text | undefined;
  if (at < end && codeAt(template, at) === 40) {
    const close = endOfKey(template, at);
    key = sliceText(template, at + 1, close);
    at = close + 1;
  }
  let given = '';
  while (flags.includes(peek())) given += String.fromCharCode(codeAt(template, at++));
  const width = number('width', 2 ** 63);
  let precision: number | '*' = -1;
  if (peek() === '.') {
    at++;
    precision = number('precision', 2 ** 31);
    if (precision === -1) precision = 0;
  }
  if ('hlL'.includes(peek())) at++;
  peek();
  const type = String.fromCodePoint(codeAt(template, at));
  return {
    key,
    left: given.includes('-'),
    sign: given.includes('+') ? '+' : given.includes(' ') ? ' ' : '',
    alternate: given.includes('#'),
    zero: given.includes('0'),
    width,
    precision,
    type,
    typeAt: at,
    next: at + 1,
  };
}

function endOfKey(template: Text, start: number): number {
  let depth = 0;
  for (let i = start; i < textLength(template); i++) {
    const code = codeAt(template, i);
    if (code === 40) depth++;
    if (code === 41 && --depth === 0) return i;
  }
  throw valueError('incomplete format key');
}

/** A conversion with its numbers known: what is left of a PercentSpec for laying out. */
export type Layout = Pick<PercentSpec, 'left' | 'sign' | 'alternate' | 'zero' | 'type'> & {
  readonly width: number;
  readonly precision: number;
};

/**
Puts a finished text into its width. A number (`numeric`) has its sign and its 0x before the zeros that fill it up; of a text
no more than the precision is taken.
*/
export function layOutPercent(text: Text, layout: Layout, numeric: boolean): Text {
  const { width, left } = layout;
  if (!numeric) {
    const { precision } = layout;
    const cut = precision >= 0 && textLength(text) > precision ? sliceText(text, 0, precision) : text;
    return fillUp('', cut, ' ', width, left);
  }
  let body = text as string;
  let head: string = layout.sign;
  if (body[0] === '-') {
    head = '-';
    body = body.slice(1);
  }
  if (layout.alternate && 'xXo'.includes(layout.type)) {
    head += body.slice(0, 2);
    body = body.slice(2);
  }
  return layout.zero && !left
    ? fillUp(head, body, '0', width, false)
    : fillUp('', head + body, ' ', width, left);
}

function fillUp(head: string, body: Text, fill: string, width: number, left: boolean): Text {
  const missing = Math.max(0, width - head.length - textLength(body));
  const padding = repeatText(fill, missing);
  return joinTexts(left ? [head, body, padding] : [head, padding, body]);
}

/** The ValueError for a conversion that there is none of. */
export function unsupportedConversion(spec: PercentSpec): PyRaise {
  const code = spec.type.codePointAt(0)!;
  const shown = code > 30 && code < 127 ? spec.type : '?';
  return valueError(
    `unsupported format character '${shown}' (0x${code.toString(16)}) at index ${spec.typeAt}`,
  );
}
