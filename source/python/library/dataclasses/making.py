# How the methods are made. Source: the library reference of 3.13, PEP 557.


def _word(text, at):
    """The word in a text from a place on, and the place after it."""
    while text[at:at + 1].isspace():
        at += 1
    end = at
    while text[end:end + 1].isalnum() or text[end:end + 1] == '_':
        end += 1
    return text[at:end], end


def _names_marker(annotation, cls, marking, matches):
    """Whether the text of an annotation begins with the name of a marker of a module, as the class's module spells it."""
    module = sys.modules.get(cls.__module__)
    first, end = _word(annotation, 0)
    if module is None or not first:
        return False
    rest = annotation[end:].lstrip()
    second = _word(rest, 1)[0] if rest[:1] == '.' else ''
    if second:
        return module.__dict__.get(first) is marking and matches(marking.__dict__.get(second))
    return matches(module.__dict__.get(first))


def _is_classvar(annotation, cls):
    typing = sys.modules.get('typing')
    if typing is None:
        return False

    def is_classvar(found):
        return found is typing.ClassVar or type(found) is typing._GenericAlias and found.__origin__ is typing.ClassVar
    if isinstance(annotation, str):
        return _names_marker(annotation, cls, typing, is_classvar)
    return is_classvar(annotation)


def _is_initvar(annotation, cls):
    def is_initvar(found):
        return found is InitVar or type(found) is InitVar
    if isinstance(annotation, str):
        return _names_marker(annotation, cls, sys.modules['dataclasses'], is_initvar)
    return is_initvar(annotation)


def _is_kw_only(annotation, cls):
    if isinstance(annotation, str):
        return _names_marker(annotation, cls, sys.modules['dataclasses'], lambda found: found is KW_ONLY)
    return annotation is KW_ONLY


def _field_of(cls, name, annotation, kw_only):
    """The field that an annotation of the class means."""
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING  # a slot of the class, not a default
        made = field(default=default)
    made.name, made.type = name, annotation
    made._field_type = (_FIELD_CLASSVAR if _is_classvar(annotation, cls)
                        else _FIELD_INITVAR if _is_initvar(annotation, cls) else _FIELD)
    if made._field_type is _FIELD:
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    else:
        if made.default_factory is not MISSING:
            raise TypeError(f'field {made.name} cannot have a default factory')
        if made._field_type is _FIELD_CLASSVAR and made.kw_only is not MISSING:
            raise TypeError(f'field {made.name} is a ClassVar but specifies kw_only')
        if made._field_type is _FIELD_INITVAR and made.kw_only is MISSING:
            made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {made.name} is not allowed: use default_factory')
    return made


class _Functions:
    """Gathers the text of methods and makes them all at once."""

    def __init__(self, cls, namespace):
        self.cls, self.namespace = cls, namespace
        self.texts, self.names, self.kept = [], {}, {}

    def add(self, name, parameters, body, *, returns=None, instead=False, fail=False):
        """A method; with instead it replaces what the class has, with fail the class must have none."""
        self.names[name] = (instead, fail)
        if returns is not None:
            self.kept[f'__return_{name}__'] = returns[0]
        arrow = '' if returns is None else f'->__return_{name}__'
        lines = '\n'.join(f'  {line}' for line in body)
        self.texts.append(f' def {name}({", ".join(parameters)}){arrow}:\n{lines}')

    def make(self):
        if not self.texts:
            return
        result = ', '.join(self.names)
        text = f'def __make__({", ".join(self.kept)}):\n' + '\n'.join(self.texts) + f'\n return ({result},)'
        made = {}
        exec(text, self.namespace, made)
        for (name, (instead, fail)), function in zip(self.names.items(), made['__make__'](**self.kept)):
            function.__qualname__ = f'{self.cls.__qualname__}.{name}'
            if instead:
                setattr(self.cls, name, function)
            elif _set_new_attribute(self.cls, name, function) and fail:
                more = fail if isinstance(fail, str) else ''
                raise TypeError(f'Cannot overwrite attribute {name} in class {self.cls.__name__}{more}')


def _set_new_attribute(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _add_init(functions, std_fields, kw_only_fields, frozen, has_post_init, slots):
    seen_default = None
    for each in std_fields:
        if not each.init:
            continue
        if each.default is not MISSING or each.default_factory is not MISSING:
            seen_default = each
        elif seen_default:
            raise TypeError(f'non-default argument {each.name!r} follows default argument {seen_default.name!r}')
    every = [*std_fields, *kw_only_fields]
    me = '__dataclass_self__' if any(each.name == 'self' for each in every) else 'self'
    functions.kept['__dataclass_HAS_DEFAULT_FACTORY__'] = _HAS_DEFAULT_FACTORY
    functions.kept['__dataclass_builtins_object__'] = object
    body = []
    for each in every:
        name, default = each.name, f'__dataclass_dflt_{each.name}__'
        functions.kept[f'__dataclass_type_{name}__'] = each.type
        if each.default_factory is not MISSING:
            functions.kept[default] = each.default_factory
            value = f'{default}() if {name} is __dataclass_HAS_DEFAULT_FACTORY__ else {name}' if each.init else f'{default}()'
        elif each.init:
            if each.default is not MISSING:
                functions.kept[default] = each.default
            value = name
        elif slots and each.default is not MISSING:
            functions.kept[default] = each.default
            value = default
        else:
            continue
        if each._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'__dataclass_builtins_object__.__setattr__({me},{name!r},{value})')
        else:
            body.append(f'{me}.{name}={value}')
    if has_post_init:
        given = ','.join(each.name for each in every if each._field_type is _FIELD_INITVAR)
        body.append(f'{me}.{_POST_INIT}({given})')
    parameters = [me, *(_parameter(each) for each in std_fields if each.init)]
    keywords = [_parameter(each) for each in kw_only_fields if each.init]
    if keywords:
        parameters += ['*', *keywords]
    functions.add('__init__', parameters, body or ['pass'], returns=(None,))


def _parameter(each):
    name = each.name
    default = ''
    if each.default is not MISSING:
        default = f'=__dataclass_dflt_{name}__'
    elif each.default_factory is not MISSING:
        default = '=__dataclass_HAS_DEFAULT_FACTORY__'
    return f'{name}:__dataclass_type_{name}__{default}'


def _recursive_repr(function):
    running = set()

    @wraps(function)
    def wrapper(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            return function(self)
        finally:
            running.discard(key)
    return wrapper

Field.__repr__ = _recursive_repr(Field.__repr__)


def _add_frozen(functions, cls, names):
    functions.kept['__dataclass_cls__'] = cls
    functions.kept['__dataclass_FrozenInstanceError__'] = FrozenInstanceError
    test = f'type(self) is __dataclass_cls__ or name in {set(names)!r}' if names else 'type(self) is __dataclass_cls__'
    for name, parameters, what in (('__setattr__', ['self', 'name', 'value'], 'assign to'),
                                   ('__delattr__', ['self', 'name'], 'delete')):
        functions.add(name, parameters, [
            f'if {test}:',
            f' raise __dataclass_FrozenInstanceError__(f"cannot {what} field {{name!r}}")',
            f'super(__dataclass_cls__, self).{name}({", ".join(parameters[1:])})'], fail=True)


def _hash_value(cls, functions, unsafe_hash, eq, frozen, explicit, hashed):
    """What becomes of __hash__, as the reference's table says."""
    if unsafe_hash and explicit:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if unsafe_hash or eq and frozen and not explicit:
        values = ''.join(f'self.{each.name},' for each in hashed)
        functions.add('__hash__', ['self'], [f'return hash(({values}))'], instead=True)
    elif eq and not frozen and not explicit:
        cls.__hash__ = None


def _annotation_text(annotation):
    if getattr(annotation, '__module__', None) == 'typing' and not isinstance(annotation, type):
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', ''):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


def _signature_text(std_fields, kw_only_fields):
    """What inspect.signature() says of the class."""
    def shown(each):
        text = f'{each.name}: {_annotation_text(each.type)}'
        if each.default is not MISSING:
            return f'{text} = {each.default!r}'
        return text if each.default_factory is MISSING else f'{text} = <factory>'
    parts = [shown(each) for each in std_fields if each.init]
    keywords = [shown(each) for each in kw_only_fields if each.init]
    if keywords:
        parts += ['*', *keywords]
    return f'({", ".join(parts)})'


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
