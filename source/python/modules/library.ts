import { nativeAbc } from './abc-pattern.ts';
import { abcSource } from './abc-source.ts';
import { asyncioSource } from './asyncio-source.ts';
import { asyncioSubmodules } from './asyncio-submodules.ts';
import { atexitModule } from './atexit.ts';
import { bisectSource } from './bisect-source.ts';
import { builtinClassModule } from './builtin-class.ts';
import { cmathSource } from './cmath-source.ts';
import { nativeCollections } from './collections.ts';
import { collectionsAbcContainersSource } from './collections-abc-containers-source.ts';
import { collectionsAbcSetsSource } from './collections-abc-sets-source.ts';
import { collectionsAbcSource } from './collections-abc-source.ts';
import { counterSource } from './collections-counter-source.ts';
import { collectionsSource } from './collections-source.ts';
import { userCollectionsSource } from './collections-user-source.ts';
import { contextlibSource } from './contextlib-async-source.ts';
import { contextvarsSource } from './contextvars-source.ts';
import { copySource } from './copy-source.ts';
import { copyregSource } from './copyreg-source.ts';
import { dataclassesSource } from './dataclasses-source.ts';
import { dateTextSource } from './date-text-source.ts';
import { datetimeClockSource } from './datetime-clock-source.ts';
import { datetimeDateSource } from './datetime-date-source.ts';
import { datetimeSource } from './datetime-source.ts';
import { datetimeSpanSource } from './datetime-span-source.ts';
import { datetimeZoneSource } from './datetime-zone-source.ts';
import { decimalArithmeticSource } from './decimal-arithmetic-source.ts';
import { decimalChoosingSource } from './decimal-choosing-source.ts';
import { decimalContextSource } from './decimal-context-source.ts';
import { decimalFormatSource } from './decimal-format-source.ts';
import { decimalFunctionsSource } from './decimal-functions-source.ts';
import { decimalMethodsSource } from './decimal-methods-source.ts';
import { decimalNumberSource } from './decimal-number-source.ts';
import { decimalRoundingSource } from './decimal-rounding-source.ts';
import { decimalTextSource } from './decimal-text-source.ts';
import { digitsModule } from './digits.ts';
import { nativeDis } from './dis-native.ts';
import { disPrintingSource } from './dis-printing-source.ts';
import { disSource, opcodeSource } from './dis-source.ts';
import { enumSource } from './enum-source.ts';
import { fractionsSource } from './fractions-source.ts';
import { fractionsTextSource } from './fractions-text-source.ts';
import { nativeFunctools } from './functools.ts';
import { functoolsSource } from './functools-source.ts';
import { futureSource } from './future-source.ts';
import { gcModule } from './gc.ts';
import { heapqSource } from './heapq-source.ts';
import { inspectCallablesSource } from './inspect-callables-source.ts';
import { inspectClassesSource } from './inspect-classes-source.ts';
import { inspectLiveSource } from './inspect-live-source.ts';
import { nativeInspect } from './inspect-native.ts';
import { inspectObjectsSource } from './inspect-objects-source.ts';
import { inspectSignatureSource } from './inspect-signature-source.ts';
import { ioSource } from './io-source.ts';
import { itertoolsModule } from './itertools.ts';
import { nativeJson } from './json.ts';
import { jsonSource } from './json-source.ts';
import { keywordSource } from './keyword-source.ts';
import { nativeLinecache } from './linecache.ts';
import { linecacheSource } from './linecache-source.ts';
import { mathModule } from './math.ts';
import type { LibraryModule } from './native-module.ts';
import { numbersSource } from './numbers-source.ts';
import { operatorModule } from './operator.ts';
import { pickleFramesSource } from './pickle-frames-source.ts';
import { pickleLoadingSource } from './pickle-loading-source.ts';
import { pickleSource } from './pickle-source.ts';
import { pickleTypesSource } from './pickle-types-source.ts';
import { pprintCollectionsSource } from './pprint-collections-source.ts';
import { pprintSource } from './pprint-source.ts';
import { nativeRandom } from './random.ts';
import { randomSource } from './random-source.ts';
import { nativeRe } from './re/re.ts';
import { reSource } from './re/re-source.ts';
import { reprlibSource } from './reprlib-source.ts';
import { statisticsDensitySource } from './statistics-density-source.ts';
import { statisticsRelationSource } from './statistics-relation-source.ts';
import { statisticsSource } from './statistics-source.ts';
import { nativeString } from './string.ts';
import { stringSource } from './string-source.ts';
import { nativeSymtable } from './symtable-native.ts';
import { symtableSource } from './symtable-source.ts';
import { sysModule } from './sys.ts';
import { textwrapSource } from './textwrap-source.ts';
import { timeModule } from './time.ts';
import { timeSource } from './time-source.ts';
import { nativeTraceback } from './traceback-native.ts';
import { tracebackSource } from './traceback-source.ts';
import { typesSource } from './types-source.ts';
import { nativeTypes } from './types-union.ts';
import { typingParametersSource } from './typing-parameters-source.ts';
import { typingSource } from './typing-source.ts';
import { nativeWarnings } from './warnings-native.ts';
import { warningsSource } from './warnings-source.ts';
import { nativeWeakref } from './weak-references.ts';
import { weakrefCollectionsSource } from './weakref-collections-source.ts';
import { weakrefSetSource } from './weakref-set-source.ts';
import { weakrefSource } from './weakref-source.ts';

function python(source: string): LibraryModule {
  return { kind: 'python', source };
}

/** The modules that can be imported, by name; a name with a leading underscore is the native part of another. */
export const library: ReadonlyMap<string, LibraryModule> = new Map([
  ['__future__', python(futureSource)],
  ['_abc', nativeAbc],
  ['_collections', nativeCollections],
  [
    '_collections_abc',
    python([collectionsAbcSource, collectionsAbcSetsSource, collectionsAbcContainersSource].join('\n')),
  ],
  ['_functools', nativeFunctools],
  ['_operator', operatorModule],
  ['_random', nativeRandom],
  ['_string', nativeString],
  ['_weakref', nativeWeakref],
  ['_types', nativeTypes],
  ['_typing', python(typingParametersSource)],
  ['abc', python(abcSource)],
  ['atexit', atexitModule],
  ['asyncio', python(asyncioSource)],
  ...asyncioSubmodules.map((name): [string, LibraryModule] => [
    `asyncio.${name}`,
    python('from asyncio import *\nfrom asyncio import __all__\n'),
  ]),
  ['collections', python(`${collectionsSource}\n${counterSource}\n${userCollectionsSource}`)],
  ['collections.abc', python('from _collections_abc import *\nfrom _collections_abc import __all__\n')],
  ['contextlib', python(contextlibSource)],
  ['contextvars', python(contextvarsSource)],
  ['copy', python(copySource)],
  ['copyreg', python(copyregSource)],
  ['dataclasses', python(dataclassesSource)],
  ['_dis', nativeDis],
  ['dis', python(disSource + disPrintingSource)],
  ['enum', python(enumSource)],
  ['functools', python(functoolsSource)],
  ['gc', gcModule],
  ['_inspect', nativeInspect],
  [
    'inspect',
    python(
      inspectObjectsSource +
        inspectLiveSource +
        inspectClassesSource +
        inspectSignatureSource +
        inspectCallablesSource,
    ),
  ],
  ['itertools', itertoolsModule],
  ['keyword', python(keywordSource)],
  ['math', mathModule],
  ['cmath', python(cmathSource)],
  ['opcode', python(opcodeSource)],
  ['operator', operatorModule],
  ['random', python(randomSource)],
  ['reprlib', python(reprlibSource)],
  ['_re', nativeRe],
  ['re', python(reSource)],
  ['string', python(stringSource)],
  ['bisect', python(bisectSource)],
  ['heapq', python(heapqSource)],
  ['io', python(ioSource)],
  ['json', python(jsonSource)],
  ['textwrap', python(textwrapSource)],
  ['_warnings', nativeWarnings],
  ['warnings', python(warningsSource)],
  ['_json', nativeJson],
  ['_linecache', nativeLinecache],
  ['linecache', python(linecacheSource)],
  ['json.scanner', python('from _json import scan\nfrom json.decoder import JSONDecoder\n')],
  ['json.decoder', python('from json import JSONDecodeError, JSONDecoder\n')],
  ['json.encoder', python('from json import JSONEncoder\n')],
  ['pickle', python(pickleSource + pickleTypesSource + pickleFramesSource + pickleLoadingSource)],
  ['pprint', python(`${pprintCollectionsSource}\n${pprintSource}`)],
  [
    'datetime',
    python(
      [datetimeSpanSource, datetimeDateSource, datetimeZoneSource, datetimeClockSource, datetimeSource].join(
        '\n',
      ),
    ),
  ],
  ['_digits', digitsModule],
  [
    'decimal',
    python(
      [
        decimalContextSource,
        decimalNumberSource,
        decimalTextSource,
        decimalArithmeticSource,
        decimalRoundingSource,
        decimalFunctionsSource,
        decimalChoosingSource,
        decimalFormatSource,
        decimalMethodsSource,
      ].join('\n'),
    ),
  ],
  ['fractions', python(`${fractionsSource}\n${fractionsTextSource}`)],
  ['numbers', python(numbersSource)],
  ['statistics', python(`${statisticsSource}\n${statisticsRelationSource}\n${statisticsDensitySource}`)],
  ['sys', sysModule],
  ['time', python(timeSource)],
  ['_time', timeModule],
  ['_builtin_class', builtinClassModule],
  ['_datetext', python(dateTextSource)],
  ['_symtable', nativeSymtable],
  ['symtable', python(symtableSource)],
  ['_traceback', nativeTraceback],
  ['traceback', python(tracebackSource)],
  ['types', python(typesSource)],
  ['typing', python(typingSource)],
  ['weakref', python(weakrefSource + weakrefCollectionsSource + weakrefSetSource)],
]);
