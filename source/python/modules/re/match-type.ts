import { dictOfStrings } from '../../object/dict.ts';
import { indexError } from '../../object/exception.ts';
import { defineType, method, type NativeSpec, type Steps } from '../../object/native.ts';
import { intOf, makeStr, PyBytes, PyTuple, strOf, textOf } from '../../object/object.ts';
import type { Result, Value } from '../../object/value.ts';
import { concatTexts, type Text } from '../../text/text.ts';
import { reprBytes, reprText } from '../../text/text-repr.ts';
import { CLASS_GETITEM } from '../../types/generic-alias.ts';
import { hasIndex } from '../../types/subscript.ts';
import { index } from '../../vm/operators.ts';
import type { VM } from '../../vm/vm.ts';
import { matchType, type PyMatch, type PyPattern } from './pattern.ts';
import { filled, raiseProblem, templateOf } from './substitute.ts';

/** Whether a key is no number but can be asked for one. */
function asksIndex(key: Value): boolean {
  return textOf(key) === undefined && intOf(key) === undefined && hasIndex(key);
}

/** A method's body that takes a group, told by number or name. */
function withGroup(body: (vm: VM, match: PyMatch, group: number) => Value) {
  function* asking(vm: VM, match: PyMatch, key: Value): Steps {
    return body(vm, match, groupNumber(match.pattern, yield index(vm, key)));
  }
  return (vm: VM, match: PyMatch, key: Value): Result =>
    asksIndex(key) ? vm.defer(asking(vm, match, key)) : body(vm, match, groupNumber(match.pattern, key));
}

const groupOf = withGroup((vm, match, group) => match.group(vm, group, null));

function* groupsOf(vm: VM, match: PyMatch, keys: readonly Value[]): Steps {
  const found: Value[] = [];
  for (const key of keys) found.push(yield groupOf(vm, match, key));
  return new PyTuple(found);
}

/** The number of a group that is told by number or name. Errors: IndexError. */
function groupNumber(pattern: PyPattern, key: Value): number {
  const name = textOf(key);
  const group = name === undefined ? intOf(key) : pattern.parsed.names.get(name);
  if (group === undefined || group < 0 || group > pattern.groups) throw indexError('no such group');
  return Number(group);
}

function spanMethod(answer: (span: readonly [number, number]) => Value): NativeSpec {
  return method(
    '(self, group=0, /)',
    withGroup((_, self, group) => answer(self.span(group))),
  );
}

function groups(vm: VM, match: PyMatch, otherwise: Value): Value[] {
  const found: Value[] = [];
  for (let i = 1; i <= match.pattern.groups; i++) found.push(match.group(vm, i, otherwise));
  return found;
}

function showMatch(vm: VM, match: PyMatch): Text {
  const [start, end] = match.span(0);
  const found = match.group(vm, 0, null);
  const shown = found instanceof PyBytes ? reprBytes(found.value) : reprText(strOf(found)!);
  vm.chargeBytes(4 * (end - start));
  return concatTexts(concatTexts(`<re.Match object; span=(${start}, ${end}), match=`, shown), '>');
}

const itself = method('(self, /)', (_, self: PyMatch) => self);

defineType(matchType, {
  doc: 'The result of re.match() and re.search().\nMatch objects always have a boolean value of True.',
  methods: {
    group: method('(self, /, *groups)', (vm, self: PyMatch, keys: readonly Value[]) =>
      keys.length > 1 ? vm.defer(groupsOf(vm, self, keys)) : groupOf(vm, self, keys[0] ?? 0),
    ),
    __getitem__: method('(self, key, /)', groupOf),
    groups: method(
      '(self, /, default=None)',
      (vm, self: PyMatch, otherwise: Value) => new PyTuple(groups(vm, self, otherwise)),
    ),
    groupdict: method('(self, /, default=None)', (vm, self: PyMatch, otherwise: Value) => {
      const { names } = self.pattern.parsed;
      return dictOfStrings(
        Array.from(names, ([name, group]) => [name, self.group(vm, group, otherwise)] as const),
      );
    }),
    start: spanMethod(([start]) => start),
    end: spanMethod(([, end]) => end),
    span: spanMethod((span) => new PyTuple(span)),
    expand: method('(self, /, template)', (vm, self: PyMatch, template: Value) => {
      try {
        return filled(vm, self, templateOf(vm, self.pattern, template));
      } catch (error) {
        return raiseProblem(vm, error, template);
      }
    }),
    __copy__: itself,
    __deepcopy__: method('(self, memo, /)', (_, self: PyMatch) => self),
    __repr__: method('(self, /)', (vm, self: PyMatch) => showMatch(vm, self)),
  },
  members: {
    string: { get: (_, self) => (self as PyMatch).subject.value },
    re: { get: (_, self) => (self as PyMatch).pattern },
    pos: { get: (_, self) => (self as PyMatch).pos },
    endpos: { get: (_, self) => (self as PyMatch).endpos },
  },
  getset: {
    lastindex: { get: (_, self) => (self as PyMatch).lastIndex || null },
    lastgroup: {
      get: (_, self) => {
        const match = self as PyMatch;
        const name = match.pattern.nameOf(match.lastIndex);
        return name === undefined ? null : makeStr(name);
      },
    },
    regs: {
      get: (_, self) => {
        const match = self as PyMatch;
        const { groups: count } = match.pattern;
        return new PyTuple(Array.from({ length: count + 1 }, (_, i) => new PyTuple(match.span(i))));
      },
    },
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
});
