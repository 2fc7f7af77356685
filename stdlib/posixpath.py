"""Paths: how they are joined, split and made absolute, and what there is behind them."""

__all__ = ['abspath', 'basename', 'commonpath', 'commonprefix', 'dirname', 'exists', 'expanduser',
           'expandvars', 'getatime', 'getctime', 'getmtime', 'getsize', 'isabs', 'isdir', 'isfile',
           'islink', 'join', 'lexists', 'normcase', 'normpath', 'realpath', 'relpath', 'samefile',
           'split', 'splitdrive', 'splitext', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath',
           'extsep', 'altsep', 'devnull', 'ismount', 'samestat', 'sameopenfile', 'supports_unicode_filenames']

supports_unicode_filenames = False

import _os

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'


def fspath(path):
    """Return the file system path representation of the object."""
    if isinstance(path, (str, bytes)):
        return path
    try:
        method = type(path).__fspath__
    except AttributeError:
        raise TypeError('expected str, bytes or os.PathLike object, '
                        f'not {type(path).__name__}') from None
    found = method(path)
    if not isinstance(found, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, '
                        f'not {type(found).__name__}')
    return found


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    """Normalize case of pathname."""
    return fspath(s)


def isabs(s):
    """Test whether a path is absolute."""
    s = fspath(s)
    return s.startswith(_slash(s))


def join(a, *p):
    """Join two or more pathname components, inserting '/' as needed."""
    path = fspath(a)
    slash = _slash(path)
    for part in p:
        if not isinstance(part, (str, bytes)) and not hasattr(type(part), '__fspath__'):
            raise TypeError('join() argument must be str, bytes, or os.PathLike object, '
                            f'not {type(part).__name__!r}')
        part = fspath(part)
        if isinstance(part, str) != isinstance(path, str):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    """Split a pathname into the part before the last slash and the part behind it."""
    p = fspath(p)
    slash = _slash(p)
    place = p.rfind(slash) + 1
    head, tail = p[:place], p[place:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    """Split the extension from a pathname."""
    p = fspath(p)
    dot = b'.' if isinstance(p, bytes) else '.'
    name = p.rfind(_slash(p)) + 1
    place = p.rfind(dot)
    while name < place:
        if p[name:name + 1] != dot:
            return p[:place], p[place:]
        name += 1
    return p, p[:0]


def splitdrive(p):
    """Split a pathname into drive and path; on Posix, drive is always empty."""
    p = fspath(p)
    return p[:0], p


def basename(p):
    """Returns the final component of a pathname."""
    return split(p)[1]


def dirname(p):
    """Returns the directory component of a pathname."""
    return split(p)[0]


def _facts(path, follow=True):
    try:
        return _os.stat(path) if follow else _os.lstat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Test whether a path exists.  Returns False for broken symbolic links."""
    return _facts(path) is not None


def lexists(path):
    """Test whether a path exists.  Returns True for broken symbolic links."""
    return _facts(path, False) is not None


def _is_kind(facts, kind):
    return facts is not None and facts[0] & 0o170000 == kind


def isfile(path):
    """Test whether a path is a regular file."""
    return _is_kind(_facts(path), 0o100000)


def isdir(s):
    """Return true if the pathname refers to an existing directory."""
    return _is_kind(_facts(s), 0o040000)


def islink(path):
    """Test whether a path is a symbolic link."""
    return _is_kind(_facts(path, False), 0o120000)


def getsize(filename):
    """Return the size of a file, reported by os.stat()."""
    return _os.stat(filename)[6]


def getatime(filename):
    """Return the last access time of a file, reported by os.stat()."""
    return _os.stat(filename)[7]


def getmtime(filename):
    """Return the last modification time of a file, reported by os.stat()."""
    return _os.stat(filename)[8]


def getctime(filename):
    """Return the metadata change time of a file, reported by os.stat()."""
    return _os.stat(filename)[9]


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory."""
    return _os.stat(f1)[1:3] == _os.stat(f2)[1:3]


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = fspath(path)
    slash = _slash(path)
    dot = b'.' if isinstance(path, bytes) else '.'
    if not path:
        return dot
    head = path[:0]
    if path.startswith(slash):
        double = path.startswith(slash * 2) and not path.startswith(slash * 3)
        head = slash * 2 if double else slash
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dot * 2 or (not head and not parts) or (parts and parts[-1] == dot * 2):
            parts.append(part)
        elif parts:
            parts.pop()
    return head + slash.join(parts) or dot


def abspath(path):
    """Return an absolute path."""
    path = fspath(path)
    if not isabs(path):
        here = _os.getcwd()
        path = join(here.encode('utf-8', 'surrogateescape') if isinstance(path, bytes) else here, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """Return the canonical path of the specified filename, eliminating any symbolic links."""
    path = abspath(filename)
    rest = path[:0]
    while True:
        try:
            found = _os.realpath(path)
        except OSError:
            if strict:
                raise
            head, tail = split(path)
            if head == path:
                return abspath(filename)
            rest = join(tail, rest) if rest else tail
            path = head
        else:
            return join(found, rest) if rest else found


def relpath(path, start=None):
    """Return a relative version of a path."""
    if not path:
        raise ValueError('no path specified')
    begin = [part for part in abspath('.' if start is None else start).split('/') if part]
    parts = [part for part in abspath(path).split('/') if part]
    shared = 0
    while shared < min(len(begin), len(parts)) and begin[shared] == parts[shared]:
        shared += 1
    return '/'.join(['..'] * (len(begin) - shared) + parts[shared:]) or '.'


def commonprefix(m):
    """Given a list of pathnames, returns the longest common leading component."""
    if not m:
        return ''
    low, high = min(m), max(m)
    for place, letter in enumerate(low):
        if letter != high[place]:
            return low[:place]
    return low


def commonpath(paths):
    """Given a sequence of path names, returns the longest common sub-path."""
    paths = [fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split('/') if part and part != '.'] for path in paths]
    low, high = min(split_paths), max(split_paths)
    shared = 0
    while shared < min(len(low), len(high)) and low[shared] == high[shared]:
        shared += 1
    return ('/' if isabs(paths[0]) else '') + '/'.join(low[:shared])


def expanduser(path):
    """Expand ~ at the beginning of a path."""
    path = fspath(path)
    if not path.startswith('~'):
        return path
    user, slash, rest = path[1:].partition('/')
    if user:
        home = _home_of(0, user)
    else:
        from os import environ, getuid
        home = environ.get('HOME') or _home_of(2, str(getuid()))
    if home is None:
        return path
    return (home.rstrip('/') + slash + rest) or '/'


def _home_of(field, value):
    """The home directory of the user of whom a field in the list of users has the value."""
    try:
        with open('/etc/passwd') as users:
            for line in users:
                fields = line.rstrip('\n').split(':')
                if len(fields) > 5 and fields[field] == value:
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    """Expand shell variables of form $var and ${var}.  Unknown variables are left unchanged."""
    import re
    from os import environ

    def value(match):
        return environ.get(match[1].strip('{}'), match[0])
    return re.sub(r'\$(\w+|\{[^}]*\})', value, fspath(path), flags=re.ASCII)


def samestat(s1, s2):
    """Test whether two stat buffers reference the same file"""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def sameopenfile(fp1, fp2):
    """Test whether two open file objects reference the same file"""
    import os
    return samestat(os.fstat(fp1), os.fstat(fp2))


def ismount(path):
    """Test whether a path is a mount point"""
    import os
    try:
        facts = os.lstat(path)
    except (OSError, ValueError):
        return False
    if _is_kind((facts.st_mode,), 0o120000):
        return False
    path = os.fspath(path)
    parent = realpath(join(path, b'..' if isinstance(path, bytes) else '..'))
    try:
        above = os.lstat(parent)
    except (OSError, ValueError):
        return False
    return facts.st_dev != above.st_dev or facts.st_ino == above.st_ino
