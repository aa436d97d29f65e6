# Globals and builtins of a class of the program's own: LOAD_NAME in a module's code and LOAD_GLOBAL ask them as any mapping is
# asked, where they are only the second place to look they are read as a dict.
from collections import defaultdict
import types


class Answers(dict):
    def __missing__(self, key):
        if key in ('print', 'range', '__builtins__', '__build_class__', '__name__'):
            raise KeyError(key)
        return f'<{key}>'


def report(text, *namespaces):
    try:
        exec(text, *namespaces)
    except Exception as error:
        print(type(error).__name__, error)


answers = Answers(a=1)
report('print(a, b)', answers)
report('def f(): return a, b, str\nprint(f())', answers)
report('print([b for i in range(2)], (lambda: b)())', answers)
report('c = 2; print(c); del c; print(c)', answers)
report('class K:\n v = b\n def m(self): return a, b\nprint(K.v, K().m())', answers)
report('print(b)', answers, {})
report('def f(): return b\nprint(f())', answers, {})
report('print(zero); zero += 1; print(zero)\ndef f(): return other\nprint(f())', defaultdict(int, print=print))
report('print(b); print(len)', {'__builtins__': answers, 'print': print})
report('def f(): return b\nprint(f())', {'__builtins__': answers, 'print': print})


def get():
    return (len, there)


for space in {'__builtins__': {'len': 'own', 'there': 1}}, {'__builtins__': {}, 'len': 1}, {'__builtins__': answers}:
    function = types.FunctionType(get.__code__, space)
    print(function.__builtins__ is space['__builtins__'])
    try:
        print(function())
    except NameError as error:
        print(error)

__build_class__ = None  # a global is not asked for what makes classes


class Still:
    pass


print(Still.__name__)
# expect: 1 <b>
# expect: (1, '<b>', '<str>')
# expect: ['<b>', '<b>'] <b>
# expect: 2
# expect: <c>
# expect: NameError name 'b' is not defined
# expect: NameError name 'b' is not defined
# expect: <b>
# expect: 0
# expect: 1
# expect: 0
# expect: <b>
# expect: <len>
# expect: <b>
# expect: True
# expect: ('own', 1)
# expect: True
# expect: name 'there' is not defined
# expect: True
# expect: ('<len>', '<there>')
# expect: Still
