import dis


def f(x):
    return x if x else print


for instruction in dis.get_instructions(f):
    print(instruction.offset, instruction.opname, instruction.argrepr, instruction.label)
# expect: 0 RESUME  None
# expect: 2 LOAD_FAST x None
# expect: 4 TO_BOOL  None
# expect: 12 POP_JUMP_IF_FALSE to L1 None
# expect: 16 LOAD_FAST x None
# expect: 18 RETURN_VALUE  None
# expect: 20 LOAD_GLOBAL print 1
# expect: 30 RETURN_VALUE  None
print(dis.stack_effect(dis.opmap['BINARY_OP'], 0))  # expect: -1
