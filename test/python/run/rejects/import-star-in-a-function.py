def f():
    from math import *  # rejects: SyntaxError: import * only allowed at module level
