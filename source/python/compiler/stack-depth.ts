import { type Block, isBlockPush, isJump, isScopeExit, isUnconditionalJump } from './instruction.ts';
import { Op } from './opcodes.ts';

/**
How many values the code has on the stack at most. Notes for each block how many there are at its start, which the
exception table needs for handlers.

Source: Python/flowgraph.c, calculate_stackdepth
*/
export function calculateStackDepth(entry: Block): number {
  for (let b: Block | undefined = entry; b !== undefined; b = b.next) b.startDepth = -1;
  entry.startDepth = 0;
  const stack = [entry];
  const visit = (block: Block, depth: number) => {
    if (block.startDepth >= 0) return;
    block.startDepth = depth;
    stack.push(block);
  };
  let maximum = 0;
  for (let b = stack.pop(); b !== undefined; b = stack.pop()) {
    let depth = b.startDepth;
    let ended = false;
    for (const { op, arg, target } of b.instructions) {
      const after = depth + stackEffect(op, arg, false);
      maximum = Math.max(maximum, after);
      if (isJump(op) || isBlockPush(op)) {
        const jumped = depth + stackEffect(op, arg, true);
        maximum = Math.max(maximum, jumped);
        visit(target!, jumped);
      }
      depth = after;
      if (isUnconditionalJump(op) || isScopeExit(op)) {
        ended = true;
        break;
      }
    }
    if (!ended && b.next !== undefined) visit(b.next, depth);
  }
  return maximum;
}

/** How many values the instruction leaves more on the stack than it found. `jumps`: where it jumps to. */
export function stackEffect(op: Op, arg: number, jumps: boolean): number {
  const fixed = EFFECTS[op];
  if (fixed !== undefined) return fixed;
  switch (op) {
    case Op.BUILD_LIST:
    case Op.BUILD_SET:
    case Op.BUILD_STRING:
    case Op.BUILD_TUPLE:
      return 1 - arg;
    case Op.BUILD_MAP:
      return 1 - 2 * arg;
    case Op.BUILD_CONST_KEY_MAP:
      return -arg;
    case Op.BUILD_SLICE:
      return arg === 3 ? -2 : -1;
    case Op.CALL:
      return -1 - arg;
    case Op.CALL_KW:
      return -2 - arg;
    case Op.CALL_FUNCTION_EX:
      return -2 - (arg & 1);
    case Op.LOAD_ATTR:
      return arg & 1;
    case Op.LOAD_GLOBAL:
      return 1 + (arg & 1);
    case Op.LOAD_SUPER_ATTR:
      return -2 + (arg & 1);
    case Op.RAISE_VARARGS:
      return -arg;
    case Op.UNPACK_EX:
      return (arg & 0xff) + (arg >> 8);
    case Op.UNPACK_SEQUENCE:
      return arg - 1;
    case Op.SETUP_FINALLY:
    case Op.SETUP_WITH:
      return jumps ? 1 : 0;
    case Op.SETUP_CLEANUP:
      return jumps ? 2 : 0;
    default:
      return 0;
  }
}

/** The effects that do not depend on the argument; those of 0 are left out where nothing else is listed above. */
const EFFECTS: { readonly [op in Op]?: number } = {
  [Op.BEFORE_ASYNC_WITH]: 1,
  [Op.BEFORE_WITH]: 1,
  [Op.BINARY_OP]: -1,
  [Op.BINARY_SLICE]: -2,
  [Op.BINARY_SUBSCR]: -1,
  [Op.CALL_INTRINSIC_2]: -1,
  [Op.CLEANUP_THROW]: -1,
  [Op.COMPARE_OP]: -1,
  [Op.CONTAINS_OP]: -1,
  [Op.COPY]: 1,
  [Op.DELETE_ATTR]: -1,
  [Op.DELETE_SUBSCR]: -2,
  [Op.DICT_MERGE]: -1,
  [Op.DICT_UPDATE]: -1,
  [Op.END_ASYNC_FOR]: -2,
  [Op.END_FOR]: -1,
  [Op.END_SEND]: -1,
  [Op.FORMAT_WITH_SPEC]: -1,
  [Op.FOR_ITER]: 1,
  [Op.GET_ANEXT]: 1,
  [Op.GET_LEN]: 1,
  [Op.IMPORT_FROM]: 1,
  [Op.IMPORT_NAME]: -1,
  [Op.IS_OP]: -1,
  [Op.LIST_APPEND]: -1,
  [Op.LIST_EXTEND]: -1,
  [Op.LOAD_ASSERTION_ERROR]: 1,
  [Op.LOAD_BUILD_CLASS]: 1,
  [Op.LOAD_CLOSURE]: 1,
  [Op.LOAD_CONST]: 1,
  [Op.LOAD_DEREF]: 1,
  [Op.LOAD_FAST]: 1,
  [Op.LOAD_FAST_AND_CLEAR]: 1,
  [Op.LOAD_FAST_CHECK]: 1,
  [Op.LOAD_FAST_LOAD_FAST]: 2,
  [Op.LOAD_LOCALS]: 1,
  [Op.LOAD_NAME]: 1,
  [Op.MAP_ADD]: -2,
  [Op.MATCH_CLASS]: -2,
  [Op.MATCH_KEYS]: 1,
  [Op.MATCH_MAPPING]: 1,
  [Op.MATCH_SEQUENCE]: 1,
  [Op.POP_EXCEPT]: -1,
  [Op.POP_JUMP_IF_FALSE]: -1,
  [Op.POP_JUMP_IF_NONE]: -1,
  [Op.POP_JUMP_IF_NOT_NONE]: -1,
  [Op.POP_JUMP_IF_TRUE]: -1,
  [Op.POP_TOP]: -1,
  [Op.PUSH_EXC_INFO]: 1,
  [Op.PUSH_NULL]: 1,
  [Op.RERAISE]: -1,
  [Op.RETURN_GENERATOR]: 1,
  [Op.RETURN_VALUE]: -1,
  [Op.SET_ADD]: -1,
  [Op.SET_FUNCTION_ATTRIBUTE]: -1,
  [Op.SET_UPDATE]: -1,
  [Op.STORE_ATTR]: -2,
  [Op.STORE_DEREF]: -1,
  [Op.STORE_FAST]: -1,
  [Op.STORE_FAST_MAYBE_NULL]: -1,
  [Op.STORE_FAST_STORE_FAST]: -2,
  [Op.STORE_GLOBAL]: -1,
  [Op.STORE_NAME]: -1,
  [Op.STORE_SLICE]: -4,
  [Op.STORE_SUBSCR]: -3,
  [Op.WITH_EXCEPT_START]: 1,
};
