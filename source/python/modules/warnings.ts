import { isInstance, typeOf } from '../object/core-types.ts';
import { PyDict } from '../object/dict.ts';
import { type PyException, PyRaise, runtimeError, typeError, valueError } from '../object/exception.ts';
import {
  DeprecationWarning,
  ImportWarning,
  PendingDeprecationWarning,
  ResourceWarning,
  UserWarning,
  Warning,
} from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { builtin } from '../object/native.ts';
import { intOf, makeStr, PyList, PyTuple, strOf, textOf } from '../object/object.ts';
import { PyType } from '../object/type-object.ts';
import type { Result, Value } from '../object/value.ts';
import { findAttribute } from '../vm/attributes.ts';
import { call, callMethod, isCallable } from '../vm/calls.ts';
import { dictGet, dictSet } from '../vm/dict-protocol.ts';
import { getItem, index, truth } from '../vm/operators.ts';
import { repr, str } from '../vm/repr.ts';
import { writeStderr } from '../vm/stderr.ts';
import { isSubclassOf } from '../vm/types.ts';
import type { VM } from '../vm/vm.ts';
import { type LibraryModule, named } from './native-module.ts';
import { placeOf, type WarningPlace } from './warning-place.ts';

/** A part of a native that may call Python: its value is there when it ends. */
type Asked = Generator<Result, Value, Value>;

/** What `_warnings` keeps for itself; what the module `warnings` has under these names comes first. */
type State = {
  version: number; // counted up when the filters change: registries of before are forgotten
  filters: Value;
  defaultaction: Value;
  onceregistry: Value;
};

function filter(action: string, category: PyType, module: Value): PyTuple {
  return new PyTuple([action, null, category, module, 0]);
}

function newState(): State {
  const filters = new PyList([filter('default', DeprecationWarning, '__main__')]);
  for (const category of [DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning])
    filters.items.push(filter('ignore', category, null));
  return { version: 0, filters, defaultaction: 'default', onceregistry: new PyDict() };
}

/** An attribute of the module `warnings`, or MISSING where that is not there. */
function* ofWarnings(vm: VM, name: string, load = false): Asked {
  let module = vm.modules.getString('warnings');
  if (module === undefined && load) {
    module = yield call(vm, vm.builtins.getString('__import__')!, ['warnings']);
  }
  return module === undefined || module === null ? MISSING : yield findAttribute(vm, module, name);
}

function* kept(vm: VM, state: State, name: 'filters' | 'defaultaction' | 'onceregistry'): Asked {
  const found = yield* ofWarnings(vm, name, name === 'filters');
  if (found !== MISSING) {
    const kind = name === 'filters' ? PyList : name === 'onceregistry' ? PyDict : undefined;
    if (kind === PyList && !(found instanceof PyList)) throw valueError('_warnings.filters must be a list');
    const fits = kind === undefined ? strOf(found) !== undefined : found instanceof kind;
    if (!fits) {
      const wanted = kind === PyDict ? 'dict' : 'string';
      throw typeError(`_warnings.${name} must be a ${wanted}, not '${typeOf(found).tpName}'`);
    }
    state[name] = found;
  }
  return state[name];
}

/** Whether a filter's pattern, or text, or None, fits. */
function* fits(vm: VM, pattern: Value, text: Value): Asked {
  if (pattern === null) return true;
  const wanted = textOf(pattern);
  if (wanted !== undefined) return wanted === textOf(text);
  return yield truth(vm, yield callMethod(vm, pattern, 'match', [text]));
}

/** A warning on its way. */
type Warned = WarningPlace & { readonly message: Value; readonly category: Value; readonly text: Value };

/** The first filter that fits, with its action: `[action, filter]`. Errors: ValueError, TypeError. */
function* chosen(vm: VM, state: State, warned: Warned): Generator<Result, Value[], Value> {
  const filters = (yield* kept(vm, state, 'filters')) as PyList;
  for (let at = 0; at < filters.items.length; at++) {
    const item = filters.items[at]!;
    if (!(item instanceof PyTuple) || item.items.length !== 5)
      throw valueError(`_warnings.filters item ${at} isn't a 5-tuple`);
    const [action, message, category, module, line] = item.items as [Value, Value, Value, Value, Value];
    if (strOf(action) === undefined)
      throw typeError(`action must be a string, not '${typeOf(action).tpName}'`);
    const goodMessage = yield* fits(vm, message, warned.text);
    const goodModule = yield* fits(vm, module, warned.module);
    const goodClass = yield isSubclassOf(vm, warned.category, category);
    const wanted = intOf(line);
    if (wanted === undefined) throw typeError('an integer is required');
    const goodLine = wanted === 0 || wanted === warned.lineno;
    if (goodMessage === true && goodModule === true && goodClass === true && goodLine) return [action, item];
  }
  return [yield* kept(vm, state, 'defaultaction'), null];
}

/** Whether a registry knows of a key already; `mark`: it knows from now on. */
function* isKnown(vm: VM, state: State, registry: PyDict, key: readonly Value[], mark: boolean): Asked {
  if (registry.getString('version') !== state.version) {
    registry.clear();
    registry.setString('version', state.version);
  } else {
    const known = yield dictGet(vm, registry, new PyTuple([...key]));
    if (known !== MISSING && (yield truth(vm, known)) === true) return true;
  }
  if (mark) yield dictSet(vm, registry, new PyTuple([...key]), true);
  return false;
}

/** Whether a warning goes unsaid by its action. Errors: the warning, RuntimeError. */
function* isSilent(vm: VM, state: State, warned: Warned, registry: PyDict | undefined): Asked {
  const { text, category, lineno } = warned;
  const [action, item] = yield* chosen(vm, state, warned);
  const word = textOf(action!);
  if (word === 'error') throw new PyRaise(warned.message as PyException);
  if (word === 'ignore') return true;
  if (word === 'always' || word === 'all') return false;
  if (registry !== undefined) yield dictSet(vm, registry, new PyTuple([text, category, lineno]), true);
  if (word === 'default' || (word === 'module' && registry === undefined)) return false;
  if (word !== 'once' && word !== 'module') {
    const texts = [textOf(yield repr(vm, action!)), textOf(yield repr(vm, item!))];
    throw runtimeError(`Unrecognized action (${texts[0]}) in warnings.filters:\n ${texts[1]}`);
  }
  const where = registry ?? ((yield* kept(vm, state, 'onceregistry')) as PyDict);
  return yield* isKnown(vm, state, where, [text, category], true);
}

/** Writes a warning without the module `warnings`. */
function* write(vm: VM, warned: Warned, sourceLine: Value): Asked {
  const file = textOf(yield str(vm, warned.filename)) ?? '';
  const name = (warned.category as PyType).name;
  const known = vm.sources.get(file)?.[(intOf(warned.lineno) as number) - 1];
  const line = sourceLine === null ? `  ${(known ?? '').trim()}` : (textOf(sourceLine) ?? '').trimStart();
  const message = textOf(yield str(vm, warned.text)) ?? '';
  const text = `${file}:${intOf(warned.lineno)}: ${name}: ${message}\n${line.trim() === '' ? '' : `${line}\n`}`;
  return yield vm.defer(writeStderr(vm, text));
}

function* show(vm: VM, warned: Warned, source: Value, sourceLine: Value): Asked {
  const shown = yield* ofWarnings(vm, '_showwarnmsg', source !== null);
  if (shown === MISSING) return yield* write(vm, warned, sourceLine);
  if (!isCallable(shown)) throw typeError('warnings._showwarnmsg() must be set to a callable');
  const kind = yield* ofWarnings(vm, 'WarningMessage');
  if (kind === MISSING) throw runtimeError('unable to get warnings.WarningMessage');
  const { message, category, filename, lineno } = warned;
  return yield call(vm, shown, [
    yield call(vm, kind, [message, category, filename, lineno, null, null, source]),
  ]);
}

function* issue(
  vm: VM,
  state: State,
  about: Value,
  kind: Value,
  place: WarningPlace,
  source: Value,
  sourceLine: Value = null,
): Asked {
  if (place.module === null) return null;
  const { registry } = place;
  if (registry !== null && !(registry instanceof PyDict))
    throw typeError("'registry' must be a dict or None");
  const given = isInstance(about, Warning);
  const text = given ? yield str(vm, about) : about;
  const category = given ? typeOf(about) : kind;
  const message = given ? about : yield call(vm, kind, [about]);
  const warned: Warned = { ...place, text, category, message };
  if (
    registry !== null &&
    (yield* isKnown(vm, state, registry, [text, category, place.lineno], false)) === true
  )
    return null;
  if ((yield* isSilent(vm, state, warned, registry ?? undefined)) === true) return null;
  yield* show(vm, warned, source, sourceLine);
  return null;
}

/** The class of a warning. Errors: TypeError. */
function categoryOf(message: Value, category: Value): Value {
  if (isInstance(message, Warning)) return typeOf(message);
  if (category === null) return UserWarning;
  if (!(category instanceof PyType && category.isSubtypeOf(Warning)))
    throw typeError(`category must be a Warning subclass, not '${typeOf(category).tpName}'`);
  return category;
}

/** The line of a module's text, by its loader; None: there is none. */
function* lineByLoader(vm: VM, globals: Value, lineno: Value): Asked {
  if (!(globals instanceof PyDict))
    throw typeError(`module_globals must be a dict, not '${typeOf(globals).tpName}'`);
  const name = globals.getString('__name__');
  if (name === undefined) return null;
  const loader = yield call(vm, yield* ofWarnings(vm, '_loader_of', true), [globals]);
  const reader = loader === null ? MISSING : yield findAttribute(vm, loader, 'get_source');
  if (reader === MISSING) return null;
  const text = textOf(yield call(vm, reader, [name]));
  if (text === undefined) return null;
  const lines = yield callMethod(vm, makeStr(text), 'splitlines', []);
  return yield getItem(vm, lines, (intOf(lineno) as number) - 1);
}

const WARN = '(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=absent)';
const WARN_EXPLICIT =
  '(message, category, filename, lineno, module=absent, registry=None, module_globals=None, source=None)';

/** The native part of `warnings`: what issues them. Source: the library reference of 3.13, and what its `_warnings` does. */
export const nativeWarnings: LibraryModule = {
  kind: 'native',
  doc: '_warnings provides basic warning filtering support.\nIt is a helper module to speed up interpreter start-up.',
  contents: () => {
    const state = newState();
    function* warn(
      vm: VM,
      message: Value,
      kind: Value,
      stacklevel: Value,
      source: Value,
      skip?: Value,
    ): Asked {
      const level = Number(intOf(yield index(vm, stacklevel)));
      if (skip !== undefined && !(skip instanceof PyTuple))
        throw typeError(`warn() argument 'skip_file_prefixes' must be tuple, not ${typeOf(skip).tpName}`);
      const category = categoryOf(message, kind);
      const skips = skip !== undefined && skip.items.length > 0;
      const place = yield* placeOf(vm, skips ? Math.max(level, 2) : level, skips ? skip : undefined);
      return yield* issue(vm, state, message, category, place, source);
    }
    function* warnExplicit(vm: VM, ...given: (Value | undefined)[]): Asked {
      const [message, category, filename, line, module, registry, globals, source] = given as Value[];
      const name = textOf(filename!);
      if (name === undefined)
        throw typeError(`warn_explicit() argument 'filename' must be str, not ${typeOf(filename!).tpName}`);
      const lineno = yield index(vm, line!);
      const sourceLine = globals === null ? null : yield* lineByLoader(vm, globals!, lineno);
      const plain = name === '' ? '<unknown>' : name.replace(/\.py$/, '');
      const place = { filename: filename!, lineno, module: module === undefined ? makeStr(plain) : module };
      return yield* issue(
        vm,
        state,
        message!,
        category!,
        { ...place, registry: registry! },
        source!,
        sourceLine,
      );
    }
    return [
      ['filters', state.filters],
      ['_defaultaction', state.defaultaction],
      ['_onceregistry', state.onceregistry],
      ...named(
        builtin(
          'warn',
          WARN,
          warn,
          'Issue a warning, or maybe ignore it or raise an exception.',
          '_warnings',
        ),
        builtin(
          'warn_explicit',
          WARN_EXPLICIT,
          warnExplicit,
          'Issue a warning, or maybe ignore it or raise an exception.',
          '_warnings',
        ),
        builtin(
          '_filters_mutated',
          '()',
          () => {
            state.version += 1;
            return null;
          },
          undefined,
          '_warnings',
        ),
      ),
    ];
  },
};
