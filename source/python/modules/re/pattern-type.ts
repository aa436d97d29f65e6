import { hashText } from '../../hash/plain-hash.ts';
import type { Int } from '../../number/int-arithmetic.ts';
import { builtinType, NotImplemented, objectType } from '../../object/core-types.ts';
import { dictOfStrings } from '../../object/dict.ts';
import { PyMappingProxy } from '../../object/mapping-proxy.ts';
import { END } from '../../object/markers.ts';
import { defineType, method, type NativeBody, type NativeSpec, type Steps } from '../../object/native.ts';
import { PyBytes, PyList, PyTuple, strOf } from '../../object/object.ts';
import type { Result, Value } from '../../object/value.ts';
import { equalTexts, joinTexts, sliceText, type Text, textBytes, textLength } from '../../text/text.ts';
import { reprBytes, reprText } from '../../text/text-repr.ts';
import { CLASS_GETITEM } from '../../types/generic-alias.ts';
import { withInts } from '../../types/indexed.ts';
import { PyIterator } from '../../vm/iterators.ts';
import type { VM } from '../../vm/vm.ts';
import { FLAG, TYPE_FLAGS } from './flags.ts';
import { cutSubject, Matches, type PyMatch, PyPattern, patternType, subjectOf } from './pattern.ts';
import { PyScanner } from './pattern-scanner.ts';
import { type Substitution, substitute } from './substitute.ts';

/** What a search costs to begin, in instructions. */
const SEARCH_WORK = 30;

const matchesType = builtinType('callable_iterator', objectType, { final: true, uncallable: true });

/** What finditer() gives. */
class PyMatches extends PyIterator {
  readonly #vm: VM; // hidden as the matcher's

  constructor(
    vm: VM,
    private readonly matches: Matches,
  ) {
    super(matchesType);
    this.#vm = vm;
  }

  advance(): Value {
    this.#vm.charge(SEARCH_WORK);
    return this.matches.next() ?? END;
  }
}

defineType(matchesType, {
  methods: {
    __iter__: method('(self, /)', (_, self: PyMatches) => self),
    __next__: method('(self, /)', (_, self: PyMatches) => self.advance()),
  },
});

/** A method that looks for matches in string[pos:endpos]. */
function searching(answer: (matches: Matches, vm: VM) => Value) {
  const body = (vm: VM, self: PyPattern, string: Value, pos: Int, endpos: Int | undefined): Value => {
    vm.charge(SEARCH_WORK);
    const subject = subjectOf(self, string);
    const end = endpos === undefined ? Number.POSITIVE_INFINITY : Number(endpos);
    return answer(new Matches(vm, self, subject, Number(pos), end), vm);
  };
  return method('(self, /, string, pos=0, endpos=absent)', withInts([2, 3], body as NativeBody));
}

/** An item of findall(): the match, its group where there is one, else all of them. */
function foundItem(vm: VM, match: PyMatch): Value {
  const { groups } = match.pattern;
  const empty: Value = match.subject.isText ? '' : new PyBytes('');
  if (groups < 2) return match.group(vm, groups, empty);
  return new PyTuple(Array.from({ length: groups }, (_, i) => match.group(vm, i + 1, empty)));
}

function findAll(matches: Matches, vm: VM): Value {
  const found: Value[] = [];
  for (let match = matches.next(); match !== null; match = matches.next()) {
    vm.chargeBytes(16);
    found.push(foundItem(vm, match));
  }
  return new PyList(found);
}

function split(vm: VM, self: PyPattern, string: Value, most: Int): Value {
  vm.charge(SEARCH_WORK);
  const subject = subjectOf(self, string);
  const matches = new Matches(vm, self, subject, 0, Number.POSITIVE_INFINITY);
  const parts: Value[] = [];
  let place = 0;
  for (let count = 0; most === 0 || count < most; count++) {
    const match = matches.next();
    if (match === null) break;
    const [start, end] = match.span(0);
    parts.push(cutSubject(vm, subject, place, start));
    for (let i = 1; i <= self.groups; i++) parts.push(match.group(vm, i, null));
    vm.chargeBytes(16 * (self.groups + 1));
    place = end;
  }
  parts.push(cutSubject(vm, subject, place, matches.end));
  return new PyList(parts);
}

function showPattern(self: PyPattern): Text {
  const { source } = self;
  let shown: Text = source instanceof PyBytes ? reprBytes(source.value) : reprText(strOf(source) ?? '');
  if (textLength(shown) > 200) shown = sliceText(shown, 0, 200);
  let { flags } = self;
  if (self.isText && (flags & TYPE_FLAGS) === FLAG.UNICODE) flags &= ~FLAG.UNICODE;
  const names: string[] = [];
  for (const [name, flag] of Object.entries(FLAG)) {
    if (flags & flag) names.push(`re.${name}`);
    flags &= ~flag;
  }
  if (flags !== 0) names.push(`0x${flags.toString(16)}`);
  const tail = names.length === 0 ? ')' : `, ${names.join('|')})`;
  return joinTexts(['re.compile(', shown, tail]);
}

function samePattern(a: PyPattern, b: PyPattern): boolean {
  return a.flags === b.flags && a.isText === b.isText && equalTexts(sourceText(a), sourceText(b));
}

function sourceText({ source }: PyPattern): Text {
  return source instanceof PyBytes ? source.value : (strOf(source) ?? '');
}

/** sub() and subn(): what is made of both the text and the count. */
function substituting(answer: (done: Substitution) => Value): NativeSpec {
  function* steps(vm: VM, self: PyPattern, replacement: Value, string: Value, most: Int): Steps {
    return answer(yield* substitute(vm, self, replacement, subjectOf(self, string), Number(most)));
  }
  const body = (vm: VM, self: PyPattern, replacement: Value, string: Value, most: Int): Result =>
    vm.defer(steps(vm, self, replacement, string, most));
  return method('(self, /, repl, string, count=0)', withInts([3], body as NativeBody));
}

defineType(patternType, {
  doc: 'Compiled regular expression object.',
  methods: {
    match: searching((matches) => matches.matchHere(false)),
    fullmatch: searching((matches) => matches.matchHere(true)),
    search: searching((matches) => matches.next()),
    findall: searching(findAll),
    finditer: searching((matches, vm) => new PyMatches(vm, matches)),
    split: method('(self, /, string, maxsplit=0)', withInts([2], split as NativeBody)),
    sub: substituting((done) => done.value),
    subn: substituting((done) => new PyTuple([done.value, done.count])),
    scanner: searching((matches) => new PyScanner(matches)),
    __copy__: method('(self, /)', (_, self: PyPattern) => self),
    __deepcopy__: method('(self, memo, /)', (_, self: PyPattern) => self),
    __repr__: method('(self, /)', (_, self: PyPattern) => showPattern(self)),
    __hash__: method('(self, /)', (vm, self: PyPattern) => {
      const text = sourceText(self);
      vm.charge(textBytes(text) >> 3);
      return Number(hashText(`${self.flags}${typeof text === 'string' ? text : text.codes.join()}`));
    }),
    __eq__: method('(self, value, /)', (_, self: PyPattern, other: Value) =>
      other instanceof PyPattern ? samePattern(self, other) : NotImplemented,
    ),
    __ne__: method('(self, value, /)', (_, self: PyPattern, other: Value) =>
      other instanceof PyPattern ? !samePattern(self, other) : NotImplemented,
    ),
  },
  members: {
    pattern: { get: (_, self) => (self as PyPattern).source },
    flags: { get: (_, self) => (self as PyPattern).flags },
    groups: { get: (_, self) => (self as PyPattern).groups },
  },
  getset: {
    groupindex: {
      get: (_, self) => new PyMappingProxy(dictOfStrings((self as PyPattern).parsed.names)),
    },
  },
  classMethods: { __class_getitem__: CLASS_GETITEM },
});
