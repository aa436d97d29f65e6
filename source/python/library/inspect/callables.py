# The signature of each kind of callable. Source: the library reference of 3.13.


def _is_like_function(obj):
    """Whether an object has all that makes the signature of a function."""
    if isclass(obj):
        return False
    none = type(None)
    return (isinstance(getattr(obj, '__code__', None), types.CodeType) and isinstance(getattr(obj, '__name__', None), str)
            and isinstance(getattr(obj, '__defaults__', _void), (none, tuple))
            and isinstance(getattr(obj, '__kwdefaults__', _void), (none, dict))
            and isinstance(getattr(obj, '__annotations__', None), (none, dict)))


def _from_function(cls, func, globals, locals, eval_str, skip_bound_arg=True):
    text = getattr(func, '__text_signature__', None)
    if text:
        return _from_text(cls, func, text, skip_bound_arg)
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
    return cls(made, return_annotation=annotations.get('return', _empty), __validate_parameters__=not isfunction(func))


def _without_first(signature):
    """The signature of a bound method."""
    parameters = tuple(signature.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _from_partial(signature, partial, before=()):
    try:
        bound = signature.bind_partial(*before, *partial.args, **(partial.keywords or {}))
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


def _signature_strip_non_python_syntax(signature):
    """(the text without the mark of the first parameter, the place of that parameter if it is marked)"""
    clean = ' '.join(line.strip() for line in signature.split('\n'))
    marked = None
    for i, part in enumerate(clean.split(',')):
        if '$' in part:
            marked = i
    return clean.replace('$', ''), marked


def _from_text(cls, obj, text, skip_bound_arg=True):
    """The signature in a __text_signature__."""
    clean, marked = _signature_strip_non_python_syntax(text)
    known = {**sys.modules, **vars(sys.modules.get(getattr(obj, '__module__', None), builtins))}
    namespace = {}
    try:
        exec(f'def function{clean}: pass', known, namespace)
    except Exception:
        raise ValueError(f'{text!r} builtin has invalid signature') from None
    signature = _from_function(cls, namespace['function'], None, None, False)
    if marked is None:
        return signature
    parameters = list(signature.parameters.values())
    bound = getattr(obj, '__self__', None)
    if bound is not None and (ismodule(bound) or skip_bound_arg):
        parameters.pop(0)
    else:
        parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
    return cls(parameters, return_annotation=cls.empty)


_OF_C = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType)


def _is_of_c(obj):
    return isbuiltin(obj) or ismethoddescriptor(obj) or isinstance(obj, _OF_C) or obj is type or obj is object


def _bound_to(descriptor, obj):
    get = _void if isclass(descriptor) else getattr(type(descriptor), '__get__', _void)
    return descriptor if get is _void else get(descriptor, obj, type(obj))


def _own_method(cls, name, follow_wrapped):
    """A method of a class that the program has written, bound to the class; None: it has none."""
    found = getattr(cls, name, None) if name == '__new__' else getattr_static(cls, name, None)
    if found is None:
        return None
    if follow_wrapped:
        found = unwrap(found, stop=lambda each: hasattr(each, '__signature__') or _is_of_c(each))
    if isinstance(found, _OF_C):
        return None
    return found if name == '__new__' else _bound_to(found, cls)


def _signature_of(cls, obj, follow_wrapped=True, globals=None, locals=None, eval_str=False, skip_bound_arg=True):
    def inner(of):
        return _signature_of(cls, of, follow_wrapped, globals, locals, eval_str, skip_bound_arg)
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        found = inner(obj.__func__)
        return _without_first(found) if skip_bound_arg else found
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return inner(obj)
    given = getattr(obj, '__signature__', None)
    if given is not None:
        own = given() if not isinstance(given, (Signature, str)) and callable(given) else given
        if isinstance(own, str):
            return _from_text(cls, obj, own)
        if not isinstance(own, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
        return own
    method = getattr(obj, '__partialmethod__', None)
    if isinstance(method, functools.partialmethod):
        return _from_partialmethod(inner(method.func), method)
    if isinstance(obj, functools.partial):
        return _from_partial(inner(obj.func), obj)
    if isfunction(obj) or _is_like_function(obj):
        return _from_function(cls, obj, globals, locals, eval_str, skip_bound_arg)
    if _is_of_c(obj):
        text = getattr(obj, '__text_signature__', None)
        if not text:
            raise ValueError(f'no signature found for builtin {obj!r}')
        return _from_text(cls, obj, text, skip_bound_arg)
    if isclass(obj):
        return _of_class(cls, obj, inner, follow_wrapped, skip_bound_arg)
    call = getattr_static(type(obj), '__call__', None)
    if call is not None:
        text = getattr(obj, '__text_signature__', None)
        return _from_text(cls, obj, text) if text else inner(_bound_to(call, obj))
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _from_partialmethod(wrapped, method):
    """The signature of what a partialmethod is in its class: self, and what is left."""
    found = _from_partial(wrapped, method, (None,))
    first = next(iter(wrapped.parameters.values()))
    if first.kind is _VAR_POSITIONAL:
        return found
    return found.replace(parameters=(first, *found.parameters.values()))


def _of_class(cls, obj, inner, follow_wrapped, skip_bound_arg):
    call = _own_method(type(obj), '__call__', follow_wrapped)
    if call is not None:
        return inner(call)
    new, init = _own_method(obj, '__new__', follow_wrapped), _own_method(obj, '__init__', follow_wrapped)
    for base in obj.__mro__:
        if new is not None and '__new__' in base.__dict__:
            found = inner(new)
            return _without_first(found) if skip_bound_arg else found
        if init is not None and '__init__' in base.__dict__:
            return inner(init)
    for base in obj.__mro__[:-1]:
        text = getattr(base, '__text_signature__', None)
        if isinstance(text, str) and text:
            return _from_text(cls, base, text)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return inner(object)
        raise ValueError(f'no signature found for builtin type {obj!r}')
    raise ValueError(f'callable {obj!r} is not supported by signature')


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable. Errors: TypeError, ValueError."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str)


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    """The names and defaults of the parameters of a function. Errors: TypeError."""
    try:
        found = _signature_of(Signature, func, follow_wrapped=False, skip_bound_arg=False)
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


def _listed(names):
    """'a' / 'a' and 'b' / 'a', 'b' and 'c'"""
    shown = [repr(name) for name in names]
    return ' and '.join([', '.join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _check_all_given(func, names, kind, bound):
    lost = [name for name in names if name not in bound]
    if lost:
        plural = 's' if len(lost) > 1 else ''
        raise TypeError(f'{func.__name__}() missing {len(lost)} required {kind} argument{plural}: {_listed(lost)}')


def _check_not_too_many(func, spec, given, bound):
    most, least = len(spec.args), len(spec.args) - len(spec.defaults or ())
    if given <= most or spec.varargs:
        return
    takes = f'from {least} to {most}' if least != most else str(most)
    plural = 's' if least != most or most != 1 else ''
    only = sum(name in bound for name in spec.kwonlyargs)
    was = f'{given}'
    if only:
        was += (f" positional argument{'s' if given != 1 else ''} (and {only} keyword-only argument"
                f"{'s' if only != 1 else ''})")
    verb = 'was' if given == 1 and not only else 'were'
    raise TypeError(f'{func.__name__}() takes {takes} positional argument{plural} but {was} {verb} given')


def getcallargs(func, /, *positional, **named):
    """What a call would bind each parameter to. Errors: TypeError, in the words of a call."""
    spec = getfullargspec(func)
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    bound = dict(zip(spec.args, positional))
    if spec.varargs:
        bound[spec.varargs] = positional[len(spec.args):]
    if spec.varkw:
        bound[spec.varkw] = {}
    for name, value in named.items():
        if name not in spec.args and name not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f'{func.__name__}() got an unexpected keyword argument {name!r}')
            bound[spec.varkw][name] = value
        elif name in bound:
            raise TypeError(f'{func.__name__}() got multiple values for argument {name!r}')
        else:
            bound[name] = value
    _check_not_too_many(func, spec, len(positional), bound)
    least = len(spec.args) - len(spec.defaults or ())
    _check_all_given(func, spec.args[:least], 'positional', bound)
    for name, value in zip(spec.args[least:], spec.defaults or ()):
        bound.setdefault(name, value)
    for name, value in (spec.kwonlydefaults or {}).items():
        bound.setdefault(name, value)
    _check_all_given(func, spec.kwonlyargs, 'keyword-only', bound)
    return bound
