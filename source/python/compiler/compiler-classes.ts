import type { Expression, Span, Statement } from '../syntax/ast.ts';
import { assemble } from './assembler.ts';
import type { Code } from './code.ts';
import { emitArguments } from './compiler-calls.ts';
import { visitExpressions } from './compiler-expressions.ts';
import { applyDecorators, firstLine } from './compiler-functions.ts';
import { emitNameOp } from './compiler-names.ts';
import { visitBody } from './compiler-statements.ts';
import { emitTypeParams } from './compiler-type-params.ts';
import {
  type Compiler,
  emit,
  emitClosure,
  emitConst,
  emitInt,
  emitString,
  enterScope,
  exitScope,
} from './compiler-unit.ts';
import { NONE } from './const-table.ts';
import { NO_LOCATION } from './instruction.ts';
import { INTRINSICS_1, Op } from './opcodes.ts';

type ClassDef = Extract<Statement, { kind: 'ClassDef' }>;

/** Compiles `class`: calls `__build_class__` with the body as a function, and binds the name. */
export function emitClass(c: Compiler, s: ClassDef): void {
  const { decoratorList, typeParams } = s;
  visitExpressions(c, decoratorList);
  const line = firstLine(s);
  const generic = typeParams.length > 0;
  let bases: readonly Expression[] = s.bases;
  const outer = c.unit.className;
  if (generic) {
    c.unit.className = s.name;
    const entry = c.symtable.blocks.get(typeParams)!;
    enterScope(c, entry, 'type parameters', `<generic parameters of ${s.name}>`, line);
    emitTypeParams(c, typeParams);
    emitNameOp(c, s, '.type_params', 'Store');
  }
  const code = classCode(c, s, line);
  emit(c, s, Op.LOAD_BUILD_CLASS);
  emit(c, s, Op.PUSH_NULL);
  emitClosure(c, s, code, 0);
  emitString(c, s, s.name);
  if (generic) {
    emitNameOp(c, s, '.type_params', 'Load');
    emit(c, s, Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('INTRINSIC_SUBSCRIPT_GENERIC'));
    emitNameOp(c, s, '.generic_base', 'Store');
    const { lineno, colOffset, endLineno, endColOffset } = s;
    const place: Span = { lineno, colOffset, endLineno, endColOffset };
    bases = [...bases, { kind: 'Name', id: '.generic_base', ctx: 'Load', ...place }];
  }
  emitArguments(c, s, 2, bases, s.keywords);
  if (generic) {
    const genericCode = assemble(c, false);
    exitScope(c);
    c.unit.className = outer;
    emitClosure(c, s, genericCode, 0);
    emit(c, s, Op.PUSH_NULL);
    emit(c, s, Op.CALL, 0);
  }
  applyDecorators(c, decoratorList);
  emitNameOp(c, s, s.name, 'Store');
}

/** The body runs as a function whose local variables become the class's namespace. */
function classCode(c: Compiler, s: ClassDef, line: number): Code {
  const entry = c.symtable.blocks.get(s)!;
  const unit = enterScope(c, entry, 'class', s.name, line);
  const span: Span = { lineno: line, colOffset: 0, endLineno: line, endColOffset: 0 };
  unit.className = s.name;
  emitNameOp(c, span, '__name__', 'Load');
  emitNameOp(c, span, '__module__', 'Store');
  emitString(c, span, unit.qualname);
  emitNameOp(c, span, '__qualname__', 'Store');
  emitInt(c, span, line);
  emitNameOp(c, span, '__firstlineno__', 'Store');
  if (s.typeParams.length > 0) {
    emitNameOp(c, span, '.type_params', 'Load');
    emitNameOp(c, span, '__type_params__', 'Store');
  }
  if (entry.needsClassDict) {
    emit(c, span, Op.LOAD_LOCALS);
    emit(c, span, Op.STORE_DEREF, unit.cellvars.get('__classdict__')!);
  }
  visitBody(c, span, s.body);
  const attributes = [...unit.staticAttributes!].sort();
  emitConst(c, NO_LOCATION, {
    kind: 'tuple',
    items: attributes.map((value) => ({ kind: 'str', value })),
  });
  emitNameOp(c, NO_LOCATION, '__static_attributes__', 'Store');
  if (entry.needsClassDict) {
    emit(c, NO_LOCATION, Op.LOAD_CLOSURE, unit.cellvars.get('__classdict__')!);
    emitNameOp(c, NO_LOCATION, '__classdictcell__', 'Store');
  }
  if (entry.needsClassClosure) {
    emit(c, NO_LOCATION, Op.LOAD_CLOSURE, unit.cellvars.get('__class__')!);
    emit(c, NO_LOCATION, Op.COPY, 1);
    emitNameOp(c, NO_LOCATION, '__classcell__', 'Store');
  } else {
    emitConst(c, NO_LOCATION, NONE);
  }
  emit(c, NO_LOCATION, Op.RETURN_VALUE);
  const code = assemble(c, true);
  exitScope(c);
  return code;
}
