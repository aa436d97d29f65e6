# Attributes as classes keep them, and the tree of classes. Source: the library reference of 3.13.

_static_getmro = type.__dict__['__mro__'].__get__
_static_dict = type.__dict__['__dict__'].__get__


def _own_dict(kind):
    """What hides the __dict__ of the instances of a class, or _missing."""
    for base in _static_getmro(kind):
        found = _static_dict(base).get('__dict__', _missing)
        if found is not _missing and not (type(found) is types.GetSetDescriptorType and found.__name__ == '__dict__'
                                          and found.__objclass__ is base):
            return found
    return _missing


def _in_class(kind, attr):
    for base in _static_getmro(kind):
        if _own_dict(type(base)) is _missing and attr in base.__dict__:
            return base.__dict__[attr]
    return _missing


def _in_instance(obj, attr):
    try:
        own = object.__getattribute__(obj, '__dict__')
    except AttributeError:
        return _missing
    return dict.get(own, attr, _missing)


def getattr_static(obj, attr, default=_missing):
    """An attribute as it is kept, without calling descriptors or __getattr__."""
    own, kind = _missing, obj
    if type not in _static_getmro(type(obj)):
        kind = type(obj)
        hidden = _own_dict(kind)
        if hidden is _missing or type(hidden) is types.MemberDescriptorType:
            own = _in_instance(obj, attr)
    found = _in_class(kind, attr)
    if own is not _missing and found is not _missing and _in_class(type(found), '__get__') is not _missing and (
            _in_class(type(found), '__set__') is not _missing or _in_class(type(found), '__delete__') is not _missing):
        return found
    if own is not _missing:
        return own
    if found is _missing and obj is kind:
        found = _in_class(type(kind), attr)
    if found is not _missing:
        return found
    if default is not _missing:
        return default
    raise AttributeError(attr)


def classify_class_attrs(cls):
    """All attributes of a class: (name, kind, defining class, object)."""
    bases = (cls, *getmro(cls))
    meta = tuple(base for base in getmro(type(cls)) if base not in (type, object))
    names = dir(cls)
    for base in getmro(cls):
        names += [name for name, value in base.__dict__.items()
                  if isinstance(value, types.DynamicClassAttribute) and value.fget is not None]
    result, seen = [], set()
    for name in names:
        home = got = kept = None
        if name not in seen and name != '__dict__':
            try:
                got = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(got, '__objclass__', None)
                if home not in bases:
                    home = _home_of(cls, name, got, bases, meta)
        for base in (*bases, *meta):
            if name in base.__dict__:
                kept = base.__dict__[name]
                if home not in meta:
                    home = base
                break
        if home is None:
            continue  # a __dir__ that tells what is not there
        obj = kept if got is None else got
        if isinstance(kept, (staticmethod, types.BuiltinMethodType)):
            kind, obj = 'static method', kept
        elif isinstance(kept, (classmethod, types.ClassMethodDescriptorType)):
            kind, obj = 'class method', kept
        elif isinstance(kept, property):
            kind, obj = 'property', kept
        else:
            kind = 'method' if isroutine(obj) else 'data'
        result.append(Attribute(name, kind, home, obj))
        seen.add(name)
    return result


def _home_of(cls, name, got, bases, meta):
    """The last class that gives the same attribute."""
    home = None
    for base in bases:
        if getattr(base, name, None) is got:
            home = base
    for base in meta:
        try:
            found = base.__getattr__(cls, name)
        except AttributeError:
            continue
        if found is got:
            home = base
    return home


def walktree(classes, children, parent):
    """Part of getclasstree()."""
    results = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    """Nested lists of (class, bases): a list after an entry has the classes that inherit from it."""
    children, roots = {}, []
    for cls in classes:
        for parent in cls.__bases__:
            below = children.setdefault(parent, [])
            if cls not in below:
                below.append(cls)
            if unique and parent in classes:
                break
        if not cls.__bases__ and cls not in roots:
            roots.append(cls)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    """The text of the arguments that getargvalues() gives."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return '(' + ', '.join(shown) + ')'
