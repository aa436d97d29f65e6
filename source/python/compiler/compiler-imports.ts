import type { Span, Statement } from '../syntax/ast.ts';
import { emitNameOp } from './compiler-names.ts';
import { type Compiler, compileError, emit, emitConst, emitInt, emitName } from './compiler-unit.ts';
import { NONE } from './const-table.ts';
import { NO_LOCATION } from './instruction.ts';
import { INTRINSICS_1, Op } from './opcodes.ts';

/** Compiles `import a.b, c as d`. */
export function emitImport(c: Compiler, s: Extract<Statement, { kind: 'Import' }>): void {
  for (const { name, asname } of s.names) {
    emitInt(c, s, 0);
    emitConst(c, s, NONE);
    emitName(c, s, Op.IMPORT_NAME, name);
    const parts = name.split('.');
    if (asname === undefined) emitNameOp(c, s, parts[0]!, 'Store');
    else emitImportAs(c, s, parts, asname);
  }
}

/** `import a.b.c as d`: IMPORT_NAME gives `a`; `c` is fetched from it step by step. */
function emitImportAs(c: Compiler, span: Span, parts: readonly string[], asname: string): void {
  for (let i = 1; i < parts.length; i++) {
    if (i > 1) {
      emit(c, span, Op.SWAP, 2);
      emit(c, span, Op.POP_TOP);
    }
    emitName(c, span, Op.IMPORT_FROM, parts[i]!);
  }
  emitNameOp(c, span, asname, 'Store');
  if (parts.length > 1) emit(c, span, Op.POP_TOP);
}

/** Compiles `from a import b as c`. */
export function emitImportFrom(c: Compiler, s: Extract<Statement, { kind: 'ImportFrom' }>): void {
  emitInt(c, s, s.level ?? 0);
  if (s.module === '__future__' && isAfter(s, c.symtable.lastFuture)) {
    throw compileError('from __future__ imports must occur at the beginning of the file', s);
  }
  emitConst(c, s, { kind: 'tuple', items: s.names.map(({ name }) => ({ kind: 'str', value: name })) });
  emitName(c, s, Op.IMPORT_NAME, s.module ?? '');
  for (const { name, asname } of s.names) {
    if (name === '*') {
      emit(c, s, Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('INTRINSIC_IMPORT_STAR'));
      emit(c, NO_LOCATION, Op.POP_TOP);
      return;
    }
    emitName(c, s, Op.IMPORT_FROM, name);
    emitNameOp(c, s, asname ?? name, 'Store');
  }
  emit(c, s, Op.POP_TOP);
}

function isAfter(s: Span, last: Span | undefined): boolean {
  if (last === undefined) return true;
  return s.lineno > last.lineno || (s.lineno === last.lineno && s.colOffset > last.colOffset);
}
