import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, workerData } from 'node:worker_threads';
import { type Ended, runFile } from './run-file.ts';
import { writeTable } from './table.ts';
import { type Work, work } from './worker.ts';

/**
`npm run suite -- [--python-lib DIR] [--verbose] [--skipped] [--table] [MODULE[.Class[.method]] …]`: runs the tests of an installed
CPython 3.13 in our interpreter. `test_scope` is a file of tests, `test_scope.ScopeTests.testLambdas` one method of it,
`test_unpack.__test__.doctests:3` one doctest example. Without a name: the files of the list below. `--table` writes how each file
ended into README.md.
*/
const FILES = `scope generators listcomps named_expressions unpack unpack_ex extcall keywordonlyarg positional_only_arg decorators
  funcattrs super property descr class dictcomps setcomps genexps global augassign compare contains iter enumerate range slice
  list tuple dict set str fstring format int float bool long complex bytes builtin exceptions raise with contextlib
  contextlib_async functools itertools operator collections deque defaultdict ordered_dict userdict userlist userstring patma
  grammar syntax symtable type_params type_aliases type_annotations exception_group except_star exception_variations
  baseexception coroutines asyncgen types typechecks isinstance hash pow sort string string_literals binop call code frame
  unary yield_from metaclass subclassinit dynamic dynamicclassattribute richcmp index lambda module print eof flufl
  genericclass genericalias pep646_syntax int_literal unicode_identifiers abc copy math cmath reprlib getargs
  numeric_tower opcodes bisect heapq textwrap weakref dataclasses enum statistics strtod traceback inspect
  dis typing sys sys_setprofile sys_settrace gc finalization crossinterp_extend memoryview
  re json/test_decode json/test_default json/test_dump json/test_encode_basestring_ascii json/test_enum json/test_fail
  json/test_float json/test_indent json/test_pass1 json/test_pass2 json/test_pass3 json/test_recursion json/test_scanstring
  json/test_separators json/test_speedups json/test_unicode datetime random decimal fractions pprint warnings memoryio
  asyncio/test_tasks asyncio/test_futures asyncio/test_futures2 asyncio/test_locks asyncio/test_queues
  asyncio/test_taskgroups asyncio/test_timeouts asyncio/test_waitfor asyncio/test_runners asyncio/test_context
  asyncio/test_pep492 asyncio/test_threads compile peepholer dictviews time
  abstract_numbers atexit context copyreg descrtut exception_hierarchy generator_stop iterlen keyword longexp
  math_property source_encoding structseq ucn utf8source weakset strftime future_stmt/test_future
  future_stmt/test_future_flags future_stmt/test_future_single_import future_stmt/test_future_multiple_imports
  future_stmt/test_future_multiple_features`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'python-lib': { type: 'string' },
    verbose: { type: 'boolean', default: false },
    skipped: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
});

function installedLibrary(): string {
  return execFileSync('python3.13', ['-c', 'import os; print(os.path.dirname(os.__file__))'], {
    encoding: 'utf8',
  }).trim();
}

async function main(): Promise<void> {
  const lib = values['python-lib'] ?? installedLibrary();
  const names = positionals.length > 0 ? positionals : FILES.split(/\s+/).map((name) => `test_${name}`);
  const files = [...new Set(names.map((name) => name.split('.')[0]!))];
  const totals = { passed: 0, failed: 0 };
  const table: [string, readonly Ended[]][] = [];
  for (const file of files) {
    const module = moduleOf(lib, file);
    if (module === undefined) continue;
    const prefixes = names.includes(file) ? [] : names.filter((name) => name.startsWith(`${file}.`));
    const ended = await runFile(
      lib,
      module,
      prefixes.map((prefix) => module + prefix.slice(file.length)),
    );
    table.push([file, ended]);
    if (values.table) writeTable(table); // after each file: it is long until the last one
    const passed = ended.filter(({ status }) => status === 'passed').length;
    const skipped = ended.filter(({ status }) => status === 'skipped').length;
    const failures = ended.filter(({ status }) => status !== 'passed' && status !== 'skipped');
    totals.passed += passed;
    totals.failed += failures.length;
    console.log(`${file}: ${passed} passed, ${failures.length} failed, ${skipped} skipped`);
    for (const failure of failures) console.log(`  ${failure.status.toUpperCase()} ${described(failure)}`);
    if (values.skipped)
      for (const skip of ended.filter(({ status }) => status === 'skipped'))
        console.log(`  skipped ${described(skip)}`);
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
}

/** The module that has the tests of that name: a file (`test_asyncio/test_queues`), a package, or the file in it that is named as it. */
function moduleOf(lib: string, name: string): string | undefined {
  const path = join(lib, 'test', name);
  if (existsSync(join(path, `${name}.py`))) return `${name}.${name}`;
  return existsSync(`${path}.py`) || existsSync(join(path, '__init__.py'))
    ? name.replaceAll('/', '.')
    : undefined;
}

/** A test and why it ended so: the last line of that, or with --verbose all of it. */
function described({ id, text }: Ended): string {
  const lines = text.trimEnd().split('\n');
  if (values.verbose) return `${id}\n${lines.map((line) => `      ${line}`).join('\n')}`;
  const last = text.startsWith('Error') || text.includes('    at ') ? lines[0]! : lines.at(-1)!;
  return `${id}: ${last.slice(0, 160)}`;
}

if (isMainThread) await main();
else work(workerData as Work);
