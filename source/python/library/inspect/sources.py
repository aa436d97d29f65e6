# The file, the lines and the comments of an object. Source: the library reference of 3.13.


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getfile(object):
    """The name of the file that the object was made by."""
    if ismodule(object):
        if getattr(object, '__file__', None):
            return object.__file__
        raise TypeError('{!r} is a built-in module'.format(object))
    if isclass(object):
        module = sys.modules.get(getattr(object, '__module__', None))
        if getattr(module, '__file__', None):
            return module.__file__
        if getattr(object, '__module__', None) == '__main__':
            raise OSError('source code not available')
        raise TypeError('{!r} is a built-in class'.format(object))
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got {}'
                    .format(type(object).__name__))


def getsourcefile(object):
    """The name of the file whose text the object was made from."""
    name = getfile(object)
    return name if _linecache.getlines(name) else None


def getmodulename(path):
    """The module name in a path, or None."""
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None


def getmodule(object, _filename=None):
    """The module that an object was defined in, or None."""
    if ismodule(object):
        return object
    if getattr(object, '__module__', None) is not None:
        return sys.modules.get(object.__module__)
    code = _code_of(object)
    if code is None and _filename is not None:
        for module in list(sys.modules.values()):
            if getattr(module, '__file__', None) == _filename:
                return module
    for module in list(sys.modules.values()):
        if code is not None and getattr(module, '__file__', None) == code.co_filename:
            return module
    return None


def _indent_of(line):
    return len(line) - len(line.lstrip())


def getblock(lines):
    """The lines of the block that begins in the first one."""
    import _inspect
    return lines[:_inspect.block_end(''.join(lines))]


def findsource(object):
    """All lines of the file, and the index of the object's first one. Errors: OSError."""
    file = getfile(object)
    lines = _linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        try:
            line = vars(object)['__firstlineno__'] - 1
        except (TypeError, KeyError):
            raise OSError('source code not available')
        if line >= len(lines):
            raise OSError('lineno is out of bounds')
        return lines, line
    line = _code_of(object).co_firstlineno - 1
    if line >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, line


def getsourcelines(object):
    """The lines of an object's source, and the number of the first one. Errors: OSError, TypeError."""
    object = unwrap(object)
    lines, line = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[line:]), line + 1


def getsource(object):
    """The text of an object's source. Errors: OSError, TypeError."""
    return ''.join(getsourcelines(object)[0])


def getcomments(object):
    """The comment lines right above an object, or None."""
    try:
        lines, line = findsource(object)
    except (OSError, TypeError):
        return None
    end = line
    if ismodule(object):
        line = 1 if lines[0][:2] == '#!' else 0
        while line < len(lines) and lines[line].strip() in ('', '#'):
            line += 1
        end = line
        while end < len(lines) and lines[end][:1] == '#':
            end += 1
        return ''.join(text.expandtabs() for text in lines[line:end]) or None
    while line > 0 and lines[line - 1].lstrip().startswith('#') and _indent_of(lines[line - 1]) == _indent_of(lines[end]):
        line -= 1
    found = [text.expandtabs().lstrip() for text in lines[line:end]]
    while found and found[0].strip() == '#':
        found.pop(0)
    while found and found[-1].strip() == '#':
        found.pop()
    return ''.join(found) or None
