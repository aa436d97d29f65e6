# What subscription and inheritance do to generic classes. Source: the library reference of 3.13.


@_tp_cache
def _generic_class_getitem(cls, args):
    """Generic[T], and C[int] of a generic class."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(_type_convert(each) for each in args)
    if cls in (Generic, Protocol):
        if not args:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all(isinstance(each, (TypeVar, ParamSpec)) or _is_unpacked_typevartuple(each) for each in args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter '
                            'specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        return _GenericAlias(cls, args)
    parameters = cls.__parameters__
    for each in parameters:
        prepare = getattr(each, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(cls, args) if parameters else args
    if not parameters:
        raise TypeError(f'{cls} is not a generic class')
    if len(args) != len(parameters):
        raise TypeError(f"Too {'many' if len(args) > len(parameters) else 'few'} arguments for {cls}; "
                        f"actual {len(args)}, expected {len(parameters)}")
    made = []
    for parameter, arg in zip(parameters, args):
        if isinstance(parameter, TypeVarTuple):
            made += arg
        elif isinstance(parameter, ParamSpec):
            made.append(parameter.__typing_subst__(arg))
        else:
            made.append(arg)
    return _GenericAlias(cls, tuple(made))


def _generic_init_subclass(cls, *args, **kwargs):
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    originals = cls.__dict__.get('__orig_bases__')
    if originals is not None:
        error = Generic in originals
    else:
        error = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta
    if error:
        raise TypeError('Cannot inherit from plain Generic')
    parameters = ()
    if originals is not None:
        parameters = _collect_type_parameters(originals, enforce_default_ordering=False)
        general = None
        for base in originals:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                if general is not None and base.__origin__ is Generic:
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                if general is None or base.__origin__ is Generic:
                    general = base
        if general is not None:
            missing = [str(each) for each in parameters if each not in general.__parameters__]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in "
                                f"{general.__origin__.__name__}[{', '.join(map(str, general.__parameters__))}]")
            parameters = general.__parameters__
    cls.__parameters__ = tuple(parameters)
