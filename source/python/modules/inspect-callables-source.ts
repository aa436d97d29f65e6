/** The module `inspect`, fourth part: the signature of each kind of callable. Goes on after inspect-signature-source.ts. */
export const inspectCallablesSource = `

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
