"""Lines of source files by their number, kept for the next time."""

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

import os
import sys

# The folder that the modules of the interpreter itself name as theirs, which is none.
_EMBEDDED = '<stdlib>/'

# Name of a file: (size, time of change, lines, full name), or a tuple of a function that gives the text.
cache = {}


def clearcache():
    """Forget all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Get a line for a Python source file from the cache; '' where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """Get the lines for a Python source file from the cache."""
    if filename in cache and len(cache[filename]) != 1:
        return cache[filename][2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Discard cache entries that are out of date."""
    names = list(cache) if filename is None else [filename] if filename in cache else []
    for name in names:
        entry = cache[name]
        if len(entry) == 1:
            continue
        size, changed, _, fullname = entry
        if changed is None:
            continue
        try:
            facts = os.stat(fullname)
        except OSError:
            cache.pop(name, None)
            continue
        if size != facts.st_size or changed != facts.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Update a cache entry and return its list of lines."""
    entry = cache.pop(filename, None)
    if not filename or filename.startswith('<') and filename.endswith('>'):
        if entry is None:
            return []
    if filename.startswith(_EMBEDDED):
        lines = _embedded_lines(filename)
        cache[filename] = sum(map(len, lines)), None, lines, filename
        return lines
    fullname = filename
    try:
        facts = os.stat(fullname)
    except OSError:
        if entry is None and not lazycache(filename, module_globals):
            facts = None
        else:
            source = (entry or cache.pop(filename))[0]
            try:
                data = source()
            except (ImportError, OSError):
                data = None
            if data is None:
                return []
            lines = [line + '\n' for line in data.splitlines()]
            cache[filename] = len(data), None, lines, fullname
            return lines
        if os.path.isabs(filename):
            return []
        for folder in sys.path:
            try:
                fullname = os.path.join(folder, filename)
                facts = os.stat(fullname)
                break
            except (TypeError, AttributeError, OSError):
                pass
        else:
            return []
    try:
        with open(fullname, encoding=_encoding_of(fullname)) as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, LookupError, SyntaxError):
        return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = facts.st_size, facts.st_mtime, lines, fullname
    return lines


def _encoding_of(path):
    """The encoding that a source file declares in its first two lines."""
    with open(path, 'rb') as file:
        lines = [file.readline(), file.readline()]
    if lines[0].startswith(b'\xef\xbb\xbf'):
        return 'utf-8-sig'
    for line in lines:
        line = line.strip()
        if not line.startswith(b'#'):
            if line:
                break
            continue
        _, word, rest = line.partition(b'coding')
        if word and rest[:1] in (b':', b'='):
            # The name ends where something else than a part of one stands.
            name = rest[1:].lstrip().decode('latin-1')
            end = 0
            while end < len(name) and (name[end].isascii() and name[end].isalnum() or name[end] in '-_.'):
                end += 1
            if end:
                return name[:end]
    return 'utf-8'


def _embedded_lines(filename):
    """The lines of a module that the interpreter carries."""
    from _frozen_importlib import embedded
    found = embedded(filename[len(_EMBEDDED):].removesuffix('.py').removesuffix('/__init__').replace('/', '.'))
    return found[1].splitlines(keepends=True) if found else []


def lazycache(filename, module_globals):
    """Seed the cache for filename with module_globals; its loader is asked only if getlines is called."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith('<') and filename.endswith('>'):
        return False
    if module_globals and '__name__' in module_globals:
        spec = module_globals.get('__spec__')
        name = getattr(spec, 'name', None) or module_globals['__name__']
        loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name),)
            return True
    return False
