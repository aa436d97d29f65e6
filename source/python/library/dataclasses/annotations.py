# Fields, as the annotations of a class body say them. Source: the library reference of 3.13, PEP 557.


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
