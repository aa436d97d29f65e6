"""The part of doctest that CPython's tests use: examples in docstrings and in `__test__`."""

import sys
import __future__
import _suite

display = sys.displayhook

DONT_ACCEPT_TRUE_FOR_1 = 1
DONT_ACCEPT_BLANKLINE = 2
NORMALIZE_WHITESPACE = 4
ELLIPSIS = 8
SKIP = 16
IGNORE_EXCEPTION_DETAIL = 32

_flags = {'NORMALIZE_WHITESPACE': NORMALIZE_WHITESPACE, 'ELLIPSIS': ELLIPSIS, 'SKIP': SKIP,
          'IGNORE_EXCEPTION_DETAIL': IGNORE_EXCEPTION_DETAIL}


class Example:
    """A piece of source and what it should print."""

    def __init__(self, source, want, line, options):
        self.source, self.want, self.line, self.options = source, want, line, options


def examples_of(text):
    """The examples in a text, in order."""
    lines = text.expandtabs().split('\n')
    at = 0
    while at < len(lines):
        indent = len(lines[at]) - len(lines[at].lstrip())
        if lines[at][indent:indent + 4] not in ('>>> ', '>>>'):
            at += 1
            continue
        first = at
        source = [lines[at][indent + 4:]]
        at += 1
        while at < len(lines) and lines[at][indent:indent + 4] in ('... ', '...') and not lines[at][:indent].strip():
            source.append(lines[at][indent + 4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and lines[at][indent:indent + 4] not in ('>>> ', '>>>'):
            want.append(lines[at][indent:])
            at += 1
        options = {}
        for line in source:
            _, mark, words = line.replace('# doctest:', '#doctest:').partition('#doctest:')
            if mark:
                for word in words.replace(',', ' ').split():
                    options[_flags.get(word[1:], 0)] = word[0] == '+'
        yield Example('\n'.join(source) + '\n', '\n'.join(want) + '\n' if want else '', first, options)


def raised(want):
    """What a wanted traceback says is raised; None: no traceback is wanted."""
    lines = want.split('\n')
    if lines[0] not in ('Traceback (most recent call last):', 'Traceback (innermost last):'):
        return None
    for i, line in enumerate(lines[1:], 1):
        if line and not line[0].isspace() and (line[0].isalpha() or line[0] == '_'):
            return '\n'.join(lines[i:])
    return ''


def fits(want, got):
    """Whether a text is as wanted, `...` standing for anything."""
    first, *rest = want.split('...')
    if not rest:
        return want == got
    if not got.startswith(first):
        return False
    at, last = len(first), rest.pop()
    end = len(got) - len(last)
    if not got.endswith(last) or at > end:
        return False
    for piece in rest:
        at = got.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def same(want, got, flags):
    if want == got or (want, got) in (('1\n', 'True\n'), ('0\n', 'False\n')):
        return True
    want = '\n'.join('' if line.strip() == '<BLANKLINE>' else line for line in want.split('\n'))
    got = '\n'.join('' if line.isspace() else line for line in got.split('\n'))
    if flags & NORMALIZE_WHITESPACE:
        want, got = ' '.join(want.split()), ' '.join(got.split())
    return want == got or bool(flags & ELLIPSIS) and fits(want, got)


def kind_only(text):
    return text.split('\n')[0].partition(':')[0].rpartition('.')[2].strip()


class Written:
    """A stdout that keeps what is written."""

    encoding = 'utf-8'

    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text
        return len(text)

    def flush(self):
        pass


class DocTest:
    """The examples of one docstring, which share a namespace."""

    def __init__(self, name, examples, globs, flags, set_up, tear_down):
        self.name, self.examples, self.globs, self.flags = name, examples, globs, flags
        self.set_up, self.tear_down = set_up, tear_down
        self._testMethodName = name

    def outcomes(self, broken):
        """(number, status, text) of each example that is not broken, as they end."""
        inherited = 0
        for feature in __future__.all_feature_names:
            flag = getattr(__future__, feature)
            if self.globs.get(feature) is flag:
                inherited |= flag.compiler_flag
        if self.set_up is not None:
            self.set_up(self)
        for number, example in enumerate(self.examples):
            if not broken(number):
                yield number, *self.judge(number, example, inherited)
        if self.tear_down is not None:
            self.tear_down(self)

    def judge(self, number, example, inherited):
        flags = self.flags
        for flag, on in example.options.items():
            flags = flags | flag if on else flags & ~flag
        if flags & SKIP:
            return 'skipped', 'marked so'
        error = None
        out = sys.stdout
        hook = sys.displayhook
        sys.stdout = written = Written()
        sys.displayhook = display
        try:
            exec(compile(example.source, f'<doctest {self.name}[{number}]>', 'single', inherited, True), self.globs)
        except BaseException as exception:
            error = exception
        finally:
            sys.stdout = out
            sys.displayhook = hook
        got = written.text
        if got and not got.endswith('\n'):
            got += '\n'
        if type(error).__name__ == 'SkipTest':
            return 'skipped', str(error)
        want = raised(example.want)
        if error is None:
            if want is None and same(example.want, got, flags):
                return 'passed', ''
            return 'failed', f'{example.source}expected:\n{example.want}got:\n{got}'
        if want is None:
            return 'failed', f'{example.source}expected:\n{example.want}raised:\n{_suite.traceback(error)}'
        got = _suite.last_lines(error)
        if same(want, got, flags) or flags & IGNORE_EXCEPTION_DETAIL and kind_only(want) == kind_only(got):
            return 'passed', ''
        return 'failed', f'{example.source}expected:\n{want}raised:\n{got}'


def texts_of(value, name, module, seen):
    """(name, docstring) of a class or function of the module and of what is in it."""
    value = getattr(value, '__func__', value)
    if isinstance(value, property):
        value = value.fget
    if id(value) in seen or getattr(value, '__module__', None) != module.__name__:
        return
    seen.add(id(value))
    yield name, getattr(value, '__doc__', None)
    if isinstance(value, type):
        for key, member in value.__dict__.items():
            if callable(getattr(member, '__func__', member)) or isinstance(member, (property, classmethod, staticmethod)):
                yield from texts_of(member, f'{name}.{key}', module, seen)


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, setUp=None, tearDown=None,
                 optionflags=0, **options):
    """The tests in a module's docstrings and in its `__test__`."""
    if module is None:
        module = sys._getframe(1).f_globals['__name__']
    if isinstance(module, str):
        module = sys.modules[module]
    texts = [(module.__name__, module.__doc__)]
    seen = set()
    for key, value in list(vars(module).items()):
        if isinstance(value, type) or hasattr(value, '__code__'):
            texts.extend(texts_of(value, f'{module.__name__}.{key}', module, seen))
    for key, value in getattr(module, '__test__', {}).items():
        name = f'{module.__name__}.__test__.{key}'
        texts.extend([(name, value)] if isinstance(value, str) else texts_of(value, name, module, seen))
    tests = []
    for name, text in texts:
        examples = list(examples_of(text)) if isinstance(text, str) else []
        if examples:
            namespace = dict(vars(module) if globs is None else globs)
            namespace.update(extraglobs or {})
            namespace.setdefault('__name__', '__main__')
            tests.append(DocTest(name, examples, namespace, optionflags, setUp, tearDown))
    return tests


def testmod(*args, **kwargs):
    raise SystemExit('the suite runs the tests itself')


class DocTestFinder:
    pass


class DocTestParser:
    def get_examples(self, string, name='<string>'):
        return list(examples_of(string))


def DocFileSuite(*paths, globs=None, optionflags=0, setUp=None, tearDown=None, **options):
    """The examples in files that lie beside the test that asks, as one test each."""
    folder = sys._getframe(1).f_globals['__file__'].rpartition('/')[0]
    tests = []
    for path in paths:
        text = _suite.read(f'{folder}/{path}')
        if text is not None:
            namespace = {'__name__': '__main__', **(globs or {})}
            tests.append(DocTest(f'test.{path}', list(examples_of(text)), namespace, optionflags, setUp, tearDown))
    return tests
