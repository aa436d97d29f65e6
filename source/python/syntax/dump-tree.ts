import { reprComplexPart, reprFloat } from '../number/float-text.ts';
import { hostText, textOfCodes } from '../text/text.ts';
import { reprBytes, reprText } from '../text/text-repr.ts';
import type { Literal, Mod } from './ast.ts';

/** What Python's `ast` calls the nodes that have no kind here, by a field that only they have. */
const CLASSES: readonly (readonly [field: string, name: string])[] = [
  ['posonlyargs', 'arguments'],
  ['annotation', 'arg'],
  ['asname', 'alias'],
  ['contextExpr', 'withitem'],
  ['isAsync', 'comprehension'],
  ['guard', 'match_case'],
  ['arg', 'keyword'],
];

/** Fields whose strings are classes without fields: operators and contexts. */
const OPERATORS = new Set(['op', 'ops', 'ctx']);
const PLACE = new Set(['lineno', 'colOffset', 'endLineno', 'endColOffset']);

/**
A tree as text, as Python prints `ast.dump(tree, indent=2)`; with `withPlaces` as with `include_attributes=True`, where
columns are UTF-16 units as everywhere here.

Source: https://docs.python.org/3.13/library/ast.html#ast.dump
*/
export function dumpTree(tree: Mod, withPlaces = false): string {
  return `${format(tree, '', 0, withPlaces).text}\n`;
}

/** `isSimple`: it is short enough for one line with others. */
type Formatted = { readonly text: string; readonly isSimple: boolean };

function format(value: unknown, field: string, depth: number, withPlaces: boolean): Formatted {
  if (Array.isArray(value)) return formatList(value, field, depth, withPlaces);
  if (value === undefined) return { text: 'None', isSimple: true };
  if (typeof value === 'string') {
    return { text: OPERATORS.has(field) ? `${value}()` : reprString(value), isSimple: true };
  }
  if (typeof value === 'object' && value !== null) return formatNode(value, depth, withPlaces);
  return { text: String(value), isSimple: true };
}

function formatList(
  values: readonly unknown[],
  field: string,
  depth: number,
  withPlaces: boolean,
): Formatted {
  const lineStart = `\n${'  '.repeat(depth + 1)}`;
  const items = values.map((value) => format(value, field, depth + 1, withPlaces).text);
  return { text: `[${lineStart}${items.join(`,${lineStart}`)}]`, isSimple: false };
}

function formatNode(node: object, depth: number, withPlaces: boolean): Formatted {
  const name = classOf(node);
  const holdsLiteral = name === 'Constant' || name === 'MatchSingleton';
  const fields: string[] = [];
  let isSimple = true;
  for (const [field, value] of Object.entries(node)) {
    if (field === 'kind' || (PLACE.has(field) && !withPlaces)) continue;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const formatted =
      holdsLiteral && field === 'value'
        ? formatLiteral(value as Literal)
        : format(value, field, depth + 1, withPlaces);
    isSimple &&= formatted.isSimple;
    fields.push(`${field === 'prefix' ? 'kind' : snakeCase(field)}=${formatted.text}`);
  }
  if (isSimple && fields.length <= 3)
    return { text: `${name}(${fields.join(', ')})`, isSimple: fields.length === 0 };
  const lineStart = `\n${'  '.repeat(depth + 1)}`;
  return { text: `${name}(${lineStart}${fields.join(`,${lineStart}`)})`, isSimple: false };
}

function classOf(node: object): string {
  if ('kind' in node) return String(node.kind);
  return CLASSES.find(([field]) => field in node)![1];
}

function formatLiteral(literal: Literal): Formatted {
  return { text: reprLiteral(literal), isSimple: true };
}

function reprLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'int':
      return String(literal.value);
    case 'float':
      return reprFloat(literal.value);
    case 'complex':
      return `${reprComplexPart(literal.value)}j`;
    case 'str':
      return reprString(literal.value);
    case 'bytes':
      return reprBytes(Array.from(literal.value, (byte) => String.fromCharCode(byte)).join(''));
    default:
      return literal.kind;
  }
}

function reprString(value: string): string {
  return hostText(reprText(textOfCodes(Array.from(value, (character) => character.codePointAt(0)!))));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
