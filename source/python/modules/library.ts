import { pythonModules } from '../library/python-modules.ts';
import { nativeAbc } from './abc-pattern.ts';
import { nativeAsyncio } from './asyncio-native.ts';
import { atexitModule } from './atexit.ts';
import { builtinClassModule } from './builtin-class.ts';
import { nativeCollections } from './collections/collections.ts';
import { digitsModule } from './digits.ts';
import { nativeDis } from './dis.ts';
import { nativeFunctools } from './functools/functools.ts';
import { gcModule } from './gc.ts';
import { nativeInspect } from './inspect.ts';
import { itertoolsModule } from './itertools/itertools.ts';
import { nativeJson } from './json.ts';
import { nativeLinecache } from './linecache.ts';
import { mathModule } from './math/math.ts';
import type { LibraryModule } from './native-module.ts';
import { operatorModule } from './operator.ts';
import { nativeRandom } from './random.ts';
import { nativeRe } from './re/re.ts';
import { nativeString } from './string.ts';
import { nativeSymtable } from './symtable.ts';
import { sysModule } from './sys/sys.ts';
import { timeModule } from './time.ts';
import { nativeTraceback } from './traceback.ts';
import { nativeTypes } from './types-union.ts';
import { nativeWarnings } from './warnings.ts';
import { nativeWeakref } from './weakref.ts';

/**
The modules that can be imported, by name: those in Python, and those in TypeScript. A name with a leading underscore is the native
part of another, or what several share.
*/
export const library: ReadonlyMap<string, LibraryModule> = new Map([
  ...pythonModules,
  ['_abc', nativeAbc],
  ['_asyncio', nativeAsyncio],
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
