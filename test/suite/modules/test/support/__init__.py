"""The part of test.support that tests of the language use."""

import contextlib
import sys
import textwrap
import unittest

verbose = False
use_resources = {}
Py_DEBUG = False
Py_GIL_DISABLED = False
Py_TRACE_REFS = False
is_wasi = is_emscripten = is_android = is_apple = is_apple_mobile = False
is_jython = False
MS_WINDOWS = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
REPO_ROOT = STDLIB_DIR = TEST_HOME_DIR = '/'
SHORT_TIMEOUT = LONG_TIMEOUT = LOOPBACK_TIMEOUT = INTERNET_TIMEOUT = 30.0
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = 61
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 1 << 31, 1 << 32
PGO = PGO_EXTENDED = False
check_cflags_pgo = python_is_optimized = lambda: False
has_subprocess_support = has_fork_support = False


class Error(Exception):
    """What test.support raises."""


class TestFailed(Error):
    def __init__(self, msg, *args, stats=None):
        self.msg = msg
        super().__init__(msg, *args)


class TestDidNotRun(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


def unchanged(item):
    return item


def skipper(reason):
    """A decorator, with or without arguments, that skips."""
    def decorator(*args, **kwargs):
        return unittest.skip(reason)
    return decorator


cpython_only = requires_IEEE_754 = requires_docstrings = unchanged
requires_debug_ranges = lambda reason='': unchanged
refcount_test = skip_if_pgo_task = force_not_colorized = force_not_colorized_test_class = unchanged
no_tracing = no_rerun = skip_emscripten_stack_overflow = skip_wasi_stack_overflow = unchanged
requires_limited_api = requires_specialization = requires_specialization_ft = unittest.skip('needs the C API')
requires_working_socket = skipper('no sockets')
requires_subprocess = requires_fork = skipper('no processes')
requires_mac_ver = skipper('no Mac')
bigaddrspacetest = unittest.skip('needs much memory')
thread_unsafe = lambda reason: reason if callable(reason) else unchanged
skip_on_s390x = skip_if_sanitizer = lambda *args, **kwargs: unchanged
check_sanitizer = lambda **kwargs: False
force_colorized = unchanged


def bigmemtest(size, memuse, dry_run=True):
    def decorator(function):
        if not dry_run:
            return unittest.skip('needs much memory')(function)
        def small(self):
            return function(self, 5147)
        small.size, small.memuse = size, memuse
        return small
    return decorator


def impl_detail(msg=None, **guards):
    if msg is not None and msg.startswith('tuple reuse'):
        # An id is never given twice here.
        return unittest.skip(msg)
    return unchanged if check_impl_detail(**guards) else unittest.skip(msg or 'of another implementation')


def check_impl_detail(**guards):
    default = not list(guards.values())[0] if guards else True
    return guards.get('cpython', default if guards else True)


def requires(resource, msg=None):
    raise ResourceDenied(msg or f'resource {resource!r} is not enabled')


def requires_resource(resource):
    return unchanged if resource == 'cpu' else unittest.skip(f'resource {resource!r} is not enabled')


def is_resource_enabled(resource):
    return False


def run_with_locale(*args):
    return unchanged


def run_with_tz(*args):
    return skipper('no time zones')


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f'{obj!r} has no attribute {name!r}')


def gc_collect():
    import gc
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    import gc
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _ALWAYS_EQ:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NEVER_EQ:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ = _ALWAYS_EQ()
NEVER_EQ = _NEVER_EQ()


class _Extreme:
    def __init__(self, large):
        self.large = large

    def __eq__(self, other):
        return self is other

    def __lt__(self, other):
        return not self.large and self is not other

    def __gt__(self, other):
        return self.large and self is not other

    def __le__(self, other):
        return not self.large or self is other

    def __ge__(self, other):
        return self.large or self is other


LARGEST = _Extreme(True)
SMALLEST = _Extreme(False)


class BrokenIter:
    """An iterable that raises where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1/0
        self.next_raises = next_raises
        self.iter_raises = iter_raises

    def __next__(self):
        if self.next_raises:
            1/0

    def __iter__(self):
        if self.iter_raises:
            1/0
        return self


class Written:
    """A text file in memory: what is written to it is kept, what it was given can be read."""

    encoding = 'utf-8'

    def __init__(self, text=''):
        self.text = text
        self.at = 0

    def write(self, text):
        self.text += text
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False

    def getvalue(self):
        return self.text

    def truncate(self, size=0):
        self.text = self.text[:size]

    def seek(self, at):
        self.at = at

    def read(self):
        rest, self.at = self.text[self.at:], len(self.text)
        return rest


class captured_output:
    """Keeps what is written to a stream. No generator: one that is suspended in a `try` makes every store cost."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        self.was = getattr(sys, self.name)
        written = Written()
        setattr(sys, self.name, written)
        return written

    def __exit__(self, *details):
        setattr(sys, self.name, self.was)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


def captured_stdin():
    raise unittest.SkipTest('no stdin')


def sortdict(mapping):
    return '{%s}' % ', '.join('%r: %r' % pair for pair in sorted(mapping.items()))


def run_code(code, extra_names=None):
    namespace = dict(extra_names or {})
    exec(textwrap.dedent(code), namespace)
    return namespace


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


_nothing = object()


@contextlib.contextmanager
def swap_attr(obj, name, value):
    was = getattr(obj, name, _nothing)
    setattr(obj, name, value)
    try:
        yield None if was is _nothing else was
    finally:
        if was is not _nothing:
            setattr(obj, name, was)
        elif hasattr(obj, name):
            delattr(obj, name)


@contextlib.contextmanager
def swap_item(obj, key, value):
    was = obj.get(key, _nothing)
    obj[key] = value
    try:
        yield None if was is _nothing else was
    finally:
        if was is not _nothing:
            obj[key] = was
        elif key in obj:
            del obj[key]


@contextlib.contextmanager
def patch(test_instance, object_to_patch, attr_name, new_value):
    with swap_attr(object_to_patch, attr_name, new_value):
        yield


@contextlib.contextmanager
def adjust_int_max_str_digits(limit):
    was = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(limit)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(was)


def get_c_recursion_limit():
    return 10000


def exceeds_recursion_limit():
    return 20_000


def _depth():
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth


@contextlib.contextmanager
def infinite_recursion(max_depth=20_000):
    was = sys.getrecursionlimit()
    sys.setrecursionlimit(min(max_depth, 20_000) + _depth())
    try:
        yield
    finally:
        sys.setrecursionlimit(was)


def set_recursion_limit(limit):
    @contextlib.contextmanager
    def changed():
        was = sys.getrecursionlimit()
        sys.setrecursionlimit(limit)
        try:
            yield
        finally:
            sys.setrecursionlimit(was)
    return changed()


def get_recursion_available():
    return sys.getrecursionlimit() - _depth()


def check_free_after_iterating(test, iter, cls, args=()):
    """The iterator lets go of what it ran through when it is at its end."""
    class A(cls):
        def __del__(self):
            nonlocal done
            done = True
            try:
                next(it)
            except StopIteration:
                pass

    done = False
    it = iter(A(*args))
    test.assertRaises(StopIteration, next, it)
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    mod = tp.__module__
    name = tp.__name__ if mod == 'builtins' else f'{mod}.{tp.__name__}'
    testcase.assertRaisesRegex(TypeError, f"cannot create '{name}' instances", tp, *args, **kwds)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    raise unittest.SkipTest('of a module of its own')


def check_sizeof(test, o, size):
    raise unittest.SkipTest('sizes of C structures')


def calcobjsize(fmt):
    raise unittest.SkipTest('sizes of C structures')


calcvobjsize = calcobjsize


def findfile(filename, subdir=None):
    return filename if subdir is None else f'{subdir}/{filename}'


def wait_process(*args, **kwargs):
    raise unittest.SkipTest('no processes')


def run_in_subinterp(*args):
    raise unittest.SkipTest('no subinterpreters')


def setswitchinterval(interval):
    raise unittest.SkipTest('no threads')


def missing_compiler_executable(*args):
    raise unittest.SkipTest('no compiler')


def maybe_get_event_loop_policy():
    return None


def late_deletion(obj):
    pass


@contextlib.contextmanager
def suppress_immortalization(suppress=True):
    yield


class catch_unraisable_exception:
    """Keeps what is raised where nobody can catch it."""

    def __enter__(self):
        self.unraisable = None
        self.was = sys.unraisablehook
        sys.unraisablehook = lambda unraisable: setattr(self, 'unraisable', unraisable)
        return self

    def __exit__(self, *details):
        sys.unraisablehook = self.was
        del self.unraisable


class CPUStopwatch:
    """Times nothing: the clock stands still."""

    seconds = 0.0

    @property
    def clock_info(self):
        raise unittest.SkipTest('the clock stands still')

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


def collision_stats(nbins, nballs):
    """Expected collisions when balls are thrown into bins, and their standard deviation."""
    n, k = nbins, nballs
    empty = n * (1 - 1/n) ** k
    variance = n * (n - 1) * (1 - 2/n) ** k + empty - empty ** 2
    return k - (n - empty), max(variance, 0.0) ** 0.5


def reset_code(function):
    function.__code__ = function.__code__.replace()
    return function


def captured_warnings():
    raise unittest.SkipTest('no log')


def iter_builtin_types():
    import builtins
    for value in vars(builtins).values():
        if isinstance(value, type):
            yield value


def iter_slot_wrappers(cls):
    for name, value in vars(cls).items():
        if name.startswith('__') and name.endswith('__') and type(value) is type(object.__repr__):
            yield name, True


def __getattr__(name):
    # What is not there skips the test that uses it.
    if name.startswith('__'):
        raise AttributeError(name)
    if name.endswith('_helper') or name == 'testcase':
        return __import__(f'test.support.{name}', fromlist=['*'])
    from missing import Missing
    return Missing(f'test.support.{name}')
