"""The part of codecs that needs no tables of its own: encoding and decoding by the methods of str and bytes."""

from missing import Missing

BOM_UTF8 = b'\xef\xbb\xbf'
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = b'\0\0\xfe\xff'


def encode(obj, encoding='utf-8', errors='strict'):
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    return bytes(obj).decode(encoding, errors)


def utf_8_encode(text, errors='strict'):
    return text.encode('utf-8', errors), len(text)


def utf_8_decode(data, errors='strict', final=False):
    return bytes(data).decode('utf-8', errors), len(data)


class CodecInfo(tuple):
    """An encoding: its name and its two functions."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, name=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.encode, self.decode, self.name = encode, decode, name
        return self


def lookup(encoding):
    ''.encode(encoding)
    return CodecInfo(lambda text, errors='strict': (text.encode(encoding, errors), len(text)),
                     lambda data, errors='strict': (bytes(data).decode(encoding, errors), len(data)),
                     name=encoding.lower().replace('_', '-'))


def register(search_function):
    pass  # what it finds is not looked for: a test that asks for it fails or is skipped by itself


unregister = register


def __getattr__(name):
    if name.startswith('__') and name.endswith('__'):
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    return Missing('codecs')
