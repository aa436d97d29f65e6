# Source: the library reference of 3.13.
"""string - constants, Template and Formatter"""

import re as _re

from _string import formatter_field_name_split, formatter_parser

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits',
           'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r'''!"#$%&'()*+,-./:;<=>?@[\]^_\x60{|}~'''.replace('\\x60', chr(96))
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word of s capitalized, joined again."""
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' in cls.__dict__:
            pattern = cls.pattern
        else:
            sign = _re.escape(cls.delimiter)
            inner = cls.braceidpattern or cls.idpattern
            pattern = (f'{sign}(?:(?P<escaped>{sign})|(?P<named>{cls.idpattern})'
                       f'|\{{(?P<braced>{inner})\}}|(?P<invalid>))')
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, found):
        place = found.start('invalid')
        lines = self.template[:place].splitlines(keepends=True)
        column = place - len(''.join(lines[:-1])) if lines else 1
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (len(lines) or 1, column))

    def _unknown_group(self):
        return ValueError('Unrecognized named group in pattern', self.pattern)

    def substitute(self, mapping={}, /, **kws):
        """The text with every name replaced."""
        if kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping) if mapping else kws

        def replaced(found):
            name = found.group('named') or found.group('braced')
            if name is not None:
                return str(mapping[name])
            if found.group('escaped') is not None:
                return self.delimiter
            if found.group('invalid') is not None:
                self._invalid(found)
            raise self._unknown_group()
        return self.pattern.sub(replaced, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the known names replaced; what is not known stays."""
        if kws:
            from collections import ChainMap
            mapping = ChainMap(kws, mapping) if mapping else kws

        def replaced(found):
            name = found.group('named') or found.group('braced')
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return found.group()
            if found.group('escaped') is not None:
                return self.delimiter
            if found.group('invalid') is not None:
                return found.group()
            raise self._unknown_group()
        return self.pattern.sub(replaced, self.template)

    def is_valid(self):
        for found in self.pattern.finditer(self.template):
            if found.group('invalid') is not None:
                return False
            self._check(found)
        return True

    def get_identifiers(self):
        names = {}
        for found in self.pattern.finditer(self.template):
            name = found.group('named') or found.group('braced')
            if name is not None:
                names[name] = None
            elif found.group('invalid') is None:
                self._check(found)
        return list(names)

    def _check(self, found):
        if all(found.group(name) is None for name in ('named', 'braced', 'escaped')):
            raise self._unknown_group()


Template.__init_subclass__()


class Formatter:
    """str.format(), in parts that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, index=0):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '' or name[0] in '.[':
                if index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(index) + name
                index += 1
            elif name.isdigit():
                if index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                index = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, index = self._vformat(spec, args, kwargs, used, depth - 1, index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), index

    def parse(self, format_string):
        return formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        convert = {'s': str, 'r': repr, 'a': ascii}.get(conversion)
        if convert is None:
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return convert(value)
