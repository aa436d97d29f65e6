import dis


def f(x):
    return [y for y in x]


dis.dis(f)
# expect:    4           RESUME                   0
# expect:
# expect:    5           LOAD_FAST                0 (x)
# expect:                GET_ITER
# expect:                LOAD_FAST_AND_CLEAR      1 (y)
# expect:                SWAP                     2
# expect:        L1:     BUILD_LIST               0
# expect:                SWAP                     2
# expect:        L2:     FOR_ITER                 4 (to L3)
# expect:                STORE_FAST_LOAD_FAST    17 (y, y)
# expect:                LIST_APPEND              2
# expect:                JUMP_BACKWARD            6 (to L2)
# expect:        L3:     END_FOR
# expect:                POP_TOP
# expect:        L4:     SWAP                     2
# expect:                STORE_FAST               1 (y)
# expect:                RETURN_VALUE
# expect:
# expect:   --   L5:     SWAP                     2
# expect:                POP_TOP
# expect:
# expect:    5           SWAP                     2
# expect:                STORE_FAST               1 (y)
# expect:                RERAISE                  0
# expect: ExceptionTable:
# expect:   L1 to L4 -> L5 [2]
