/** The module `inspect`, first half: what an object is, its source, its closure, its frames. Source: the library reference of 3.13. */
export const inspectObjectsSource = `
"""Get useful information from live Python objects."""

import sys
import types
import builtins
import functools
import linecache as _linecache
from collections import namedtuple, OrderedDict

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE = 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


def ismodule(object):
    """Whether the object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether the object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether the object is a bound method written in Python."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Whether the object is a method descriptor, and no function, method or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(kind, '__delete__')


def isdatadescriptor(object):
    """Whether the object is a data descriptor."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def ismemberdescriptor(object):
    """Whether the object is a member descriptor."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether the object is a getset descriptor."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Whether the object is a function written in Python."""
    return isinstance(object, types.FunctionType)


def _has_flag(object, flag):
    object = functools._unwrap_partial(object) if hasattr(functools, '_unwrap_partial') else _inner(object)
    if ismethod(object):
        object = object.__func__
    return isfunction(object) and bool(object.__code__.co_flags & flag)


def _inner(object):
    while isinstance(object, functools.partial):
        object = object.func
    return object


def isgeneratorfunction(obj):
    """Whether the object is a generator function."""
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Whether the object is a function made by async def."""
    return _has_flag(obj, CO_COROUTINE) or getattr(_inner(obj), '_is_coroutine_mark', None) is _mark


_mark = object()


def markcoroutinefunction(func):
    """Let a callable pass for a coroutine function."""
    (func.__func__ if ismethod(func) else func)._is_coroutine_mark = _mark
    return func


def isasyncgenfunction(obj):
    """Whether the object is an asynchronous generator function."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Whether the object is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Whether the object is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether the object is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Whether the object can be awaited."""
    return (isinstance(object, types.CoroutineType)
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or hasattr(type(object), '__await__'))


def istraceback(object):
    """Whether the object is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether the object is a frame."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether the object is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Whether the object is a built-in function or bound method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether the object is a method wrapper."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether the object is any kind of function or method."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    """Whether the object is an abstract base class."""
    return isinstance(object, type) and bool(getattr(object, '__abstractmethods__', None))


def _members(object, predicate, get):
    found, seen = [], set()
    mro = getmro(object) if isclass(object) else ()
    names = dir(object)
    for base in getattr(object, '__bases__', ()) if isclass(object) else ():
        for key, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute):
                names.append(key)
    for key in names:
        try:
            value = get(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((key, value))
        seen.add(key)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """All members as (name, value) pairs, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """The same without calling descriptors."""
    return _members(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def getmro(cls):
    """The classes that attributes are looked up in."""
    return cls.__mro__


def unwrap(func, *, stop=None):
    """The function at the end of the chain of __wrapped__."""
    first, seen = func, {id(func)}
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError('wrapper loop when unwrapping {!r}'.format(first))
        seen.add(id(func))
    return func


def _is_own(doc, object):
    return doc is not None and isinstance(doc, str)


def _inherited_doc(object):
    if isclass(object):
        for base in object.__mro__[1:]:
            if base is not builtins.object and base.__doc__ is not None:
                return base.__doc__
        return None
    if isinstance(object, property):
        name, cls = object.__name__, _class_of(object.fget)
    elif ismethod(object):
        name = object.__func__.__name__
        cls = object.__self__ if isclass(object.__self__) else type(object.__self__)
    elif isfunction(object):
        name, cls = object.__name__, _class_of(object)
    else:
        return None
    for base in getattr(cls, '__mro__', ())[1:]:
        doc = getattr(getattr(base, name, None), '__doc__', None)
        if doc is not None:
            return doc
    return None


def _class_of(func):
    found = sys.modules.get(func.__module__)
    for name in func.__qualname__.split('.')[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def getdoc(object):
    """The docstring, or an inherited one, with its indentation taken off."""
    doc = getattr(object, '__doc__', None)
    if doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """A docstring without the indentation that its lines share."""
    lines = doc.expandtabs().split('\\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')), default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\\n'.join(lines)


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getfile(object):
    """The name of the file that the object was made by."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'
                    .format(type(object).__name__))


def getsourcefile(object):
    """The name of the file whose text the object was made from."""
    name = getfile(object)
    return name if _linecache.getlines(name) else None


def getmodulename(path):
    """The module name in a path, or None."""
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def getmodule(object, _filename=None):
    """The module that an object was defined in, or None."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    code = _code_of(object)
    for module in list(sys.modules.values()):
        if code is not None and getattr(module, '__file__', None) == code.co_filename:
            return module
    return None


def _indent_of(line):
    return len(line) - len(line.lstrip())


def getblock(lines):
    """The lines of the block that begins in the first one."""
    import _inspect
    return lines[:_inspect.block_end(''.join(lines))]


def findsource(object):
    """All lines of the file, and the index of the object's first one. Errors: OSError."""
    file = getfile(object)
    lines = _linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            return lines, object.__firstlineno__ - 1
        except AttributeError:
            raise OSError('source code not available') from None
    line = _code_of(object).co_firstlineno - 1
    if line >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, line


def getsourcelines(object):
    """The lines of an object's source, and the number of the first one. Errors: OSError, TypeError."""
    object = unwrap(object)
    lines, line = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[line:]), line + 1


def getsource(object):
    """The text of an object's source. Errors: OSError, TypeError."""
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines right above an object, or None."""
    try:
        lines, line = findsource(object)
    except (OSError, TypeError):
        return None
    end = line
    while line > 0 and lines[line - 1].lstrip().startswith('#') and _indent_of(lines[line - 1]) == _indent_of(lines[end]):
        line -= 1
    return ''.join(text.expandtabs().lstrip() for text in lines[line:end]) or None


Traceback = namedtuple('Traceback', 'filename lineno function code_context index')
FrameInfo = namedtuple('FrameInfo', ('frame',) + Traceback._fields)
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
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    lines, index = None, None
    if context > 0:
        all_lines = _linecache.getlines(frame.f_code.co_filename)
        if all_lines:
            start = max(0, min(lineno - 1 - context // 2, len(all_lines) - context))
            lines, index = all_lines[start:start + context], lineno - 1 - start
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name, lines, index)


def getouterframes(frame, context=1):
    """The frame and those that called it, inner first."""
    found = []
    while frame:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """The rows of a traceback, outer first."""
    found = []
    while tb:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
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


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is kept, without calling descriptors or __getattr__."""
    if not isclass(obj):
        try:
            own = object.__getattribute__(obj, '__dict__')
        except AttributeError:
            own = {}
        kind = type(obj)
    else:
        own, kind = {}, obj
    for base in kind.__mro__:
        if attr in base.__dict__:
            found = base.__dict__[attr]
            if attr not in own or hasattr(type(found), '__set__') and hasattr(type(found), '__get__'):
                return found
            break
    if attr in own:
        return own[attr]
    if isclass(obj):
        for base in type(obj).__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


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
    return {key: eval(value, globals, locals) if isinstance(value, str) else value
            for key, value in annotations.items()}
`;
