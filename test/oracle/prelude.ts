/**
What every program may use: the end of its calls, a decorator that wraps, a context manager that may swallow, a call whose error
is printed, and all that code tells of its scopes. One line each.
*/
export const PRELUDE: readonly string[] = `
def go(n=[0]):
    n[0] += 1
    return n[0] < 60
def deco(fn):
    def inner(*args, **kw):
        return fn(*args, **kw)
    return inner
class Room:
    def __init__(self, *exit):
        self.exit = exit
    def __enter__(self):
        return self.exit
    def __exit__(self, kind, value, traceback):
        print('exit', kind and kind.__name__, self.exit)
        return self.exit and kind is not None and issubclass(kind, self.exit)
def tell(fn, *args, **kw):
    try:
        print(fn(*args, **kw))
    except Exception as error:
        print(type(error).__name__, error)
def scopes(code):
    print(code.co_qualname, code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names, code.co_flags, code.co_nlocals)
    for inner in code.co_consts:
        if hasattr(inner, 'co_code'):
            scopes(inner)
`
  .trim()
  .split('\n');
