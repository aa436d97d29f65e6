/** The module `string`. Source: the library reference of 3.13. */
export const stringSource = String.raw`
"""string - constants, Template and Formatter"""

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
    """Text in which $names are replaced."""

    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(place, text, name): text as it stands; name is None for plain text, '' for an invalid place."""
        text, sign = self.template, self.delimiter
        at = 0
        while True:
            found = text.find(sign, at)
            if found < 0:
                yield at, text[at:], None
                return
            yield at, text[at:found], None
            at = found + len(sign)
            if text.startswith(sign, at):
                yield found, sign, None
                at += len(sign)
                continue
            braced = text.startswith('{', at)
            start = at + braced
            end = start
            while end < len(text) and text[end].isascii() and (text[end] == '_' or text[end].isalnum()):
                end += 1
            name = text[start:end]
            if not name or name[0].isdigit() or braced and not text.startswith('}', end):
                yield found, sign, ''
                continue
            at = end + braced
            yield found, text[found:at], name

    def _fail(self, place):
        lines = self.template[:place].splitlines(keepends=True)
        column = place - len(''.join(lines[:-1])) + 1 if lines else 1
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (len(lines) or 1, column))

    def substitute(self, mapping={}, /, **kws):
        """The text with every name replaced."""
        mapping = {**mapping, **kws} if kws else mapping
        result = []
        for place, text, name in self._parts():
            if name == '':
                self._fail(place)
            result.append(text if name is None else str(mapping[name]))
        return ''.join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the known names replaced; what is not known stays."""
        mapping = {**mapping, **kws} if kws else mapping
        result = []
        for place, text, name in self._parts():
            result.append(str(mapping[name]) if name and name in mapping else text)
        return ''.join(result)

    def is_valid(self):
        return all(name != '' for place, text, name in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys(name for place, text, name in self._parts() if name))


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
`;
