import { pythonModules } from '../library/python-modules.ts';
import { nativeAbc } from './abc-pattern.ts';
import { atexitModule } from './atexit.ts';
import { builtinClassModule } from './builtin-class.ts';
import { nativeCollections } from './collections.ts';
import { digitsModule } from './digits.ts';
import { nativeDis } from './dis-native.ts';
import { nativeFunctools } from './functools.ts';
import { gcModule } from './gc.ts';
import { nativeInspect } from './inspect-native.ts';
import { itertoolsModule } from './itertools.ts';
import { nativeJson } from './json.ts';
import { nativeLinecache } from './linecache.ts';
import { mathModule } from './math.ts';
import type { LibraryModule } from './native-module.ts';
import { operatorModule } from './operator.ts';
import { nativeRandom } from './random.ts';
import { nativeRe } from './re/re.ts';
import { nativeString } from './string.ts';
import { nativeSymtable } from './symtable-native.ts';
import { sysModule } from './sys.ts';
import { timeModule } from './time.ts';
import { nativeTraceback } from './traceback-native.ts';
import { nativeTypes } from './types-union.ts';
import { nativeWarnings } from './warnings-native.ts';
import { nativeWeakref } from './weak-references.ts';

/**
The modules that can be imported, by name: those in Python, and those in TypeScript. A name with a leading underscore is the native
part of another, or what several share.
*/
export const library: ReadonlyMap<string, LibraryModule> = new Map([
  ...pythonModules,
  ['_abc', nativeAbc],
  ['_builtin_class', builtinClassModule],
  ['_collections', nativeCollections],
  ['_digits', digitsModule],
  ['_dis', nativeDis],
  ['_functools', nativeFunctools],
  ['_inspect', nativeInspect],
  ['_json', nativeJson],
  ['_linecache', nativeLinecache],
  ['_operator', operatorModule],
  ['_random', nativeRandom],
  ['_re', nativeRe],
  ['_string', nativeString],
  ['_symtable', nativeSymtable],
  ['_time', timeModule],
  ['_traceback', nativeTraceback],
  ['_types', nativeTypes],
  ['_warnings', nativeWarnings],
  ['_weakref', nativeWeakref],
  ['atexit', atexitModule],
  ['gc', gcModule],
  ['itertools', itertoolsModule],
  ['math', mathModule],
  ['operator', operatorModule],
  ['sys', sysModule],
]);
