# The lines of the texts that are run, and what a program puts into its cache. There are no files.
"""The lines of the texts that are run."""

import _linecache

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """A line of a text with its line end, or an empty str."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a text."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Forget lines that are no longer true: none, for no text changes."""
    for name in list(cache) if filename is None else [filename] if filename in cache else []:
        if len(cache[name]) != 1 and cache[name][1] is not None and not _linecache.lines(name):
            del cache[name]


def updatecache(filename, module_globals=None):
    """Look the lines up anew."""
    entry = cache.pop(filename, None)
    lines = _linecache.lines(filename)
    if not lines and (entry is not None and len(entry) == 1 or lazycache(filename, module_globals)):
        try:
            text = cache.pop(filename, entry)[0]()
        except (ImportError, OSError):
            text = None
        if text is None:
            return []
        lines = [line + '\n' for line in text.splitlines()]
    if not lines:
        return []
    cache[filename] = sum(map(len, lines)), None, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Remember where a module's text can be had, and whether that is known."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith('<') and filename.endswith('>') or not module_globals or (
            '__name__' not in module_globals):
        return False
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals['__name__']
    loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
    get_source = getattr(loader, 'get_source', None)
    own = _linecache.lines(module_globals.get('__file__'))
    if not name or get_source is None and not own:
        return False

    def get_lines(name=name, *args, **kwargs):
        return ''.join(own) if get_source is None else get_source(name, *args, **kwargs)
    cache[filename] = (get_lines,)
    return True
