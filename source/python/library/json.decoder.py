from json import JSONDecodeError, JSONDecoder, _fail, _scan_string


def scanstring(string, end, strict=True):
    """The str whose text begins after the quote before `end`, and where it ends. Errors: JSONDecodeError."""
    return _scan_string(string, end, _fail, bool(strict))

c_scanstring = scanstring
