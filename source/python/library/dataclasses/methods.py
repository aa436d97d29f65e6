# How the methods are made: as texts, and all at once. Source: the library reference of 3.13, PEP 557.


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
