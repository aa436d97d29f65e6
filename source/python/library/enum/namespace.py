# The namespace of a class body. Source: the library reference of 3.13, PEP 435, PEP 663.
"""enum - classes whose members have names"""

import sys
from builtins import bin as _bin
from builtins import property as _property
from functools import reduce
from operator import or_
from types import DynamicClassAttribute, MappingProxyType

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum',
           'auto', 'unique', 'property', 'verify', 'member', 'nonmember',
           'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum',
           'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name']

Enum = Flag = ReprEnum = EJECT = None  # while the first classes are made
_absent = object()
_sunders = {'_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
            '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_'}


class nonmember:
    """Keeps what it holds from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes what it holds a member."""

    def __init__(self, value):
        self.value = value


class auto:
    """Stands for a value that the class works out."""

    def __init__(self, value=_absent):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % ('_auto_null' if self.value is _absent else self.value,)


def _is_descriptor(value):
    return any(hasattr(value, name) for name in ('__get__', '__set__', '__delete__'))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and '_' not in (name[2], name[-3])


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and '_' not in (name[1], name[-2])


def _is_private(owner, name):
    prefix = f'_{owner}__'
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith('__')


def _is_inner_class(owner, value):
    return isinstance(value, type) and getattr(value, '__qualname__', '').endswith(f'{owner}.{value.__name__}')


def bin(num, max_bits=None):
    """The bits of a number after a sign of its own: '0b0 1010'."""
    ceiling = 2 ** num.bit_length()
    sign, digits = ('0b0 ', _bin(num + ceiling)[3:]) if num >= 0 else ('0b1 ', _bin(~num ^ (ceiling - 1))[2:])
    if num < 0:
        digits = digits.rjust(num.bit_length(), '0')
    if max_bits is not None:
        digits = digits.rjust(max_bits, '0' if num >= 0 else '1')[-max_bits:] if len(digits) < max_bits else digits
    return sign + digits


class property(DynamicClassAttribute):
    """A property for members; a member of the same name is still found on the class."""

    member = None
    _attr_type = None
    name = clsname = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == 'attr':
            return getattr(self._cls_type, self.name)
        if self._attr_type == 'desc':
            return getattr(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class EnumDict(dict):
    """The namespace of the body of an enumeration: knows which of its names are members."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}  # in order; the values do not matter
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._set_sunder(key, value)
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError('%r already defined as %r' % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member):
            self._add_name(key, value.value)
            value = value.value
        elif _is_descriptor(value) or self._cls_name is not None and _is_inner_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError('%r already defined as %r' % (key, self[key]))
            made = self._without_autos(key, value)
            self._member_names[key] = None
            if made is value:
                self._last_values.append(value)
            value = made
        super().__setitem__(key, value)

    def _add_name(self, key, value):
        self._member_names[key] = None
        self._last_values.append(value)

    def _set_sunder(self, key, value):
        if key not in _sunders:
            raise ValueError('_sunder_ names, such as %r, are reserved for future Enum use' % (key,))
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError('_ignore_ cannot specify already set names: %r' % (already,))
        return value

    def _without_autos(self, key, value):
        """The value with each auto() in it replaced by what it stands for."""
        parts = value if isinstance(value, tuple) else (value,)
        if not any(isinstance(part, auto) for part in parts):
            return value
        made = []
        for part in parts:
            if isinstance(part, auto):
                if part.value is _absent:
                    part.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
                    self._auto_called = True
                part = part.value
                self._last_values.append(part)
            made.append(part)
        if not isinstance(value, tuple):
            return made[0]
        try:
            return type(value)(made)
        except TypeError:
            return type(value)(*made)

    def update(self, members, **more_members):
        pairs = ((name, members[name]) for name in members) if hasattr(members, 'keys') else members
        for name, value in pairs:
            self[name] = value
        for name, value in more_members.items():
            self[name] = value

_EnumDict = EnumDict


class _proto_member:
    """A member to be: becomes one as soon as its class exists, before __init_subclass__ sees the class."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, cls, name):
        delattr(cls, name)
        args = self.value if isinstance(self.value, tuple) else (self.value,)
        if cls._member_type_ is tuple:
            args = (args,)
        made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
        if not hasattr(made, '_value_'):
            if cls._member_type_ is object:
                made._value_ = self.value
            else:
                try:
                    made._value_ = cls._member_type_(*args)
                except Exception as error:
                    raise TypeError('_value_ not set in __new__, unable to create it') from error
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        value = made._value_
        is_flag = Flag is not None and issubclass(cls, Flag)
        if is_flag and isinstance(value, int):
            cls._flag_mask_ |= value
            if value.bit_count() == 1:
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        same = cls._by_value(value)
        if same is None:
            if not is_flag or isinstance(value, int) and value.bit_count() == 1:
                cls._member_names_.append(name)
        else:
            made = same
        cls._add_member_(name, made)
        try:
            cls._value2member_map_.setdefault(value, made)
            if value not in cls._hashable_values_:
                cls._hashable_values_.append(value)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(name, []).append(value)
