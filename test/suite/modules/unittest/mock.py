"""Objects that stand in for others and keep how they were called; patch puts them there for a while."""

from unittest._patch import DEFAULT, patch

__all__ = ['ANY', 'AsyncMock', 'DEFAULT', 'MagicMock', 'Mock', 'NonCallableMagicMock', 'NonCallableMock', 'call', 'patch', 'sentinel']


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'

    __hash__ = None


class _Sentinels:
    """Each attribute is an object of its own, the same one each time."""

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        value = type('sentinel', (), {'__repr__': lambda self: f'sentinel.{name}'})()
        setattr(self, name, value)
        return value


class _Call(tuple):
    """(args, kwargs) of one call."""

    def __new__(cls, args=(), kwargs=None):
        return super().__new__(cls, (tuple(args), kwargs or {}))

    args = property(lambda self: self[0])
    kwargs = property(lambda self: self[1])

    def __call__(self, *args, **kwargs):
        return _Call(args, kwargs)

    def __repr__(self):
        shown = [repr(value) for value in self[0]] + [f'{name}={value!r}' for name, value in self[1].items()]
        return f"call({', '.join(shown)})"


ANY, sentinel, call = _Any(), _Sentinels(), _Call()


class NonCallableMock:
    """Has every attribute that it is asked for, or those of its `spec`."""

    def __new__(cls, *args, **kwargs):
        # A class for each object: what is looked up in the class can be set on the object.
        return super().__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__}))

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, name=None, spec_set=None, wraps=None, **attributes):
        spec = spec_set if spec is None else spec
        names = None if spec is None else set(spec if isinstance(spec, (list, tuple)) else dir(spec))
        shown = spec if isinstance(spec, type) else None if names is spec or isinstance(spec, (list, tuple)) else type(spec)
        self.__dict__.update(_names=names, _shown=None if spec is None else shown, _name=name, _made={})
        self.__dict__.update(side_effect=side_effect, return_value=return_value, _wraps=wraps)
        self._forget()
        for key, value in attributes.items():
            owner = self
            *path, last = key.split('.')
            for step in path:
                owner = getattr(owner, step)
            setattr(owner, last, value)

    def _forget(self):
        self.__dict__.update(called=False, call_count=0, call_args=None, call_args_list=[], mock_calls=[], method_calls=[])

    @property
    def __class__(self):
        return self.__dict__.get('_shown') or type(self)

    def __getattr__(self, name):
        made = self.__dict__.get('_made')
        if made is None or name.startswith('assert') or name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if self._names is not None and name not in self._names:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if name not in made:
            made[name] = self._child()
        return made[name]

    def _child(self):
        return next(cls for cls in type(self).__mro__ if cls.__module__ == __name__ and cls.__name__ in __all__)()

    def __setattr__(self, name, value):
        if name.startswith('__') and name.endswith('__'):
            function = value
            if isinstance(value, NonCallableMock):
                function = lambda self, *args, **kwargs: value(*args, **kwargs)
                self.__dict__[name] = value
            setattr(type(self), name, function)
        else:
            self.__dict__[name] = value

    def __delattr__(self, name):
        self.__dict__.pop(name, None)
        self.__dict__['_names'] = set(dir(self)) if self._names is None else self._names
        self._names.discard(name)

    def __repr__(self):
        return f"<{type(self).__name__} name={self._name!r} id='{id(self)}'>"

    def reset_mock(self, return_value=False, side_effect=False):
        self._forget()
        for child in [*self._made.values(), self.__dict__['return_value']]:
            if isinstance(child, NonCallableMock) and child is not self:
                child.reset_mock()

    def configure_mock(self, **attributes):
        for name, value in attributes.items():
            setattr(self, name, value)

    def assert_called(self):
        assert self.call_count, f'{self!r}: expected to have been called'

    def assert_called_once(self):
        assert self.call_count == 1, f'{self!r}: called {self.call_count} times'

    def assert_not_called(self):
        assert self.call_count == 0, f'{self!r}: called {self.call_count} times: {self.call_args_list}'

    def assert_called_with(self, *args, **kwargs):
        wanted = _Call(args, kwargs)
        assert self.call_args is not None, f'{self!r}: not called'
        assert wanted == self.call_args, f'{wanted} is not {self.call_args}'

    def assert_called_once_with(self, *args, **kwargs):
        self.assert_called_once()
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, *args, **kwargs):
        assert _Call(args, kwargs) in self.call_args_list, f'{_Call(args, kwargs)} not in {self.call_args_list}'

    def assert_has_calls(self, calls, any_order=False):
        for wanted in calls:
            assert wanted in self.call_args_list, f'{wanted} not in {self.call_args_list}'


class Mock(NonCallableMock):
    """One that can be called: `side_effect` says what happens, `return_value` what it gives."""

    def __call__(self, /, *args, **kwargs):
        made = _Call(args, kwargs)
        self.__dict__.update(called=True, call_count=self.call_count + 1, call_args=made)
        self.call_args_list.append(made)
        self.mock_calls.append(made)
        return self._effect(args, kwargs)

    def _effect(self, args, kwargs):
        effect = self.side_effect
        if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
            raise effect
        if effect is not None and not callable(effect):
            if not hasattr(effect, '__next__'):
                effect = self.side_effect = iter(effect)
            result = next(effect)
            if isinstance(result, BaseException):
                raise result
            return result
        result = effect(*args, **kwargs) if effect is not None else DEFAULT
        if result is not DEFAULT:
            return result
        if self._wraps is not None:
            return self._wraps(*args, **kwargs)
        if self.__dict__['return_value'] is DEFAULT:
            self.return_value = self._child()
        return self.return_value

    def __getattribute__(self, name):
        if name == 'return_value' and object.__getattribute__(self, '__dict__').get(name) is DEFAULT:
            self.return_value = self._child()
        return super().__getattribute__(name)


class _Magic:
    """What the operators and the protocols ask for."""

    def __enter__(self):
        return self._child()

    def __exit__(self, *details):
        return False

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0

    def __contains__(self, item):
        return False

    def __int__(self):
        return 1

    __index__ = __int__

    def __getitem__(self, key):
        return self._child()

    def __lt__(self, other):
        return NotImplemented

    __gt__ = __le__ = __ge__ = __lt__


class NonCallableMagicMock(_Magic, NonCallableMock):
    """A NonCallableMock with the special methods."""


class MagicMock(_Magic, Mock):
    """A Mock with the special methods."""


class AsyncMock(MagicMock):
    """Its call gives a coroutine."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__['_is_coroutine'] = True

    async def __call__(self, /, *args, **kwargs):
        return super().__call__(*args, **kwargs)
