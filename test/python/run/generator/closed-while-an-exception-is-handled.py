# A generator that is closed while an exception is handled has that one behind its GeneratorExit.
def gen():
    try:
        yield 1
    except GeneratorExit as e:
        print(repr(e.__context__))
        raise
def wraps(): yield from gen()
for make in gen, wraps:
    g = make(); next(g)
    try: raise KeyError(1)
    except KeyError as e:
        g.close()
    g = make(); next(g)
    g.close()
# expect: KeyError(1)
# expect: None
# expect: KeyError(1)
# expect: None
