/** The module `inspect`, second half: signatures. Source: the library reference of 3.13. */
export const inspectSignatureSource = `

class _void:
    """Nothing was given here."""


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


import enum as _enum


class _ParameterKind(_enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        value = len(cls.__members__)
        member = int.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    """An annotation as it is written in a signature."""
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    if isinstance(annotation, str) and not quote_annotation_strings:
        return annotation
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default, self._annotation = default, annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[:1] == '.' and name[1:].isdigit():
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError('implicit arguments must be passed as positional or keyword arguments, '
                                 f'not {self._kind.description}')
            self._kind, name = _POSITIONAL_ONLY, 'implicit' + name[1:]
        import keyword
        if not name.isidentifier() or keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY:
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A parameter that differs in what is given."""
        def chosen(new, old):
            return old if new is _void else new
        return type(self)(chosen(name, self._name), chosen(kind, self._kind),
                          default=chosen(default, self._default), annotation=chosen(annotation, self._annotation))

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _empty:
            shown = formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
            text = f'{text}: {shown}'
        if self._default is not _empty:
            text = f'{text}={self._default!r}' if self._annotation is _empty else f'{text} = {self._default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return ((self._name, self._kind, self._default, self._annotation)
                == (other._name, other._kind, other._default, other._annotation))


class BoundArguments:
    """The arguments of a call, by parameter."""

    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            args.extend(value) if parameter.kind == _VAR_POSITIONAL else args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs, by_name = {}, False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            value = self.arguments[name]
            kwargs.update(value) if parameter.kind == _VAR_KEYWORD else kwargs.__setitem__(name, value)
        return kwargs

    def apply_defaults(self):
        """Fill in what was not given."""
        filled = []
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                filled.append((name, self.arguments[name]))
            elif parameter.default is not _empty:
                filled.append((name, parameter.default))
            elif parameter.kind is _VAR_POSITIONAL:
                filled.append((name, ()))
            elif parameter.kind is _VAR_KEYWORD:
                filled.append((name, {}))
        self.arguments = dict(filled)

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{type(self).__name__} ({shown})>'


class Signature:
    """The parameters of a callable, and what it returns."""

    __slots__ = ('_return_annotation', '_parameters')
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        by_name, last, had_default = {}, _POSITIONAL_ONLY, False
        for parameter in parameters or ():
            if __validate_parameters__:
                kind, name = parameter.kind, parameter.name
                if kind < last:
                    raise ValueError(f'wrong parameter order: {last.description} parameter before '
                                     f'{kind.description} parameter')
                last = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is not _empty:
                        had_default = True
                    elif had_default:
                        raise ValueError('non-default argument follows default argument')
                if name in by_name:
                    raise ValueError(f'duplicate parameter name: {name!r}')
            by_name[parameter.name] = parameter
        self._parameters = types.MappingProxyType(by_name)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(cls, obj, follow_wrapped, globals, locals, eval_str)

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A signature that differs in what is given."""
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void
                          else return_annotation)

    __replace__ = replace

    def _key(self):
        ordered = tuple(p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY)
        by_name = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, by_name, self.return_annotation

    def __hash__(self):
        ordered, by_name, annotation = self._key()
        return hash((ordered, frozenset(by_name.values()), annotation))

    def __eq__(self, other):
        if self is other:
            return True
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def _bind(self, args, kwargs, *, partial=False):
        arguments, args = {}, list(args)
        parameters = list(self.parameters.values())
        passed_by_name = []
        while parameters:
            parameter = parameters.pop(0)
            kind, name = parameter.kind, parameter.name
            if kind == _VAR_POSITIONAL:
                if args:
                    arguments[name] = tuple(args)
                    args = []
                break
            if args:
                if kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError('too many positional arguments')
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = args.pop(0)
                continue
            if name in kwargs and kind == _POSITIONAL_ONLY:
                passed_by_name.append(parameter)
                continue
            if name in kwargs or kind == _VAR_KEYWORD or parameter.default is not _empty or partial:
                parameters.insert(0, parameter)
                break
            what = ' keyword-only' if kind == _KEYWORD_ONLY else ''
            raise TypeError(f'missing a required{what} argument: {name!r}')
        else:
            if args:
                raise TypeError('too many positional arguments')
        rest = None
        for parameter in parameters:
            kind, name = parameter.kind, parameter.name
            if kind == _VAR_KEYWORD:
                rest = parameter
            elif kind == _VAR_POSITIONAL:
                continue
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif not partial and parameter.default is _empty:
                raise TypeError(f'missing a required argument: {name!r}')
        if kwargs:
            if rest is not None:
                arguments[rest.name] = kwargs
            elif passed_by_name:
                names = ', '.join(parameter.name for parameter in passed_by_name)
                raise TypeError('got some positional-only arguments passed as keyword arguments: ' + repr(names))
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """The arguments by parameter. Errors: TypeError where a call would not do."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """The same, where arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """The text of the signature, on one line or, where it is wider, on several."""
        shown, positional_only, star = [], False, True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                shown.append('/')
                positional_only = False
            if kind == _VAR_POSITIONAL:
                star = False
            elif kind == _KEYWORD_ONLY and star:
                shown.append('*')
                star = False
            shown.append(parameter._format(quote_annotation_strings=quote_annotation_strings))
        if positional_only:
            shown.append('/')
        text = f'({", ".join(shown)})'
        if max_width is not None and len(text) > max_width:
            text = '(\\n    ' + ',\\n    '.join(shown) + '\\n)'
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation,
                                              quote_annotation_strings=quote_annotation_strings)
        return text


def _from_function(cls, func, globals, locals, eval_str):
    code = func.__code__
    positional, only = code.co_argcount, code.co_posonlyargcount
    names = code.co_varnames
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)
    defaults, kwdefaults = func.__defaults__ or (), func.__kwdefaults__ or {}
    new, made = cls._parameter_cls, []
    for i, name in enumerate(names[:positional]):
        at = i - (positional - len(defaults))
        made.append(new(name, _POSITIONAL_ONLY if i < only else _POSITIONAL_OR_KEYWORD,
                        default=defaults[at] if at >= 0 else _empty, annotation=annotations.get(name, _empty)))
    next_name = positional + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        made.append(new(names[next_name], _VAR_POSITIONAL, annotation=annotations.get(names[next_name], _empty)))
        next_name += 1
    for name in names[positional:positional + code.co_kwonlyargcount]:
        made.append(new(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                        annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        made.append(new(names[next_name], _VAR_KEYWORD, annotation=annotations.get(names[next_name], _empty)))
    return cls(made, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _without_first(signature):
    """The signature of a bound method."""
    parameters = tuple(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _from_partial(signature, partial):
    try:
        bound = signature.bind_partial(*partial.args, **partial.keywords)
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    made, by_name = [], False
    for name, parameter in signature.parameters.items():
        if name in bound.arguments:
            value = bound.arguments[name]
            if parameter.kind is _POSITIONAL_ONLY:
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name not in partial.keywords:
                    continue
                by_name = True
                made.append(parameter.replace(default=value, kind=_KEYWORD_ONLY))
                continue
            if parameter.kind is _KEYWORD_ONLY:
                made.append(parameter.replace(default=value))
                continue
        if by_name and parameter.kind is _VAR_POSITIONAL:
            continue
        if by_name and parameter.kind is _POSITIONAL_OR_KEYWORD:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        made.append(parameter)
    return signature.replace(parameters=made)


def _from_text(cls, obj, text):
    """The signature in a built-in's __text_signature__."""
    namespace = {}
    body = text.replace('$', '').replace('<unrepresentable>', 'None')
    try:
        exec(f'def function{body}: pass', {}, namespace)
    except Exception:
        raise ValueError(f'{text!r} builtin has invalid signature') from None
    signature = _from_function(cls, namespace['function'], None, None, False)
    bound = getattr(obj, '__self__', None)
    if '$' in text and bound is not None and not ismodule(bound):
        return _without_first(signature)
    return signature


def _signature_of(cls, obj, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    def inner(of):
        return _signature_of(cls, of, follow_wrapped, globals, locals, eval_str)
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(inner(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return inner(obj)
    own = getattr(obj, '__signature__', None)
    if own is not None:
        if not isinstance(own, Signature):
            raise TypeError(f'unexpected object {own!r} in __signature__ attribute')
        return own
    if isfunction(obj):
        return _from_function(cls, obj, globals, locals, eval_str)
    if isinstance(obj, functools.partial):
        return _from_partial(inner(obj.func), obj)
    if isclass(obj):
        return _of_class(cls, obj, inner)
    text = getattr(obj, '__text_signature__', None)
    if isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
                        types.MethodWrapperType, types.ClassMethodDescriptorType)):
        if not text:
            raise ValueError(f'no signature found for builtin {obj!r}')
        return _from_text(cls, obj, text)
    call = getattr_static(type(obj), '__call__', None)
    if call is not None:
        return _without_first(inner(call))
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _of_class(cls, obj, inner):
    for kind, name in ((type(obj), '__call__'), (obj, '__new__'), (obj, '__init__')):
        found = getattr_static(kind, name, None)
        if isinstance(found, staticmethod):
            found = found.__func__
        if isfunction(found) or isinstance(found, functools.partial):
            return _without_first(inner(found))
    for base in obj.__mro__[:-1]:
        text = base.__dict__.get('__text_signature__') or getattr(base, '__text_signature__', None)
        if text:
            return _from_text(cls, obj, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    raise ValueError(f'no signature found for {obj!r}')


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable. Errors: TypeError, ValueError."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    """The names and defaults of the parameters of a function. Errors: TypeError."""
    try:
        found = _signature_of(Signature, func, follow_wrapped=False)
        if ismethod(func):
            found = _signature_of(Signature, func.__func__, follow_wrapped=False)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, only, varargs, varkw, defaults, kwonly, kwdefaults, annotations = [], [], None, None, (), [], {}, {}
    if found.return_annotation is not found.empty:
        annotations['return'] = found.return_annotation
    for name, parameter in found.parameters.items():
        kind, default = parameter.kind, parameter.default
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if default is not _empty:
                defaults += (default,)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if default is not _empty:
                kwdefaults[name] = default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """What a call would bind each parameter to. Errors: TypeError."""
    found = _signature_of(Signature, func.__func__ if ismethod(func) else func)
    bound = found.bind(*((func.__self__,) if ismethod(func) else ()), *positional, **named)
    bound.apply_defaults()
    return bound.arguments
`;
