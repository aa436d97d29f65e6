# How classes are made. Source: the library reference of 3.13, PEP 557.


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = {}
    namespace = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    any_frozen_base = has_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_bases = True
            found.update((each.name, each) for each in inherited.values())
            if all_frozen is None:
                all_frozen = True
            base_frozen = getattr(base, _PARAMS).frozen
            all_frozen = all_frozen and base_frozen
            any_frozen_base = any_frozen_base or base_frozen
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    kw_only_seen = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation, cls):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = kw_only = True
        else:
            own.append(_field_of(cls, name, annotation, kw_only))
    for each in own:
        found[each.name] = each
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, found)
    own_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (own_hash is MISSING or own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    arguments = [each for each in found.values() if each._field_type in (_FIELD, _FIELD_INITVAR)]
    std_fields = [each for each in arguments if each.init and not each.kw_only or not each.init]
    kw_only_fields = [each for each in arguments if each.init and each.kw_only]
    plain = [each for each in found.values() if each._field_type is _FIELD]
    functions = _Functions(cls, namespace)
    if init:
        _add_init(functions, std_fields, kw_only_fields, frozen, hasattr(cls, _POST_INIT), slots)
    _set_new_attribute(cls, '__replace__', _replace)
    if repr:
        shown = ', '.join(f'{each.name}={{self.{each.name}!r}}' for each in plain if each.repr)
        functions.add('__repr__', ['self'], [f'return f"{{self.__class__.__qualname__}}({shown})"'])
    if eq:
        terms = ' and '.join(f'self.{each.name}==other.{each.name}' for each in plain if each.compare) or 'True'
        functions.add('__eq__', ['self', 'other'], [
            'if self is other:', ' return True', 'if other.__class__ is self.__class__:', f' return {terms}',
            'return NotImplemented'])
    if order:
        def fields_of(me):
            return '(' + ''.join(f'{me}.{each.name},' for each in plain if each.compare) + ')'
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            functions.add(name, ['self', 'other'], [
                'if other.__class__ is self.__class__:', f' return {fields_of("self")}{operator}{fields_of("other")}',
                'return NotImplemented'], fail=' Consider using functools.total_ordering')
    if frozen:
        _add_frozen(functions, cls, [each.name for each in plain])
    _hash_value(cls, functions, unsafe_hash, eq, frozen, explicit_hash,
                [each for each in plain if (each.compare if each.hash is None else each.hash)])
    own_repr = '__repr__' in cls.__dict__
    functions.make()
    if repr and not own_repr:
        cls.__repr__ = _recursive_repr(cls.__repr__)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_of(cls, std_fields, kw_only_fields)
    if match_args:
        _set_new_attribute(cls, '__match_args__', tuple(each.name for each in std_fields if each.init))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, [each.name for each in plain])
    abc.update_abstractmethods(cls)
    return cls


def _signature_of(cls, std_fields, kw_only_fields):
    """What follows the name in the docstring: how the class is called, if that can be told."""
    if type(cls) is type or getattr(type(cls), '__call__', None) is type.__call__:
        return _signature_text(std_fields, kw_only_fields)
    import inspect
    try:
        return str(inspect.signature(cls)).replace(' -> None', '')
    except (TypeError, ValueError):
        return ''


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if slots is None:
        return [name for name, offset in (('__weakref__', cls.__weakrefoffset__), ('__dict__', cls.__dictoffset__))
                if offset != 0]
    if isinstance(slots, str):
        return [slots]
    if hasattr(slots, '__next__'):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return list(slots)


def _dataclass_getstate(self):
    return [getattr(self, each.name) for each in fields(self)]


def _dataclass_setstate(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def _with_slots(cls, frozen, weakref_slot, names):
    """The class again, with __slots__: a class cannot be given them once it is made."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _slots_of(base)}
    slots = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    namespace['__slots__'] = tuple(slots)
    for name in [*names, '__dict__', '__weakref__']:
        namespace.pop(name, None)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    if frozen:
        if '__getstate__' not in namespace:
            made.__getstate__ = _dataclass_getstate
        if '__setstate__' not in namespace:
            made.__setstate__ = _dataclass_setstate
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Decorator: make __init__, __repr__, __eq__ and more out of the annotations of a class."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """A dataclass made at run time out of names, (name, type) and (name, type, field)."""
    from keyword import iskeyword
    namespace = {} if namespace is None else namespace
    seen, annotations, defaults = set(), {}, {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, 'typing.Any'
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, defaults[name] = item[0], item[1], item[2]
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = annotation

    def fill(body):
        body.update(namespace)
        body.update(defaults)
        body['__annotations__'] = annotations
    cls = new_class(cls_name, bases, {}, fill)
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get('__name__', '__main__')
        except (AttributeError, ValueError):
            pass
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
