import { builtinType, objectType, typeOf } from '../../object/core-types.ts';
import { typeError } from '../../object/exception.ts';
import { PyBytes, strOf } from '../../object/object.ts';
import { PyObject, type Value } from '../../object/value.ts';
import { sliceText, type Text, textLength } from '../../text/text.ts';
import { bytesOf } from '../../types/bytes-like.ts';
import type { VM } from '../../vm/vm.ts';
import { Matcher } from './matcher.ts';
import type { Parsed } from './node.ts';
import type { Program } from './program.ts';

const traits = { final: true, uncallable: true, module: 're' };

export const patternType = builtinType('Pattern', objectType, { ...traits, hasWeakref: true });
export const matchType = builtinType('Match', objectType, traits);

/** A compiled pattern. */
export class PyPattern extends PyObject {
  constructor(
    readonly source: Value, // str or bytes; None for what no program can make
    readonly isText: boolean,
    readonly flags: number,
    readonly parsed: Parsed,
    readonly program: Program,
  ) {
    super(patternType);
  }

  get groups(): number {
    return this.parsed.groups;
  }

  /** The name of a group, if it has one. */
  nameOf(group: number): string | undefined {
    for (const [name, number] of this.parsed.names) if (number === group) return name;
    return undefined;
  }
}

/** What is searched: a str or bytes, as its text or its bytes' characters. */
export type Subject = { readonly value: Value; readonly text: Text; readonly isText: boolean };

/** A match. `registers`: as the matcher left them. */
export class PyMatch extends PyObject {
  constructor(
    readonly pattern: PyPattern,
    readonly subject: Subject,
    readonly pos: number,
    readonly endpos: number,
    readonly registers: Int32Array,
  ) {
    super(matchType);
  }

  /** The number of the last group closed; 0: none. */
  get lastIndex(): number {
    return Math.max(0, this.registers[2 * this.pattern.groups + 2]!);
  }

  /** The two ends of a group, or [-1, -1]. */
  span(group: number): readonly [number, number] {
    const start = this.registers[2 * group]!;
    const end = this.registers[2 * group + 1]!;
    return start < 0 || end < 0 ? [-1, -1] : [start, end];
  }

  /** What a group took; `otherwise` where nothing. */
  group(vm: VM, group: number, otherwise: Value): Value {
    const [start, end] = this.span(group);
    return start < 0 ? otherwise : cutSubject(vm, asItIs(this.subject), start, end);
  }
}

/** What is to be searched. Errors: TypeError where it is no text, or not the pattern's kind. */
export function subjectOf(pattern: PyPattern, value: Value): Subject {
  const text = strOf(value);
  const found = text ?? bytesOf(value);
  if (found === undefined)
    throw typeError(`expected string or bytes-like object, got '${typeOf(value).tpName}'`);
  const isText = text !== undefined;
  if (isText && !pattern.isText) throw typeError('cannot use a bytes pattern on a string-like object');
  if (!isText && pattern.isText) throw typeError('cannot use a string pattern on a bytes-like object');
  return { value, text: found, isText };
}

/** A subject with the bytes that it has by now: those of a bytearray may have changed. */
export function asItIs(subject: Subject): Subject {
  return subject.isText ? subject : { ...subject, text: bytesOf(subject.value)! };
}

/** Part of a subject, of its kind. */
export function cutSubject(vm: VM, subject: Subject, start: number, end: number): Value {
  vm.chargeBytes(end - start);
  const part = sliceText(subject.text, start, end);
  return subject.isText ? part : new PyBytes(part as string);
}

/** The matches of a pattern in a subject, one after another; none is taken twice, an empty one may follow another. */
export class Matches {
  readonly end: number;
  readonly start: number;
  private readonly matcher: Matcher;
  private place: number;
  private afterEmpty = false;

  constructor(
    vm: VM,
    readonly pattern: PyPattern,
    readonly subject: Subject,
    pos: number,
    endpos: number,
  ) {
    const length = textLength(subject.text);
    this.start = Math.min(Math.max(pos, 0), length);
    this.end = Math.min(Math.max(endpos, 0), length);
    this.place = this.start;
    this.matcher = new Matcher(vm, pattern.program, subject.text, this.end);
  }

  /** The match at the start, which must reach the end if it is the `whole`. */
  matchHere(whole: boolean): PyMatch | null {
    if (this.start > this.end || !this.matcher.matchAt(this.start, whole)) return null;
    return this.made();
  }

  /** A match at the place where the last one ended, or null. */
  nextHere(): PyMatch | null {
    if (this.place > this.end || !this.matcher.matchAt(this.place, false, this.afterEmpty))
      return this.over();
    this.pass();
    return this.made();
  }

  /** The next match, or null. */
  next(): PyMatch | null {
    if (!this.advance()) return null;
    return this.made();
  }

  /** Finds the next match, of which `registers` tells. */
  advance(): boolean {
    if (this.place > this.end || !this.matcher.search(this.place, this.afterEmpty)) {
      this.over();
      return false;
    }
    this.pass();
    return true;
  }

  private pass(): void {
    const [start, end] = this.registers;
    this.afterEmpty = start === end;
    this.place = end!;
  }

  /** No match follows any more. */
  private over(): null {
    this.place = Number.POSITIVE_INFINITY;
    return null;
  }

  get registers(): Int32Array {
    return this.matcher.registers;
  }

  /** The match that was found last. */
  made(): PyMatch {
    const { pattern, subject, start, end } = this;
    return new PyMatch(pattern, subject, start, end, this.registers.slice(0, 2 * pattern.groups + 3));
  }
}
