import { valueError } from '../object/exception.ts';
import { codeAt, hostText, sliceText, type Text, textLength } from './text.ts';

/**
A piece of a `str.format` template: literal text, or a replacement field `{name!conversion:spec}`. The name's first part and
its `.attribute` and `[item]` steps are still to be taken apart by `parseFieldName`; the spec may hold fields itself.
*/
export type TemplatePart =
  | { readonly kind: 'literal'; readonly text: Text }
  | { readonly kind: 'field'; readonly name: Text; readonly conversion: string; readonly spec: Text };

const [open, close] = ['{'.charCodeAt(0), '}'.charCodeAt(0)];
const [bracket, closeBracket] = ['['.charCodeAt(0), ']'.charCodeAt(0)];
const [colon, exclamation, dot] = [':'.charCodeAt(0), '!'.charCodeAt(0), '.'.charCodeAt(0)];

/**
The parts of a template, one at a time, as CPython finds its errors: only when it gets there. Errors: ValueError.

Source: https://docs.python.org/3.13/library/string.html#format-string-syntax
*/
export function* templateParts(template: Text): Generator<TemplatePart> {
  const end = textLength(template);
  let at = 0;
  while (at < end) {
    const start = at;
    while (at < end && codeAt(template, at) !== open && codeAt(template, at) !== close) at++;
    if (at === end) {
      yield { kind: 'literal', text: sliceText(template, start) };
      return;
    }
    const brace = codeAt(template, at);
    const doubled = at + 1 < end && codeAt(template, at + 1) === brace;
    if (doubled) {
      yield { kind: 'literal', text: sliceText(template, start, at + 1) };
      at += 2;
      continue;
    }
    if (brace === close) throw valueError("Single '}' encountered in format string");
    if (at + 1 === end) throw valueError("Single '{' encountered in format string");
    if (at > start) yield { kind: 'literal', text: sliceText(template, start, at) };
    const { field, next } = parseField(template, at + 1);
    yield field;
    at = next;
  }
}

/** The field whose text begins at `start`, and where the template goes on behind its closing brace. */
function parseField(template: Text, start: number): { readonly field: TemplatePart; readonly next: number } {
  const end = textLength(template);
  let at = start;
  for (; at < end; at++) {
    const code = codeAt(template, at);
    if (code === open) throw valueError("unexpected '{' in field name");
    if (code === close || code === colon || code === exclamation) break;
    if (code === bracket) while (at < end && codeAt(template, at) !== closeBracket) at++;
  }
  if (at >= end) throw valueError("expected '}' before end of string");
  const name = sliceText(template, start, at);
  const mark = codeAt(template, at++);
  if (mark === close) return { field: { kind: 'field', name, conversion: '', spec: '' }, next: at };
  let conversion = '';
  if (mark === exclamation) {
    if (at >= end) throw valueError('end of string while looking for conversion specifier');
    conversion = hostText(sliceText(template, at, ++at));
    if (at < end) {
      const code = codeAt(template, at++);
      if (code === close) return { field: { kind: 'field', name, conversion, spec: '' }, next: at };
      if (code !== colon) throw valueError("expected ':' after conversion specifier");
    }
  }
  const specStart = at;
  for (let depth = 1; at < end; at++) {
    const code = codeAt(template, at);
    if (code === open) depth++;
    if (code === close && --depth === 0) {
      return {
        field: { kind: 'field', name, conversion, spec: sliceText(template, specStart, at) },
        next: at + 1,
      };
    }
  }
  throw valueError("unmatched '{' in format spec");
}

/** A step from an object to a part of it: `.name` or `[key]`; a key of digits is an index. */
export type FieldStep =
  | { readonly kind: 'attribute'; readonly name: Text }
  | { readonly kind: 'item'; readonly key: Text | number };

/**
A field's name: what is looked up first (an argument's place or keyword; '' for the next place), and the steps from it. They are
read one by one: what is wrong with one is told when those before it have been taken. Errors: ValueError.
*/
export type FieldName = { readonly first: Text | number; readonly steps: Iterable<FieldStep> };

/** Takes a field's name apart. Errors: ValueError. */
export function parseFieldName(name: Text): FieldName {
  const end = textLength(name);
  let at = 0;
  const until = (stop: (code: number) => boolean): Text => {
    const start = at;
    while (at < end && !stop(codeAt(name, at))) at++;
    return sliceText(name, start, at);
  };
  const first = indexOrText(until((code) => code === dot || code === bracket));
  function* steps(): Generator<FieldStep> {
    while (at < end) {
      const opener = codeAt(name, at++);
      if (opener === dot) {
        const attribute = until((code) => code === dot || code === bracket);
        if (textLength(attribute) === 0) throw valueError('Empty attribute in format string');
        yield { kind: 'attribute', name: attribute };
      } else if (opener === bracket) {
        const key = until((code) => code === closeBracket);
        if (at === end) throw valueError("Missing ']' in format string");
        at++;
        if (textLength(key) === 0) throw valueError('Empty attribute in format string');
        yield { kind: 'item', key: indexOrText(key) };
      } else throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return { first, steps: steps() };
}

function indexOrText(text: Text): Text | number {
  if (typeof text !== 'string' || !/^[0-9]+$/.test(text)) return text;
  const index = Number(text);
  if (index >= 2 ** 63) throw valueError('Too many decimal digits in format string');
  return index;
}
