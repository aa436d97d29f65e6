import type { Expression, Span } from '../syntax/ast.ts';
import { NO_LOCATION } from './instruction.ts';

type JoinedStr = Extract<Expression, { kind: 'JoinedStr' }>;
const MAX_DIGITS = 2; // of a width or precision
const UNIT = /%(?:%|([-+ #0]*)(\d*)(?:\.(\d*))?(.))/gsu;

/**
`'%s and %r' % (a, b)` as the f-string that it equals; undefined: it uses more than %s, %r and %a with `-`, width and
precision, or the numbers do not match.

Source: Python/ast_opt.c, optimize_format
*/
export function foldFormat(span: Span, format: string, elts: readonly Expression[]): JoinedStr | undefined {
  if (elts.some((elt) => elt.kind === 'Starred')) return undefined;
  const values: Expression[] = [];
  let literal = '';
  let end = 0;
  let used = 0;
  const flush = () => {
    if (literal !== '') {
      values.push({ kind: 'Constant', value: { kind: 'str', value: literal }, ...NO_LOCATION });
    }
    literal = '';
  };
  UNIT.lastIndex = 0;
  for (let match = UNIT.exec(format); match !== null; match = UNIT.exec(format)) {
    const [text, flags = '', width = '', precision, conversion] = match;
    if (format.slice(end, match.index).includes('%')) return undefined;
    literal += format.slice(end, match.index);
    end = match.index + text.length;
    if (conversion === undefined) {
      literal += '%';
      continue;
    }
    const arg = elts[used++];
    if (arg === undefined || !'sra'.includes(conversion) || /[+ #0]/.test(flags)) return undefined;
    if (width.length > MAX_DIGITS || (precision ?? '').length > MAX_DIGITS) return undefined;
    flush();
    const { lineno, colOffset, endLineno, endColOffset } = arg;
    const place = { lineno, colOffset, endLineno, endColOffset };
    const align = !flags.includes('-') && Number(width) > 0 ? '>' : '';
    const spec = `${align}${width}${precision === undefined ? '' : `.${Number(precision)}`}`;
    values.push({
      kind: 'FormattedValue',
      value: arg,
      conversion: conversion.charCodeAt(0),
      formatSpec:
        spec === '' ? undefined : { kind: 'Constant', value: { kind: 'str', value: spec }, ...place },
      ...place,
    });
  }
  if (format.slice(end).includes('%') || used < elts.length) return undefined;
  literal += format.slice(end);
  flush();
  const { lineno, colOffset, endLineno, endColOffset } = span;
  return { kind: 'JoinedStr', values, lineno, colOffset, endLineno, endColOffset };
}
