import { indexError } from '../../object/exception.ts';
import { codesOf, type Text, textOfCodes } from '../../text/text.ts';
import { controlCode, octalCode } from './escape.ts';
import type { PyPattern } from './pattern.ts';
import { isGroupNumber, lengthOf, quoted, Scanner } from './scanner.ts';

/** A replacement: literal texts, and the numbers of groups whose matches stand in their place. */
export type Template = { readonly isText: boolean; readonly parts: readonly (Text | number)[] };

const MOST_GROUPS = 1073741823;

/** Reads the replacement text of sub() and expand(). Errors: Problem; IndexError for a name that the pattern has not. */
export function parseTemplate(text: Text, isText: boolean, pattern: PyPattern): Template {
  const source = new Scanner(codesOf(text), isText);
  const parts: (Text | number)[] = [];
  let literal: number[] = [];
  const addGroup = (group: number, back: number): void => {
    if (group > pattern.groups) throw source.problem(`invalid group reference ${group}`, back);
    if (literal.length > 0) parts.push(textOfCodes(literal));
    literal = [];
    parts.push(group);
  };
  for (let token = source.take(); token !== undefined; token = source.take()) {
    const letter = token.slice(1);
    if (!token.startsWith('\\')) literal.push(token.codePointAt(0)!);
    else if (letter === 'g') {
      if (!source.accept('<')) throw source.problem('missing <');
      const name = source.takeUntil('>', 'group name');
      addGroup(groupOf(source, name, pattern), lengthOf(name) + 1);
    } else if (letter === '0') {
      literal.push(Number.parseInt(`0${source.takeWhile(2, '01234567')}`, 8) & 0xff);
    } else if (/^[1-9]$/.test(letter)) {
      const digits = letter + source.takeWhile(1, '0123456789');
      if (/^[0-7][0-7]$/.test(digits) && /^[0-7]$/.test(source.next ?? ''))
        literal.push(octalCode(source, digits + source.take()));
      else addGroup(Number(digits), digits.length);
    } else {
      const control = controlCode(letter);
      if (control === undefined && /^[a-zA-Z]$/.test(letter))
        throw source.problem(`bad escape ${token}`, lengthOf(token));
      if (control !== undefined) literal.push(control);
      else literal.push(92, letter.codePointAt(0)!);
    }
  }
  if (literal.length > 0) parts.push(textOfCodes(literal));
  return { isText, parts };
}

function groupOf(source: Scanner, name: string, pattern: PyPattern): number {
  if (isGroupNumber(name)) {
    const group = Number(name);
    if (group >= MOST_GROUPS)
      throw source.problem(`invalid group reference ${BigInt(name)}`, lengthOf(name) + 1);
    return group;
  }
  source.checkName(name, 1);
  const group = pattern.parsed.names.get(name);
  if (group === undefined) throw indexError(`unknown group name ${quoted(name)}`);
  return group;
}
