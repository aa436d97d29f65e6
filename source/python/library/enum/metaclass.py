# The metaclass. Source: the library reference of 3.13.


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        first_enum = metacls._get_mixins_(cls, bases)[1]
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(classdict._member_names)
        for name in [*classdict.setdefault('_ignore_', []), '_ignore_']:
            classdict.pop(name, None)
        bad = set(names) & {'mro', ''}
        if bad:
            raise ValueError('invalid enum member name(s) %s' % ','.join(repr(name) for name in bad))
        order = classdict.pop('_order_', None)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, saved, use_args = metacls._find_new_(classdict, member_type, first_enum)
        for name in names:
            dict.__setitem__(classdict, name, _proto_member(classdict[name]))
        if '_generate_next_value_' in classdict and not isinstance(classdict['_generate_next_value_'], staticmethod):
            dict.__setitem__(classdict, '_generate_next_value_', staticmethod(classdict['_generate_next_value_']))
        dict.update(classdict, _new_member_=new, _use_args_=use_args, _member_names_=[], _member_map_={},
                    _value2member_map_={}, _hashable_values_=[], _unhashable_values_=[], _unhashable_values_map_={},
                    _member_type_=member_type, _value_repr_=metacls._find_data_repr_(cls, bases),
                    _boundary_=boundary or getattr(first_enum, '_boundary_', None),
                    _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        in_progress = '_%s__in_progress' % cls
        dict.__setitem__(classdict, in_progress, True)
        made = super().__new__(metacls, cls, bases, classdict, **kwds)
        dict.__setitem__(classdict, in_progress, False)
        delattr(made, in_progress)
        for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
            if name not in classdict and first_enum is not None:
                if getattr(made, name, None) in (getattr(member_type, name, None), getattr(object, name, None)):
                    setattr(made, name, getattr(first_enum, name))
        if ReprEnum is not None and ReprEnum in bases:
            if '__format__' not in classdict:
                made.__format__ = member_type.__format__
            if '__str__' not in classdict:
                made.__str__ = member_type.__repr__ if member_type.__str__ is object.__str__ else member_type.__str__
        if Flag is not None and issubclass(made, Flag):
            metacls._finish_flag(made, classdict, names)
        if Enum is not None:
            if saved:
                made.__new_member__ = new
            made.__new__ = Enum.__new__
        if order is not None:
            if isinstance(order, str):
                order = order.replace(',', ' ').split()
            order = [name for name in order
                     if name not in made._member_map_ or made._member_map_[name]._name_ == name and
                     name in made._member_names_]
            if order != made._member_names_:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (made._member_names_, order))
        return made

    def __init__(cls, *args, **kwds):
        super().__init__(*args)

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_absent, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if cls._member_map_:
            if names is not _absent:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _absent and type is None:
            raise TypeError(f'{cls} has no members; specify `names=()` if you meant to create a new, empty, enum')
        return cls._create_(class_name=value, names=None if names is _absent else names, module=module,
                            qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            cls(value)
            return True
        except ValueError:
            return value in cls._unhashable_values_ or value in cls._hashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', '__init_subclass__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return '<%s %r>' % (kind, cls.__name__)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        super().__setattr__(name, value)

    def _by_value(cls, value):
        """The member with this value, or None."""
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for found in cls._member_map_.values():
                if found._value_ == value:
                    return found
            return None

    def _add_member_(cls, name, made):
        if name in cls._member_map_:
            if cls._member_map_[name] is not made:
                raise NameError('%r is already bound: %r' % (name, cls._member_map_[name]))
            return
        hidden = kind = owner = None  # the descriptor that the member hides from members
        for base in cls.__mro__[1:]:
            inherited = base.__dict__.get(name)
            if inherited is None:
                continue
            if isinstance(inherited, (property, DynamicClassAttribute)):
                hidden, kind, owner = inherited, 'enum', base
                break
            if _is_descriptor(inherited):
                hidden, kind, owner = inherited, kind or 'desc', owner or base
            else:
                kind, owner = 'attr', base
        shown = made
        if hidden is not None:
            shown = property()
            shown.member = made
            shown.__set_name__(cls, name)
            if kind != 'attr':
                for part in ('fget', 'fset', 'fdel'):
                    setattr(shown, part, getattr(hidden, part, None))
            shown._attr_type, shown._cls_type = kind, owner
        super().__setattr__(name, shown)
        cls._member_map_[name] = made

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """An enumeration of the constants of a module whose names pass the filter."""
        names = sys.modules[module].__dict__
        members = [item for item in (source.__dict__ if source else names).items() if filter(item[0])]
        try:
            members.sort(key=lambda item: (item[1], item[0]))
        except TypeError:
            members.sort(key=lambda item: item[0])
        plain = type(name, (object,), {**dict(members), '__module__': module})
        made = _simple_enum(cls, boundary=boundary or KEEP)(plain)
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        names[name] = made
        return made

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            listed, names, last = names, [], []
            for count, name in enumerate(listed):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals['__name__']
            except (AttributeError, ValueError, KeyError):
                pass
        if module is not None:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError('<enum %r> cannot extend %r' % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type of the members and the enumeration that is extended."""
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    if '__dataclass_fields__' in base.__dict__ and '__dataclass_params__' in base.__dict__ \
                            and base.__dict__['__dataclass_params__'].repr:
                        return _dataclass_repr
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types, found = [], set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        data_types.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    data_types.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        data_types = list(dict.fromkeys(data_types))
        if len(data_types) > 1:
            raise TypeError('too many data types for %r: %r' % (class_name, set(data_types)))
        return data_types[0] if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The __new__ that makes members, whether it is to be kept, and whether it takes the value."""
        new = classdict.get('__new__')
        saved = first_enum is not None and new is not None
        if new is None:
            plain = {None, None.__new__, object.__new__, Enum.__new__ if Enum is not None else object.__new__}
            for method in ('__new_member__', '__new__'):
                for possible in (member_type, first_enum):
                    target = getattr(possible, method, None)
                    if target not in plain:
                        new = target
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        return new, saved, not (first_enum is None or new in (
            Enum.__new__ if Enum is not None else None, object.__new__))

    @staticmethod
    def _finish_flag(cls, classdict, names):
        for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
            if name not in classdict and name in Flag.__dict__:
                type.__setattr__(cls, name, getattr(Flag, name))
        values = [found._value_ for found in cls]
        if values != sorted(values):
            cls._iter_member_ = cls._iter_member_by_def_

EnumMeta = EnumType


def _make_class_unpicklable(cls):
    """Makes the members of an enumeration, or of the one whose namespace is given, unfit for pickle."""
    def refuse(self, proto):
        raise TypeError('%r cannot be pickled' % self)
    if isinstance(cls, dict):
        cls['__reduce_ex__'] = refuse
        cls['__module__'] = '<unknown>'
    else:
        setattr(cls, '__reduce_ex__', refuse)
        setattr(cls, '__module__', '<unknown>')


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ', '.join('%s=%r' % (name, getattr(self, name)) for name in fields if fields[name].repr)
