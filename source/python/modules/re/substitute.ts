import { typeOf } from '../../object/core-types.ts';
import { type PyException, raising, typeError } from '../../object/exception.ts';
import { PyBytes, strOf } from '../../object/object.ts';
import type { Result, Value } from '../../object/value.ts';
import { joinTexts, sliceText, type Text, textBytes } from '../../text/text.ts';
import { bytesOf } from '../../types/bytes-like.ts';
import { call, isCallable } from '../../vm/calls.ts';
import type { VM } from '../../vm/vm.ts';
import { asItIs, cutSubject, Matches, type PyMatch, type PyPattern, type Subject } from './pattern.ts';
import { Problem } from './problem.ts';
import { parseTemplate, type Template } from './template.ts';

const ERROR_CLASS = 're.PatternError';

/** Says which class problems with patterns are raised as: `re` makes it, in Python, when it is imported. */
export function setErrorClass(vm: VM, cls: Value): null {
  vm.states.set(ERROR_CLASS, cls);
  return null;
}

/** Raises what was thrown; a Problem as PatternError, with the text that it is about. */
export function raiseProblem(vm: VM, thrown: unknown, source: Value): Result {
  if (!(thrown instanceof Problem)) throw thrown;
  const { message, position } = thrown;
  const args = position === undefined ? [message] : [message, source, position];
  const made = call(vm, vm.states.get(ERROR_CLASS) as Value, args);
  return vm.andThen(made, (exception) => {
    throw raising(exception as PyException);
  });
}

/** The replacement text of a pattern. Errors: TypeError, IndexError, Problem. */
export function templateOf(vm: VM, pattern: PyPattern, replacement: Value): Template {
  const string = strOf(replacement);
  const text = string ?? bytesOf(replacement);
  if (text === undefined) {
    throw typeError(`decoding to str: need a bytes-like object, ${typeOf(replacement).tpName} found`);
  }
  vm.charge(textBytes(text));
  return parseTemplate(text, string !== undefined, pattern);
}

/** A template with a match's groups in it; a group that took nothing is empty. Errors: TypeError where it is of another kind. */
export function filled(vm: VM, match: PyMatch, template: Template): Value {
  const { isText, parts } = template;
  const subject = asItIs(match.subject);
  if (isText !== subject.isText) return mixed(vm, match, template);
  const text = joinTexts(
    parts.map((part) => {
      if (typeof part !== 'number') return part;
      const [start, end] = match.span(part);
      return start < 0 ? '' : sliceText(subject.text, start, end);
    }),
  );
  vm.chargeBytes(textBytes(text));
  return isText ? text : new PyBytes(text as string);
}

/** A str template for bytes, or the other way round: all is well as long as no group stands in it. */
function mixed(vm: VM, match: PyMatch, { isText, parts }: Template): Value {
  const empty: Value = match.subject.isText ? '' : new PyBytes('');
  const values = parts.map((part): Value => {
    if (typeof part === 'number') return match.group(vm, part, empty);
    return isText ? part : new PyBytes(part as string);
  });
  return joined(vm, values, isText);
}

/** What a substitution makes of a subject, and how often it replaced. */
export type Substitution = { readonly value: Value; readonly count: number };

/** sub(): each match, at most `most` (0: all), replaced by a text or by what a function answers. */
export function* substitute(
  vm: VM,
  pattern: PyPattern,
  replacement: Value,
  subject: Subject,
  most: number,
): Generator<Result, Substitution, Value> {
  const fn = isCallable(replacement) ? replacement : undefined;
  let template: Template = { isText: subject.isText, parts: [] };
  if (fn === undefined) {
    try {
      template = templateOf(vm, pattern, replacement);
    } catch (error) {
      yield raiseProblem(vm, error, replacement);
    }
  }
  const matches = new Matches(vm, pattern, subject, 0, Number.POSITIVE_INFINITY);
  const parts: Value[] = [];
  let place = 0;
  let count = 0;
  while ((most === 0 || count < most) && matches.advance()) {
    vm.charge(20);
    const [start, end] = matches.registers;
    if (place < start!) parts.push(cutSubject(vm, subject, place, start!));
    if (fn === undefined) {
      if (template.parts.length > 0 || template.isText !== subject.isText)
        parts.push(filled(vm, matches.made(), template));
    } else {
      const part = yield call(vm, fn, [matches.made()]);
      if (part !== null) parts.push(part);
    }
    place = end!;
    count++;
  }
  if (place < matches.end) parts.push(cutSubject(vm, subject, place, matches.end));
  return { value: joined(vm, parts, subject.isText), count };
}

/** ''.join(parts), or b''.join(parts). Errors: TypeError. */
function joined(vm: VM, parts: readonly Value[], isText: boolean): Value {
  const texts = parts.map((part, i): Text => {
    const text = isText ? strOf(part) : bytesOf(part);
    if (text !== undefined) return text;
    const { name } = typeOf(part);
    if (isText) throw typeError(`sequence item ${i}: expected str instance, ${name} found`);
    throw typeError(`sequence item ${i}: expected a bytes-like object, ${name} found`);
  });
  vm.chargeBytes(texts.reduce((sum, text) => sum + textBytes(text), 0));
  const text = joinTexts(texts);
  return isText ? text : new PyBytes(text as string);
}
