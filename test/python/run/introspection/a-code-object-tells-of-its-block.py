def outer(a, b=1, /, *rest, c, **more):
    def inner(d):
        return a + d

    return inner


code = outer.__code__
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)  # expect: 2 2 1
print(code.co_varnames, code.co_cellvars)  # expect: ('a', 'b', 'c', 'rest', 'more', 'inner') ('a',)
inner = outer(1, c=2)
print(inner.__code__.co_freevars, inner.__code__.co_qualname)  # expect: ('a',) outer.<locals>.inner
print(inner.__code__.co_firstlineno, inner.__code__.co_flags)  # expect: 2 19
