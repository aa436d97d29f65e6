# Source: the library reference of 3.13, PEP 567.
"""contextvars - variables of a context: what a task sets, others do not see"""

from _builtin_class import named as _named, sealed as _sealed
from collections.abc import Mapping as _Mapping

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']

_absent = object()


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


class Context(_Mapping):
    """What the context variables are bound to."""

    __slots__ = ('_values', '_before')

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError('Context() does not accept any arguments')
        self._values, self._before = {}, None

    def run(self, callable, *args, **kwargs):
        """Call a function in this context: what it sets stays here."""
        global _current
        if self._before is not None:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        self._before = _current
        _current = self
        try:
            return callable(*args, **kwargs)
        finally:
            _current = self._before
            self._before = None

    def copy(self):
        made = Context()
        made._values = self._values.copy()
        return made

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {var!r}')
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {var!r}')
        return var in self._values

    def get(self, var, default=None):
        return self[var] if var in self else default

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f'<_contextvars.Context object at {id(self):#x}>'


class ContextVar:
    """A variable whose value belongs to the context."""

    __slots__ = ('_name', '_default')

    def __init__(self, *args, default=_absent):
        if len(args) != 1:
            which = 'exactly' if not args else 'at most'
            raise TypeError(f'ContextVar() takes {which} 1 positional argument ({len(args)} given)')
        name, = args
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name, self._default = name, default

    name = property(lambda self: self._name)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)

    def get(self, default=_absent, /):
        """The value in this context; else the default given here, or the variable's own. Errors: LookupError."""
        value = _current._values.get(self, default if default is not _absent else self._default)
        if value is _absent:
            raise LookupError(self)
        return value

    def set(self, value, /):
        """Bind it in this context; the token undoes that."""
        token = Token.__new__(Token)
        token._context, token._var, token._used = _current, self, False
        token._old = _current._values.get(self, Token.MISSING)
        _current._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token._var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token._old is Token.MISSING:
            del _current._values[self]
        else:
            _current._values[self] = token._old

    def __repr__(self):
        default = '' if self._default is _absent else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'


class Token:
    """What ContextVar.set() gives, for ContextVar.reset()."""

    __slots__ = ('_context', '_var', '_old', '_used')
    MISSING = _Missing()
    __hash__ = None

    def __init__(self):
        raise RuntimeError('Tokens can only be created by ContextVars')

    var = property(lambda self: self._var)
    old_value = property(lambda self: self._old)

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self._var!r} at {id(self):#x}>"


def copy_context():
    """A copy of the context that runs now."""
    return _current.copy()

for _each in (Context, ContextVar, Token):
    _each.__module__ = '_contextvars'
    _named(_each)
    _sealed(_each)
_current = Context()
