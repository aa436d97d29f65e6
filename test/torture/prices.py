# Calls everything that a module or an object has with large arguments; the module `prices` takes the time. (See prices.ts.)
import fractions, gc, itertools, sys, types, typing, weakref
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from decimal import Decimal
from prices import MODULES, PREFIX, WIDTH, begin, end, wanted

SKIPPED = {
    'input', 'breakpoint', 'exit', 'quit', 'sleep', 'setrecursionlimit', 'set_int_max_str_digits', 'settrace', 'setprofile',
    'freeze', 'disable', 'excepthook', 'unraisablehook', 'displayhook', 'register', 'unregister', '_clear', '_run_exitfuncs',
    '__setattr__', '__delattr__', '__class__', '__init_subclass__', '__subclasshook__', '__subclasses__', 'filterwarnings', 'simplefilter', 'resetwarnings', 'main', 'intern', 'debug',
}


def generator(n):
    yield from range(n)


# What is called and what it is given: made anew for each call, in a given size.
ARGUMENTS = {
    '7': lambda n: 7,
    '-n': lambda n: -n,
    'n': lambda n: n,
    'int': lambda n: 3**n,
    'str': lambda n: 'ab' * n,
    'same': lambda n: 'a' * n + 'b',
    'wide': lambda n: '\U0001f600a ' * n,
    'bytes': lambda n: b'ab' * n,
    'bytearray': lambda n: bytearray(b'a' * n),
    'list': lambda n: list(range(n)),
    'strs': lambda n: ['ab'] * n,
    'pairs': lambda n: [(i, i) for i in range(n)],
    'tuple': lambda n: tuple(range(n)),
    'dict': lambda n: dict.fromkeys(range(n)),
    'set': lambda n: set(range(n)),
    'slice': lambda n: slice(1, n),
    'function': lambda n: lambda *a: 0,
}
RECEIVERS = ARGUMENTS | {
    'float': lambda n: 1.5,
    'complex': lambda n: 1.5j,
    'spaces': lambda n: ' ' * n,
    'words': lambda n: 'word\t' * n,
    'lines': lambda n: 'a\r\n' * n,
    'digits': lambda n: '7' * n,
    'upper': lambda n: 'É' * n,
    'memoryview': lambda n: memoryview(bytes(n)),
    'cast': lambda n: memoryview(bytes(n * 8)).cast('d'),
    'strided': lambda n: memoryview(bytes(n))[::2],
    'frozenset': lambda n: frozenset(range(n)),
    'range': range,
    'keys': lambda n: dict.fromkeys(range(n)).keys(),
    'values': lambda n: dict.fromkeys(range(n)).values(),
    'items': lambda n: dict.fromkeys(range(n)).items(),
    'deque': lambda n: deque(range(n)),
    'OrderedDict': lambda n: OrderedDict.fromkeys(range(n)),
    'defaultdict': lambda n: defaultdict(int, dict.fromkeys(range(n))),
    'Counter': lambda n: Counter(range(n)),
    'ChainMap': lambda n: ChainMap(dict.fromkeys(range(n)), dict.fromkeys(range(n))),
    'UserDict': lambda n: UserDict(dict.fromkeys(range(n))),
    'UserList': lambda n: UserList(range(n)),
    'UserString': lambda n: UserString('ab' * n),
    'proxy': lambda n: types.MappingProxyType(dict.fromkeys(range(n))),
    'namespace': lambda n: types.SimpleNamespace(**{f'a{i}': i for i in range(n)}),
    'Decimal': lambda n: Decimal('7' * min(n, 5000)),
    'Fraction': lambda n: fractions.Fraction(3**n, 7**n),
    'generator': generator,
    'code': lambda n: compile('x = 1\n' * (n // 10 + 1), '', 'exec'),
    'type': lambda n: type('C', (), {f'a{i}': i for i in range(n // 10)}),
    'object': lambda n: object(),
    'exception': lambda n: ValueError(*range(n)),
    'group': lambda n: ExceptionGroup('', [ValueError(i) for i in range(n)]),
    'alias': lambda n: types.GenericAlias(list, tuple(range(n))),
    'union': lambda n: int | str,
    'pattern': lambda n: __import__('re').compile('(a|b)+?c'),
    'match': lambda n: __import__('re').match('((a|b)*)', 'ab' * n),
    'StringIO': lambda n: __import__('io').StringIO('ab\n' * n),
    'BytesIO': lambda n: __import__('io').BytesIO(b'ab\n' * n),
    'Random': lambda n: __import__('random').Random(1),
    'Template': lambda n: __import__('string').Template('$a ' * n),
    'chain': lambda n: itertools.chain(range(n)),
    'tee': lambda n: itertools.tee(range(n))[0],
}


def drained(result, n):
    """Takes what an iterator has, up to n items."""
    if hasattr(result, '__next__'):
        deque(itertools.islice(result, n), maxlen=0)


def works(get, arguments):
    """Whether a call with small arguments can be."""
    try:
        drained(get(3)(*[ARGUMENTS[name](3) for name in arguments]), 3)
    except BaseException:
        return False
    return True


def measure(label, get):
    """Calls what `get` gives, with no argument, each, each two, where small ones show that this can be."""
    if not label.startswith(PREFIX) or not callable(get(3)):
        return
    gc.collect()
    for count in range(3):
        for arguments in itertools.product(ARGUMENTS, repeat=count):
            if works(get, arguments) and wanted(f'{label}({", ".join(arguments)})'):
                times = 1
                while times > 0:
                    function = get(WIDTH)
                    values = [ARGUMENTS[name](WIDTH) for name in arguments]
                    begin()
                    try:
                        for _ in itertools.repeat(None, times):
                            drained(function(*values), WIDTH)
                    except Exception:
                        pass
                    times = end()


def loop():
    for i in range(WIDTH):
        x = i + 1


sys.set_int_max_str_digits(0)
measure('loop', lambda n: loop)
for name in MODULES:
    module = __import__(name)
    for attribute in dir(module):
        value = getattr(module, attribute)
        if attribute not in SKIPPED and attribute[0] != '_' and not (isinstance(value, type) and issubclass(value, BaseException)):
            measure(f'{name}.{attribute}', lambda n: value)
for name, make in RECEIVERS.items():
    for attribute in dir(make(3)):
        if attribute not in SKIPPED:
            measure(f'{name}.{attribute}', lambda n: getattr(make(n), attribute))
