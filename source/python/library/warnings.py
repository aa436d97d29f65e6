# Source: the library reference of 3.13.
"""Python part of the warnings subsystem."""

import _warnings
import sys
from _warnings import _filters_mutated, warn, warn_explicit

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings', 'deprecated']

filters = _warnings.filters
_defaultaction = defaultaction = _warnings._defaultaction
_onceregistry = onceregistry = _warnings._onceregistry
_actions = ('error', 'ignore', 'always', 'all', 'default', 'module', 'once')


class WarningMessage:
    """A warning as it is shown or recorded."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, '
                f'filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}')


def formatwarning(message, category, filename, lineno, line=None):
    """Function to format a warning the standard way."""
    return _format(WarningMessage(message, category, filename, lineno, None, line))


def _format(msg):
    line = msg.line
    if line is None:
        import linecache
        line = linecache.getline(msg.filename, msg.lineno)
    line = line.strip()
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    if line:
        text += f'  {line}\n'
    # When the program has ended CPython no longer finds the module that it recommends.
    if msg.source is not None and msg.filename != '<sys>':
        text += f'{category}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Hook to write a warning to a file; replace if you like."""
    _write(WarningMessage(message, category, filename, lineno, file, line))


def _write(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    if formatwarning is _formatwarning_orig:
        file.write(_format(msg))
    else:
        file.write(formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line))


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning
_showwarnmsg_impl = _write  # catch_warnings(record=True) puts a list's append here


def _showwarnmsg(msg):
    shown = globals().get('showwarning', _showwarning_orig)
    if shown is _showwarning_orig:
        _showwarnmsg_impl(msg)
    elif not callable(shown):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    else:
        shown(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _loader_of(names):
    # Who can tell the text of the module that has these globals.
    absent = object()
    loader, spec = names.get('__loader__'), names.get('__spec__', absent)
    if loader is None and spec is absent:
        return None
    told = absent if spec is None and loader is None else getattr(spec, 'loader', absent)
    if told is absent or told is None:
        if loader is None:
            kind = AttributeError if told is absent and spec is not None else ValueError
            raise kind('Module globals is missing a __spec__.loader')
        warn('Module globals is missing a __spec__.loader', DeprecationWarning)
    elif loader is not None and loader != told:
        warn('Module globals; __loader__ != __spec__.loader', DeprecationWarning)
    return told if loader is None else loader


def _add(item, append):
    if append:
        if item in filters:
            return
        filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def _check(action, category, lineno):
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Insert an entry into the list of warnings filters (at the front)."""
    if action not in _actions:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check(action, category, lineno)
    if message or module:
        import re
    _add((action, re.compile(message, re.I) if message else None, category,
          re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Insert a simple entry into the list of warnings filters (at the front)."""
    _check(action, category, lineno)
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    """Clear the list of warning filters, so that no filters are active."""
    filters[:] = []
    _filters_mutated()


def _warn_unawaited_coroutine(coro):
    text = f"coroutine '{coro.__qualname__}' was never awaited\n"
    if coro.cr_origin is not None:
        import linecache
        import traceback
        text += 'Coroutine created at (most recent call last)\n'
        rows = [(file, line, name, linecache.getline(file, line)) for file, line, name in reversed(coro.cr_origin)]
        text += ''.join(traceback.format_list(rows))
    warn(text.rstrip('\n'), category=RuntimeWarning, stacklevel=2, source=coro)


class _OptionError(Exception):
    """A -W option that cannot be read."""


def _setoption(arg):
    parts = arg.split(':')
    if len(parts) > 5:
        raise _OptionError(f'too many fields (max 5): {arg!r}')
    action, message, category, module, lineno = [part.strip() for part in parts + [''] * (5 - len(parts))]
    action, category = _getaction(action), _getcategory(category)
    if message or module:
        import re
    message = re.escape(message) if message else message
    module = re.escape(module) + r'\Z' if module else module
    line = int(lineno) if lineno.isdigit() else 0
    if lineno and not lineno.isdigit():
        raise _OptionError(f'invalid lineno {lineno}' if lineno[1:].isdigit() else f'invalid lineno {lineno!r}')
    filterwarnings(action, message, category, module, line)


def _getaction(action):
    if not action:
        return 'default'
    for known in ('default', 'always', 'all', 'ignore', 'module', 'once', 'error'):
        if known.startswith(action):
            return known
    raise _OptionError(f'invalid action: {action!r}')


def _getcategory(category):
    if not category:
        return Warning
    name, dot, kind = category.rpartition('.')
    try:
        module = __import__(name or 'builtins', None, None, [kind])
    except ImportError:
        raise _OptionError(f'invalid module name: {name!r}') from None
    found = getattr(module, kind, None)
    if found is None:
        raise _OptionError(f'unknown warning category: {category!r}')
    if not issubclass(found, Warning):
        raise _OptionError(f'invalid warning category: {category!r}')
    return found


def _deprecated(name, message='{name!r} is deprecated and slated for removal in Python {remove}', *, remove,
                _version=sys.version_info):
    """Warn that a thing will be gone, or raise RuntimeError when it should be."""
    when = f'{remove[0]}.{remove[1]}'
    if _version[:2] > remove or _version[:2] == remove and _version[3] != 'alpha':
        raise RuntimeError(f'{name!r} was slated for removal after Python {when} alpha')
    warn(message.format(name=name, remove=when), DeprecationWarning, stacklevel=3)


class catch_warnings:
    """A context manager that copies and restores the warnings filter upon
    exiting the context."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._saved = module.filters, module.showwarning, module._showwarnmsg_impl
        module.filters = module.filters[:]
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            module.showwarning = module._showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters, module.showwarning, module._showwarnmsg_impl = self._saved
        module._filters_mutated()


class deprecated:
    """Indicate that a class, function or overload is deprecated."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f'Expected an object of type str for \'message\', not {type(message).__name__!r}')
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg)
        if not callable(arg):
            raise TypeError('@deprecated decorator with non-None category must be applied to '
                            f'a class or callable, not {arg!r}')
        import functools

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        import inspect
        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _mark_class(self, cls):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        made = cls.__new__

        def __new__(kind, /, *args, **kwargs):
            if kind is cls:
                warn(message, category=category, stacklevel=stacklevel + 1)
            if made is not object.__new__:
                return made(kind, *args, **kwargs)
            if kind.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f'{kind.__name__}() takes no arguments')
            return made(kind)

        cls.__new__ = staticmethod(__new__)
        subclassed = cls.__init_subclass__

        def __init_subclass__(kind, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return getattr(subclassed, '__func__', lambda kind, **kwargs: subclassed(**kwargs))(kind, **kwargs)

        cls.__init_subclass__ = classmethod(__init_subclass__)
        cls.__deprecated__ = message
        return cls
