import { method, type NativeSpec } from '../object/native.ts';
import type { Value } from '../object/value.ts';
import {
  capitalizeText,
  foldText,
  isTitleText,
  lowerText,
  swapText,
  titleText,
  upperText,
} from '../text/case-mapping.ts';
import { codeAt, codesOf, isAscii, isEvery, type Text, textLength, textOfCodes } from '../text/text.ts';
import {
  isAlpha,
  isAlphanumeric,
  isDecimal,
  isDigit,
  isIdentifierPart,
  isIdentifierStart,
  isLower,
  isNumeric,
  isPrintable,
  isSpace,
  isTitle,
  isUpper,
} from '../text/unicode.ts';
import { makeText, strKind, type TextKind } from './text-kind.ts';

type Methods = { readonly [name: string]: NativeSpec };
type Test = (text: Text) => boolean;

function tests(kind: TextKind, table: { readonly [name: string]: Test }): Methods {
  const entries = Object.entries(table).map(([name, test]) => [
    name,
    method('(self, /)', (vm, self: Value) => {
      const text = kind.own(self);
      vm.charge(textLength(text) >> 1);
      return test(text);
    }),
  ]);
  return Object.fromEntries(entries) as Methods;
}

function changes(kind: TextKind, table: { readonly [name: string]: (text: Text) => Text }): Methods {
  const entries = Object.entries(table).map(([name, change]) => [
    name,
    method('(self, /)', (vm, self: Value) => {
      const text = kind.own(self);
      vm.charge(isAscii(text) ? textLength(text) >> 3 : textLength(text) * 24);
      return makeText(vm, kind, change(text));
    }),
  ]);
  return Object.fromEntries(entries) as Methods;
}

// ASCII, which is all there is to bytes and most of what there is to str.
const upperAscii = (text: string): string => text.replace(/[a-z]+/g, (run) => run.toUpperCase());
const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
const titleAscii = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => upperAscii(word[0]!) + lowerAscii(word.slice(1)));
const capitalizeAscii = (text: string): string => upperAscii(text.slice(0, 1)) + lowerAscii(text.slice(1));
const swapAscii = (text: string): string =>
  text.replace(/[a-z]+|[A-Z]+/g, (run) => (run[0]! >= 'a' ? run.toUpperCase() : run.toLowerCase()));

/** A change of case that goes by ASCII's short way where the text is ASCII. */
function change(ascii: (text: string) => string, full: (codes: ArrayLike<number>) => number[]) {
  return (text: Text): Text => (isAscii(text) ? ascii(text as string) : textOfCodes(full(codesOf(text))));
}

/** All letters that have case are in this one, and there is one. Title case letters belong to neither. */
function isAllOfCase(
  text: Text,
  wanted: (code: number) => boolean,
  other: (code: number) => boolean,
): boolean {
  let any = false;
  for (let i = 0; i < textLength(text); i++) {
    const code = codeAt(text, i);
    if (other(code) || isTitle(code)) return false;
    any ||= wanted(code);
  }
  return any;
}

function isIdentifier(text: Text): boolean {
  return isEvery(text, isIdentifierPart) && isIdentifierStart(codeAt(text, 0));
}

/** upper, lower … and isalpha, isupper … of str, by Unicode. */
export const strCaseMethods: Methods = {
  ...changes(strKind, {
    upper: change((text) => text.toUpperCase(), upperText),
    lower: change((text) => text.toLowerCase(), lowerText),
    casefold: change((text) => text.toLowerCase(), foldText),
    title: change(titleAscii, titleText),
    capitalize: change(capitalizeAscii, capitalizeText),
    swapcase: change(swapAscii, swapText),
  }),
  ...tests(strKind, {
    isalpha: (text) => isEvery(text, isAlpha),
    isalnum: (text) => isEvery(text, isAlphanumeric),
    isascii: isAscii,
    isdecimal: (text) => isEvery(text, isDecimal),
    isdigit: (text) => isEvery(text, isDigit),
    isnumeric: (text) => isEvery(text, isNumeric),
    isspace: (text) => isEvery(text, isSpace),
    isprintable: (text) => textLength(text) === 0 || isEvery(text, isPrintable),
    isidentifier: isIdentifier,
    islower: (text) => isAllOfCase(text, isLower, isUpper),
    isupper: (text) => isAllOfCase(text, isUpper, isLower),
    istitle: (text) => isTitleText(codesOf(text)),
  }),
};

/** The same of bytes and bytearray, by ASCII. */
export function byteCaseMethods(kind: TextKind): Methods {
  return {
    ...changes(kind, {
      upper: (text) => upperAscii(text as string),
      lower: (text) => lowerAscii(text as string),
      title: (text) => titleAscii(text as string),
      capitalize: (text) => capitalizeAscii(text as string),
      swapcase: (text) => swapAscii(text as string),
    }),
    ...tests(kind, {
      isalpha: matches(/^[A-Za-z]+$/),
      isalnum: matches(/^[A-Za-z0-9]+$/),
      isascii: isAscii,
      isdigit: matches(/^[0-9]+$/),
      isspace: matches(/^[\t-\r ]+$/),
      islower: (text) => /[a-z]/.test(text as string) && !/[A-Z]/.test(text as string),
      isupper: (text) => /[A-Z]/.test(text as string) && !/[a-z]/.test(text as string),
      istitle: (text) => isTitleAscii(text as string),
    }),
  };
}

function matches(pattern: RegExp): Test {
  // Without the m flag $ stands at the very end only.
  return (text) => pattern.test(text as string);
}

function isTitleAscii(text: string): boolean {
  return /[A-Za-z]/.test(text) && titleAscii(text) === text;
}
