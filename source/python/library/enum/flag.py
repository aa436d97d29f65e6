# Flags, and what checks enumerations. Source: the library reference of 3.13.


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has: an error, they are dropped, an int comes back, they are kept."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()

STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _iter_bits_lsb(num):
    """The bits that are set, lowest first, each as a number."""
    if num < 0:
        raise ValueError('%r is not a positive integer' % (num,))
    while num:
        bit = num & -num
        yield bit
        num ^= bit


class Flag(Enum, boundary=STRICT):
    """Members that can be combined."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = last_value.bit_length() - 1
        except Exception:
            raise TypeError('invalid flag value %r' % last_value) from None
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda flag: flag._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, singles, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = None
        unknown_bits = value & ~mask if value >= 0 else value
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                most = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s'
                                 % (cls, value, bin(value, most), bin(mask, most)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = all_bits + 1 + value if cls._boundary_ in (EJECT, KEEP) else singles & value
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError('%s(%r) -->  unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        flags = list(cls._iter_member_(value & singles))
        if value & ~singles:
            flags += [flag for flag in cls._member_map_.values()
                      if flag not in flags and flag._value_ and flag._value_ & value == flag._value_]
        rest = value & ~reduce(or_, (flag._value_ for flag in flags), 0)
        if rest and flags and cls._boundary_ is STRICT:
            raise ValueError('%r: no members with value %r' % (cls, rest))
        made._name_ = '|'.join(flag._name_ for flag in flags) if flags else None
        if rest and flags:
            made._name_ += '|%s' % cls._numeric_repr_(rest)
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        value_repr = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return '<%s: %s>' % (self.__class__.__name__, value_repr(self._value_))
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, value_repr(self._value_))

    def __str__(self):
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _combined(self, other, operator):
        """The bits of the other operand, or NotImplemented."""
        bits = self._get_value(other)
        if bits is not NotImplemented:
            for flag in self, other:
                if self._get_value(flag) is None:
                    raise TypeError(f"'{flag}' cannot be combined with other flags with {operator}")
        return bits

    def __or__(self, other):
        bits = self._combined(other, '|')
        return NotImplemented if bits is NotImplemented else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._combined(other, '&')
        return NotImplemented if bits is NotImplemented else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._combined(other, '^')
        return NotImplemented if bits is NotImplemented else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints."""


def unique(enumeration):
    """Decorator: no two names of the enumeration may have one value."""
    duplicates = [(name, found.name) for name, found in enumeration.__members__.items() if name != found.name]
    if duplicates:
        raise ValueError('duplicate values found in %r: %s'
                         % (enumeration, ', '.join('%s -> %s' % pair for pair in duplicates)))
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'

CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Decorator: check an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        is_flag = issubclass(enumeration, Flag)
        if not is_flag and not issubclass(enumeration, Enum):
            raise TypeError('the `verify` decorator only works with Enum and Flag')
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(alias, found.name) for alias, found in enumeration.__members__.items()
                              if alias != found.name]
                if duplicates:
                    raise ValueError('aliases found in %r: %s'
                                     % (enumeration, ', '.join('%s -> %s' % pair for pair in duplicates)))
            elif check is CONTINUOUS:
                values = {found.value for found in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                wanted = {2 ** i for i in range(low.bit_length(), high.bit_length())} if is_flag \
                    else set(range(low + 1, high))
                missing = sorted(wanted - values)
                if missing:
                    raise ValueError(('invalid %s %r: missing values %s'
                                      % ('flag' if is_flag else 'enum', name, ', '.join(map(str, missing))))[:256])
            elif check is NAMED_FLAGS:
                self._named_flags(enumeration, name)
        return enumeration

    @staticmethod
    def _named_flags(enumeration, name):
        values = {found.value for found in enumeration}
        unnamed, missing = [], 0
        for alias_name, alias in enumeration._member_map_.items():
            if alias_name in enumeration._member_names_ or alias.value < 0:
                continue
            lost = [value for value in _iter_bits_lsb(alias.value) if value not in values]
            if lost:
                unnamed.append(alias_name)
                missing |= reduce(or_, lost)
        if unnamed:
            alias = 'alias %s is missing' % unnamed[0] if len(unnamed) == 1 else 'aliases %s and %s are missing' \
                % (', '.join(unnamed[:-1]), unnamed[-1])
            value = 'value 0x%x' % missing if missing.bit_count() == 1 else 'combined values of 0x%x' % missing
            raise ValueError('invalid Flag %r: %s %s [use enum.show_flag_values(value) for details]'
                             % (name, alias, value))


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def global_enum_repr(self):
    """A repr as the module's own name: module.NAME."""
    return '%s.%s' % (self.__class__.__module__.split('.')[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return '%s.%s(%r)' % (module, self.__class__.__name__, self._value_)
    return '|'.join('%s.%s' % (module, part) if not part[:1].isdigit() else part for part in self._name_.split('|'))


def global_str(self):
    return '%s(%r)' % (self.__class__.__name__, self._value_) if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Decorator: the members become names of the module too, and their reprs say so."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Decorator: make an enumeration of a plain class."""
    def convert(cls):
        namespace = etype.__class__.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__'):
                namespace[name] = value
        return etype.__class__(cls.__name__, (etype,), namespace, boundary=boundary)
    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raises TypeError if an enumeration made by _simple_enum differs from the one that a class statement makes."""
    if checked_enum.__dict__ == simple_enum.__dict__:
        return
    left_out = {'__annotations__', '__dict__', '__weakref__', '__static_attributes__', '__firstlineno__', '__doc__'}
    failed = []
    checked, simple = ({name: value for name, value in made.__dict__.items() if name not in left_out}
                       for made in (checked_enum, simple_enum))
    member_names = checked_enum._member_names_
    for name in sorted({*checked, *simple}):
        if name not in simple:
            failed.append(f'missing key: {name!r}')
        elif name not in checked:
            failed.append(f'extra key:   {name!r}')
        elif not (name.startswith('_') or name in member_names or callable(checked[name])
                  or isinstance(checked[name], (property, _property))) and checked[name] != simple[name]:
            failed.append(f'{name!r}: {checked[name]!r} is not {simple[name]!r}')
    for name in member_names:
        one, other = checked_enum[name], simple_enum[name] if name in simple_enum._member_names_ else None
        if other is None:
            failed.append(f'missing member: {name!r}')
        elif one._value_ != other._value_:
            failed.append(f'{name!r}: value {one._value_!r} is not {other._value_!r}')
    for name in ('__str__', '__repr__', '__reduce_ex__', '__format__', '__getnewargs_ex__', '__getnewargs__'):
        if name not in simple and name not in checked:
            ours, theirs = getattr(simple_enum, name, None), getattr(checked_enum, name, None)
            if getattr(ours, '__func__', ours) != getattr(theirs, '__func__', theirs):
                failed.append(f'{name}: {theirs!r} is not {ours!r}')
    if failed:
        raise TypeError('enum mismatch:\n   %s' % '\n   '.join(failed))
