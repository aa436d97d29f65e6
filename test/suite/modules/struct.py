"""Packing of numbers into bytes, by memoryview's formats."""


class error(Exception):
    pass


_native = {'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8,
           'P': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'x': 1}
_standard = {**_native, 'l': 4, 'L': 4}


def _items(format):
    """(letter, size, count, padding before it) of each item, and whether the bytes go from the high one down."""
    text = format.decode() if isinstance(format, bytes) else format
    order = text[0] if text and text[0] in '@=<>!' else '@'
    sizes = _native if order == '@' else _standard
    items, count, length = [], '', 0
    for letter in text.removeprefix(order):
        if letter.isspace():
            continue
        if letter.isdigit():
            count += letter
            continue
        if letter not in sizes:
            raise error('bad char in struct format')
        size = sizes[letter]
        padding = -length % size if order == '@' else 0
        number = int(count or 1)
        items.append((letter, size, number, padding))
        length += padding + size * number
        count = ''
    return items, order in '>!', length


def calcsize(format):
    return _items(format)[2]


def _packed(letter, size, value, big):
    room = bytearray(size)
    wide = {'l': 'i', 'L': 'I'}.get(letter, letter) if size == 4 else letter
    try:
        if letter in 'fe' and value == value and abs(value) != float('inf'):
            memoryview(room).cast(wide)[0] = value
            if abs(memoryview(room).cast(wide)[0]) == float('inf'):
                raise OverflowError(f'float too large to pack with {letter} format')
        else:
            memoryview(room).cast(wide)[0] = value
    except ValueError:
        if letter in 'fe':
            raise OverflowError(f'float too large to pack with {letter} format') from None
        raise error(f'argument out of range for format {letter!r}') from None
    except TypeError:
        raise error('required argument is not of the right type') from None
    return bytes(reversed(room)) if big else bytes(room)


def pack(format, *values):
    items, big, _ = _items(format)
    out, rest = b'', list(values)
    wanted = sum(0 if letter == 'x' else 1 if letter in 'sp' else count for letter, _, count, _ in items)
    if wanted != len(rest):
        raise error(f'pack expected {wanted} items for packing (got {len(rest)})')
    for letter, size, count, padding in items:
        out += bytes(padding)
        if letter == 'x':
            out += bytes(count)
        elif letter in 'sp':
            out += bytes(rest.pop(0)[:count]).ljust(count, b'\0')
        else:
            for _ in range(count):
                out += _packed(letter, size, rest.pop(0), big)
    return out


def unpack_from(format, buffer, offset=0):
    items, big, length = _items(format)
    data = bytes(buffer)[offset:offset + length]
    if len(data) < length:
        raise error(f'unpack_from requires a buffer of at least {length} bytes')
    values, at = [], 0
    for letter, size, count, padding in items:
        at += padding
        if letter == 's':
            values.append(data[at:at + count])
        elif letter != 'x':
            for i in range(count):
                piece = data[at + i * size:at + (i + 1) * size]
                wide = {'l': 'i', 'L': 'I'}.get(letter, letter) if size == 4 else letter
                values.append(memoryview(piece[::-1] if big else piece).cast(wide)[0])
        at += size * count
    return tuple(values)


def unpack(format, buffer):
    if len(bytes(buffer)) != calcsize(format):
        raise error(f'unpack requires a buffer of {calcsize(format)} bytes')
    return unpack_from(format, buffer)
