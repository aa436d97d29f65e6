# Frames, closures, generators. Source: the library reference of 3.13.

_Traceback = namedtuple('_Traceback', 'filename lineno function code_context index')


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return ('Traceback(filename={!r}, lineno={!r}, function={!r}, code_context={!r}, index={!r}, positions={!r})'
                .format(*self, self.positions))


_FrameInfo = namedtuple('_FrameInfo', ('frame',) + Traceback._fields)


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        made = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        made.positions = positions
        return made

    def __repr__(self):
        return ('FrameInfo(frame={!r}, filename={!r}, lineno={!r}, function={!r}, code_context={!r}, index={!r}, '
                'positions={!r})'.format(*self, self.positions))


def _positions(code, lasti):
    """Where in the text the instruction is."""
    from dis import Positions
    if lasti < 0:
        return None
    for i, found in enumerate(code.co_positions()):
        if i == lasti // 2:
            return Positions(*found)
    return None
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')


def _walk(code):
    """The names that a code object looks up as globals or builtins."""
    import dis
    return [instruction.argval for instruction in dis.get_instructions(code) if instruction.opname == 'LOAD_GLOBAL']


def getclosurevars(func):
    """What the names of a function that are not its own variables stand for now."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError('{!r} is not a Python function'.format(func))
    code = func.__code__
    nonlocals = {} if func.__closure__ is None else {
        name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__)}
    own = func.__globals__
    builtin = own.get('__builtins__', builtins.__dict__)
    if ismodule(builtin):
        builtin = builtin.__dict__
    global_vars, builtin_vars, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ('None', 'True', 'False'):
            continue
        if name in own:
            global_vars[name] = own[name]
        elif name in builtin:
            builtin_vars[name] = builtin[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, global_vars, builtin_vars, unbound)


def getargs(co):
    """The names of the arguments of a code object."""
    if not iscode(co):
        raise TypeError('{!r} is not a code object'.format(co))
    count = co.co_argcount + co.co_kwonlyargcount
    names, varargs, varkw = co.co_varnames, None, None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(list(names[:co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


Arguments = namedtuple('Arguments', 'args, varargs, varkw')


def getargvalues(frame):
    """The arguments of a frame, with their values."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def getlineno(frame):
    """The line that a frame is at."""
    return frame.f_lineno


def getframeinfo(frame, context=1):
    """What a frame or traceback row is at."""
    if not isframe(frame) and not istraceback(frame):
        raise TypeError('{!r} is not a frame or traceback object'.format(frame))
    lineno, lasti = (frame.tb_lineno, frame.tb_lasti) if istraceback(frame) else (frame.f_lineno, frame.f_lasti)
    if istraceback(frame):
        frame = frame.tb_frame
    positions = _positions(frame.f_code, lasti)
    lines, index = None, None
    if context > 0:
        all_lines = _linecache.getlines(frame.f_code.co_filename)
        if all_lines:
            start = max(0, min(lineno - 1 - context // 2, len(all_lines) - context))
            lines, index = all_lines[start:start + context], lineno - 1 - start
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getouterframes(frame, context=1):
    """The frame and those that called it, inner first."""
    found = []
    while frame:
        at = getframeinfo(frame, context)
        found.append(FrameInfo(frame, *at, positions=at.positions))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """The rows of a traceback, outer first."""
    found = []
    while tb:
        at = getframeinfo(tb, context)
        found.append(FrameInfo(tb.tb_frame, *at, positions=at.positions))
        tb = tb.tb_next
    return found


def stack(context=1):
    """The frames of the caller and of those that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """The rows of the exception being handled."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


_missing = object()


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'


def _state(prefix, running, suspended, frame):
    if running:
        return prefix + '_RUNNING'
    if suspended:
        return prefix + '_SUSPENDED'
    return prefix + ('_CLOSED' if frame is None else '_CREATED')


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state('GEN', generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state('CORO', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getgeneratorlocals(generator):
    """The local variables of a generator."""
    if not isgenerator(generator):
        raise TypeError('{!r} is not a Python generator'.format(generator))
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""
    return {} if coroutine.cr_frame is None else coroutine.cr_frame.f_locals


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A new dict of the annotations of a function, class or module."""
    if isclass(obj):
        annotations = obj.__dict__.get('__annotations__')
        module = sys.modules.get(obj.__module__)
        globals_, locals_ = getattr(module, '__dict__', None), dict(vars(obj))
    elif ismodule(obj):
        annotations, globals_, locals_ = getattr(obj, '__annotations__', None), obj.__dict__, None
    elif callable(obj):
        annotations, locals_ = getattr(obj, '__annotations__', None), None
        globals_ = getattr(_inner(unwrap(obj)), '__globals__', None)
    else:
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    if not eval_str:
        return dict(annotations)
    globals = globals_ if globals is None else globals
    locals = locals_ if locals is None else locals
    # As in the scope of the type parameters: what a class's body has of that name hides them.
    locals = {param.__name__: param for param in getattr(obj, '__type_params__', ())} | (locals or {})
    return {key: eval(value, globals, locals) if isinstance(value, str) else value
            for key, value in annotations.items()}
