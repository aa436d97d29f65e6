/** The module `warnings`. Source: the library reference of 3.13. */
export const warningsSource = String.raw`
"""Python part of the warnings subsystem."""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings', 'deprecated']

# The first that fits decides: (action, message, category, module, line); the texts are patterns or None.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
_defaultaction = 'default'
onceregistry = {}
_version = 1
_actions = ('error', 'ignore', 'always', 'all', 'default', 'module', 'once')


def _filters_mutated():
    global _version
    _version += 1


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
    if formatwarning is _formatwarning:
        file.write(_format(msg))
    else:
        file.write(formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line))


_showwarning = showwarning
_formatwarning = formatwarning
_record = None  # where catch_warnings(record=True) keeps warnings


def _show(found):
    if _record is not None and showwarning is _showwarning:
        _record.append(found)
    elif showwarning is _showwarning:
        _write(found)
    elif not callable(showwarning):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    else:
        showwarning(found.message, found.category, found.filename, found.lineno, found.file, found.line)


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


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or maybe ignore it or raise an exception."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    elif not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(max(stacklevel, 1))
    except ValueError:
        names, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = names.get('__name__', '<string>')
    warn_explicit(message, category, filename, lineno, module, names.setdefault('__warningregistry__', {}),
                  names, source)


def _fits(wanted, text):
    if wanted is None:
        return True
    return wanted == text if isinstance(wanted, str) else wanted.match(text) is not None


def _is_new(registry, key):
    if registry.get(key):
        return False
    registry[key] = True
    return True


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Issue a warning of a place that is told."""
    lineno = int(lineno)
    if module is None:
        module = (filename or '<unknown>').removesuffix('.py')
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    for item in filters:
        action, wanted, kind, place, line = item
        if (_fits(wanted, text) and issubclass(category, kind) and _fits(place, module)
                and line in (0, lineno)):
            break
    else:
        action = _defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'default':
        new = _is_new(registry, key)
    elif action == 'module':
        registry[key] = True
        new = _is_new(registry, (text, category, 0))
    elif action == 'once':
        registry[key] = True
        new = _is_new(onceregistry, (text, category))
    elif action in ('always', 'all'):
        new = True
    else:
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {item}')
    if new:
        _show(WarningMessage(message, category, filename, lineno, source=source))


def _warn_unawaited_coroutine(coro):
    text = f"coroutine '{coro.__qualname__}' was never awaited\n"
    if coro.cr_origin is not None:
        import linecache
        import traceback
        text += 'Coroutine created at (most recent call last)\n'
        rows = [(file, line, name, linecache.getline(file, line)) for file, line, name in reversed(coro.cr_origin)]
        text += ''.join(traceback.format_list(rows))
    warn(text.rstrip('\n'), category=RuntimeWarning, stacklevel=2, source=coro)


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
        self._saved = module.filters, module.showwarning, module._record
        module.filters = module.filters[:]
        module._filters_mutated()
        log = None
        if self._record:
            log = module._record = []
            module.showwarning = module._showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters, module.showwarning, module._record = self._saved
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
`;
