import { PyDict } from '../object/dict.ts';
import { type PyException, PyRaise } from '../object/exception.ts';
import { AttributeError, ImportError, NameError } from '../object/exception-types.ts';
import { MISSING } from '../object/markers.ts';
import { PyList, textOf } from '../object/object.ts';
import type { PyTraceback } from '../object/traceback.ts';
import type { Result, Value } from '../object/value.ts';
import { STANDARD_MODULES } from '../text/standard-modules.ts';
import { suggest } from '../text/suggest.ts';
import { callSpecial, findAttribute } from './attributes.ts';
import type { Frame } from './frame.ts';
import { localsOf } from './frame-variables.ts';
import { collect } from './iteration.ts';
import type { VM } from './vm.ts';

type Asking<T> = Generator<Result, T, Value>;

/**
`. Did you mean: '…'?` for a name or an attribute that is almost another one, `. Did you forget to import '…'?` for the name of a
module of the standard library. Empty where there is nothing to say. A `__dir__` of the program's own is called.

Source: Lib/traceback.py, _compute_suggestion_error
*/
export function* suggestion(vm: VM, exception: PyException, traceback: PyTraceback | null): Asking<string> {
  const isImport = exception.cls.isSubtypeOf(ImportError);
  const wrong = textOf(exception.fields?.get(isImport ? 'name_from' : 'name') ?? null);
  if (wrong === undefined) return '';
  let frame: Frame | undefined;
  for (let row = traceback; row !== null; row = row.next) frame = row.frame;
  let meant: string | undefined;
  if (isImport) {
    const [package_] = (textOf(exception.fields?.get('name') ?? null) ?? '').split('.');
    const module = vm.modules.getString(package_!);
    if (module === undefined) return '';
    meant = suggest(wrong, shownNames(wrong, yield* namesIn(vm, module)));
  } else if (exception.cls.isSubtypeOf(AttributeError)) {
    const object = exception.fields?.get('obj');
    if (object === undefined) return '';
    const names = yield* namesIn(vm, object);
    const isOwn = frame !== undefined && variableOf(vm, frame, 'self') === object;
    meant = suggest(wrong, isOwn ? names : shownNames(wrong, names));
  } else if (exception.cls.isSubtypeOf(NameError)) {
    if (frame !== undefined) {
      const self = variableOf(vm, frame, 'self');
      const isAttribute = self !== undefined && (yield* hasAttribute(vm, self, wrong));
      meant = isAttribute ? `self.${wrong}` : suggest(wrong, yield* visibleNames(vm, frame));
    }
    const forgotten = STANDARD_MODULES.has(wrong) ? `id you forget to import '${wrong}'?` : undefined;
    if (forgotten !== undefined)
      return meant === undefined ? `. D${forgotten}` : `. Did you mean: '${meant}'? Or d${forgotten}`;
  }
  return meant === undefined ? '' : `. Did you mean: '${meant}'?`;
}

/** Names with an underscore are proposed only to who wrote one. */
function shownNames(wrong: string, names: readonly string[]): readonly string[] {
  return wrong.startsWith('_') ? names : names.filter((name) => !name.startsWith('_'));
}

function* namesIn(vm: VM, object: Value): Asking<string[]> {
  try {
    return texts(yield collect(vm, yield callSpecial(vm, object, '__dir__', []))).sort();
  } catch (error) {
    if (error instanceof PyRaise) return [];
    throw error;
  }
}

function* hasAttribute(vm: VM, object: Value, name: string): Asking<boolean> {
  try {
    return (yield findAttribute(vm, object, name)) !== MISSING;
  } catch (error) {
    if (error instanceof PyRaise) return false;
    throw error;
  }
}

function texts(list: Value): string[] {
  return list instanceof PyList
    ? list.items.map((item) => textOf(item)).filter((name) => name !== undefined)
    : [];
}

/** The names that code in a frame can use: its variables, the globals, the builtins. */
function* visibleNames(vm: VM, frame: Frame): Asking<string[]> {
  const names: string[] = [];
  for (const namespace of [localsOf(vm, frame), frame.globals, frame.builtins]) {
    names.push(...texts(yield collect(vm, namespace)));
  }
  return names;
}

function variableOf(vm: VM, frame: Frame, name: string): Value | undefined {
  const locals = localsOf(vm, frame);
  return locals instanceof PyDict ? locals.getString(name) : undefined;
}
