import { floatType, intType } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { typeError } from '../object/exception.ts';
import { PyFloat, PyList, PyTuple, strOf } from '../object/object.ts';
import type { Result, Value } from '../object/value.ts';
import { codeAt, type Text, textLength, textOfCodes } from '../text/text.ts';
import { call } from '../vm/calls.ts';
import { dictSet } from '../vm/dict-protocol.ts';
import type { VM } from '../vm/vm.ts';

/** What a program wants done with what is read; None: nothing but the usual. */
export type Hooks = {
  readonly object: Value;
  readonly pairs: Value;
  readonly float: Value;
  readonly int: Value;
  readonly constant: Value;
  readonly strict: boolean; // no control characters in strings
};

/** What is wrong with a text, and where: what JSONDecodeError is made of. */
export class JsonProblem extends Error {
  constructor(
    message: string,
    readonly place: number,
  ) {
    super(message);
  }
}

type Asking<T> = Generator<Result, T, Value>;

const ESCAPES: { readonly [letter: string]: number } = {
  '"': 34,
  '\\': 92,
  '/': 47,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
};

const CONSTANTS: readonly (readonly [string, Value | undefined])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', undefined],
  ['Infinity', undefined],
  ['-Infinity', undefined],
];

/** Digits that a JavaScript number holds exactly. */
const EXACT_DIGITS = 15;

/**
Reads JSON as `json.loads` does. Errors: JsonProblem, and whatever the hooks raise.

Source: https://docs.python.org/3.13/library/json.html, RFC 8259
*/
export class JsonScanner {
  private place = 0;
  private readonly length: number;
  private readonly keys = new Map<string, Text>();

  constructor(
    private readonly vm: VM,
    private readonly text: Text,
    private readonly hooks: Hooks,
  ) {
    this.length = textLength(text);
  }

  /** The value that begins at a place, and the place after it. */
  *read(place: number): Asking<readonly [Value, number]> {
    this.place = place;
    const value = yield* this.value();
    return [value, this.place];
  }

  /** The str whose text begins at a place, after its quote, and the place after it. */
  readString(place: number): readonly [Value, number] {
    this.place = place;
    return [this.string(), this.place];
  }

  private code(): number {
    return this.place < this.length ? codeAt(this.text, this.place) : -1;
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.code();
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.place++;
    }
  }

  private *value(): Asking<Value> {
    this.vm.charge(20);
    switch (this.code()) {
      case 34:
        this.place++;
        return this.string();
      case 123:
        this.place++;
        return yield* this.object();
      case 91:
        this.place++;
        return yield* this.array();
    }
    for (const [word, value] of CONSTANTS) {
      if (!this.isAt(word)) continue;
      this.place += word.length;
      if (value !== undefined) return value;
      if (this.hooks.constant !== null) return yield call(this.vm, this.hooks.constant, [word]);
      return new PyFloat(Number(word));
    }
    return yield* this.number();
  }

  private isAt(word: string): boolean {
    for (let i = 0; i < word.length; i++) {
      if (this.place + i >= this.length || codeAt(this.text, this.place + i) !== word.charCodeAt(i))
        return false;
    }
    return true;
  }

  private *object(): Asking<Value> {
    const { vm, hooks } = this;
    const pairs: (readonly [Value, Value])[] = [];
    this.skipSpace();
    while (this.code() !== 125) {
      if (this.code() !== 34)
        throw new JsonProblem('Expecting property name enclosed in double quotes', this.place);
      this.place++;
      const key = this.key();
      this.skipSpace();
      if (this.code() !== 58) throw new JsonProblem("Expecting ':' delimiter", this.place);
      this.place++;
      this.skipSpace();
      pairs.push([key, yield* this.value()]);
      vm.chargeBytes(32);
      this.endItem(125, 'object');
    }
    this.place++;
    if (hooks.pairs !== null) {
      return yield call(vm, hooks.pairs, [new PyList(pairs.map((pair) => new PyTuple(pair)))]);
    }
    const dict = new PyDict();
    for (const [key, value] of pairs) {
      if (typeof key === 'string') dict.setString(key, value);
      else yield dictSet(vm, dict, key, value);
    }
    return hooks.object === null ? dict : yield call(vm, hooks.object, [dict]);
  }

  private *array(): Asking<Value> {
    const items: Value[] = [];
    this.skipSpace();
    while (this.code() !== 93) {
      items.push(yield* this.value());
      this.vm.chargeBytes(16);
      this.endItem(93, 'array');
    }
    this.place++;
    return new PyList(items);
  }

  /** After an item: goes to the next, or stays at the end of what holds it. */
  private endItem(end: number, what: string): void {
    this.skipSpace();
    if (this.code() === end) return;
    if (this.code() !== 44) throw new JsonProblem("Expecting ',' delimiter", this.place);
    const comma = this.place++;
    this.skipSpace();
    if (this.code() === end) throw new JsonProblem(`Illegal trailing comma before end of ${what}`, comma);
  }

  /** A key: equal ones are one str. */
  private key(): Text {
    const key = this.string();
    if (typeof key !== 'string') return key;
    const known = this.keys.get(key);
    if (known === undefined) this.keys.set(key, key);
    return known ?? key;
  }

  private string(): Text {
    const { text, length } = this;
    const begin = this.place - 1;
    const codes: number[] = [];
    for (;;) {
      if (this.place >= length) throw new JsonProblem('Unterminated string starting at', begin);
      const code = codeAt(text, this.place);
      if (code === 34) break;
      if (code < 32 && this.hooks.strict) throw new JsonProblem('Invalid control character at', this.place);
      this.place++;
      codes.push(code === 92 ? this.escape(begin) : code);
    }
    this.place++;
    this.vm.charge(codes.length >> 1);
    this.vm.chargeBytes(codes.length);
    return textOfCodes(codes);
  }

  private escape(begin: number): number {
    const code = this.code();
    if (code < 0) throw new JsonProblem('Unterminated string starting at', begin);
    const letter = String.fromCodePoint(code);
    if (letter !== 'u') {
      const control = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
      if (control === undefined) throw new JsonProblem('Invalid \\escape', this.place - 1);
      this.place++;
      return control;
    }
    this.place++;
    const unit = this.hex();
    if (unit === undefined) throw new JsonProblem('Invalid \\uXXXX escape', this.place - 1);
    this.place += 4;
    if (unit < 0xd800 || unit > 0xdbff || !this.isAt('\\u')) return unit;
    this.place += 2;
    const low = this.hex();
    if (low !== undefined && low >= 0xdc00 && low <= 0xdfff) {
      this.place += 4;
      return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
    this.place -= 2;
    return unit;
  }

  /** The number that four hexadecimal digits here make. */
  private hex(): number | undefined {
    let digits = '';
    for (let i = this.place; i < this.place + 4 && i < this.length; i++)
      digits += String.fromCodePoint(codeAt(this.text, i));
    return /^[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : undefined;
  }

  private *number(): Asking<Value> {
    const { vm, hooks, place: begin } = this;
    if (this.code() === 45) this.place++;
    if (this.code() === 48) this.place++;
    else if (!this.digits()) throw new JsonProblem('Expecting value', begin);
    let whole = true;
    const end = this.place;
    if (this.code() === 46) {
      this.place++;
      if (this.digits()) whole = false;
      else this.place = end;
    }
    const mantissa = this.place;
    if (this.code() === 101 || this.code() === 69) {
      this.place++;
      if (this.code() === 43 || this.code() === 45) this.place++;
      if (this.digits()) whole = false;
      else this.place = mantissa;
    }
    vm.charge(this.place - begin);
    let digits = '';
    for (let i = begin; i < this.place; i++) digits += String.fromCharCode(codeAt(this.text, i));
    const hook = whole ? hooks.int : hooks.float;
    if (hook !== null && hook !== (whole ? intType : floatType)) return yield call(vm, hook, [digits]);
    if (!whole) return new PyFloat(Number(digits));
    return digits.length <= EXACT_DIGITS ? Number(digits) + 0 : yield call(vm, intType, [digits]);
  }

  private digits(): boolean {
    const begin = this.place;
    while (this.code() >= 48 && this.code() <= 57) this.place++;
    return this.place > begin;
  }
}

/** A str argument. Errors: TypeError. */
export function jsonText(value: Value, message: string): Text {
  const text = strOf(value);
  if (text === undefined) throw typeError(message);
  return text;
}
