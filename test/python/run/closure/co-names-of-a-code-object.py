def outer(a, /, b, *args, c, **kw):
    local = a

    def inner():
        nonlocal b
        b = local
        return len
    return inner


code = outer.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount)  # expect: outer 2 1 1
print(code.co_varnames, code.co_cellvars, code.co_freevars, code.co_nlocals)
# expect: ('a', 'b', 'c', 'args', 'kw', 'inner') ('b', 'local') () 6
inner = outer(1, 2, c=3).__code__
print(inner.co_qualname, inner.co_freevars, inner.co_names, inner.co_firstlineno)
# expect: outer.<locals>.inner ('b', 'local') ('len',) 4
