import type { SymbolTableEntry } from '../symtable/symtable-entry.ts';
import type { Expression, Statement, TypeParam } from '../syntax/ast.ts';
import { assemble } from './assembler.ts';
import { visitExpression } from './compiler-expressions.ts';
import { emitNameOp } from './compiler-names.ts';
import {
  type Compiler,
  compileError,
  emit,
  emitClosure,
  emitConst,
  emitString,
  enterScope,
  exitScope,
} from './compiler-unit.ts';
import { NONE } from './const-table.ts';
import { INTRINSICS_1, INTRINSICS_2, Op } from './opcodes.ts';

const MAKE = {
  TypeVar: INTRINSICS_1.indexOf('INTRINSIC_TYPEVAR'),
  TypeVarTuple: INTRINSICS_1.indexOf('INTRINSIC_TYPEVARTUPLE'),
  ParamSpec: INTRINSICS_1.indexOf('INTRINSIC_PARAMSPEC'),
} as const;

/** Makes the type parameters, binds their names and pushes a tuple of them. */
export function emitTypeParams(c: Compiler, typeParams: readonly TypeParam[]): void {
  let seenDefault = false;
  for (const param of typeParams) {
    emitString(c, param, param.name);
    if (param.kind === 'TypeVar' && param.bound) {
      emitLater(c, param.name, param.bound, c.symtable.blocks.get(param)!, false);
      const name =
        param.bound.kind === 'Tuple' ? 'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS' : 'INTRINSIC_TYPEVAR_WITH_BOUND';
      emit(c, param, Op.CALL_INTRINSIC_2, INTRINSICS_2.indexOf(name));
    } else {
      emit(c, param, Op.CALL_INTRINSIC_1, MAKE[param.kind]);
    }
    if (param.defaultValue) {
      seenDefault = true;
      const entry = c.symtable.defaultBlocks.get(param)!;
      emitLater(c, param.name, param.defaultValue, entry, param.kind === 'TypeVarTuple');
      emit(c, param, Op.CALL_INTRINSIC_2, INTRINSICS_2.indexOf('INTRINSIC_SET_TYPEPARAM_DEFAULT'));
    } else if (seenDefault) {
      throw compileError(`non-default type parameter '${param.name}' follows default type parameter`, param);
    }
    emit(c, param, Op.COPY, 1);
    emitNameOp(c, param, param.name, 'Store');
  }
  emit(c, typeParams[0]!, Op.BUILD_TUPLE, typeParams.length);
}

/** A bound or default is a function that is called when somebody asks for it. */
function emitLater(
  c: Compiler,
  name: string,
  e: Expression,
  entry: SymbolTableEntry,
  allowStarred: boolean,
): void {
  enterScope(c, entry, 'type parameters', name, e.lineno);
  if (allowStarred && e.kind === 'Starred') {
    visitExpression(c, e.value);
    emit(c, e, Op.UNPACK_SEQUENCE, 1);
  } else {
    visitExpression(c, e);
  }
  emit(c, e, Op.RETURN_VALUE);
  const code = assemble(c, true);
  exitScope(c);
  emitClosure(c, e, code, 0);
}

/** Compiles `type X = …`. */
export function emitTypeAlias(c: Compiler, s: Extract<Statement, { kind: 'TypeAlias' }>): void {
  const name = s.name.kind === 'Name' ? s.name.id : '';
  const generic = s.typeParams.length > 0;
  if (generic) {
    const entry = c.symtable.blocks.get(s.typeParams)!;
    enterScope(c, entry, 'type parameters', `<generic parameters of ${name}>`, s.lineno);
    emitString(c, s, name);
    emitTypeParams(c, s.typeParams);
  } else {
    emitString(c, s, name);
    emitConst(c, s, NONE);
  }
  const unit = enterScope(c, c.symtable.blocks.get(s)!, 'function', name, s.lineno);
  unit.consts.add(NONE);
  visitExpression(c, s.value);
  emit(c, s, Op.RETURN_VALUE);
  const code = assemble(c, false);
  exitScope(c);
  emitClosure(c, s, code, 0);
  emit(c, s, Op.BUILD_TUPLE, 3);
  emit(c, s, Op.CALL_INTRINSIC_1, INTRINSICS_1.indexOf('INTRINSIC_TYPEALIAS'));
  if (generic) {
    const genericCode = assemble(c, false);
    exitScope(c);
    emitClosure(c, s, genericCode, 0);
    emit(c, s, Op.PUSH_NULL);
    emit(c, s, Op.CALL, 0);
  }
  emitNameOp(c, s, name, 'Store');
}
