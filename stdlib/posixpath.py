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


def _dot(path):
    return b'.' if isinstance(path, bytes) else '.'


def _refuse(function, given):
    """What is wrong with paths that cannot be put together."""
    for path in given:
        if not isinstance(path, (str, bytes)):
            raise TypeError(f'{function}() argument must be str, bytes, or os.PathLike object, '
                            f'not {type(path).__name__!r}') from None
    if len({isinstance(path, str) for path in given}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


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
        if follow or not isinstance(path, int):
            return _os.file_facts(path, follow)
    except (OSError, ValueError):
        return None
    except TypeError:
        pass
    # It is worded by the function that is asked for.
    import os
    return os.stat(path) if follow else os.lstat(path)


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
    import os
    return os.stat(filename).st_size


def getatime(filename):
    """Return the last access time of a file, reported by os.stat()."""
    import os
    return os.stat(filename).st_atime


def getmtime(filename):
    """Return the last modification time of a file, reported by os.stat()."""
    import os
    return os.stat(filename).st_mtime


def getctime(filename):
    """Return the metadata change time of a file, reported by os.stat()."""
    import os
    return os.stat(filename).st_ctime


def samefile(f1, f2):
    """Test whether two pathnames reference the same actual file or directory."""
    import os
    return samestat(os.stat(f1), os.stat(f2))


def normpath(path):
    """Normalize path, eliminating double slashes, etc."""
    path = fspath(path)
    slash = _slash(path)
    dot = _dot(path)
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
    filename = fspath(filename)
    return abspath(_resolved(filename[:0], filename, strict, {}))


def _resolved(done, rest, strict, seen):
    """Resolves the parts of a path behind what is resolved already; seen holds the links that were met, None for those
    that are being followed."""
    slash, dot = _slash(done), _dot(done)
    # The parts that wait, the next one last; a link that has been followed wholly comes back as a pair.
    waiting = rest.split(slash)[::-1]
    if rest.startswith(slash):
        done = slash
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            seen[part[0]] = done
            continue
        if not part or part == dot:
            continue
        if part == dot * 2:
            if not done:
                done = dot * 2
            else:
                done, last = split(done)
                if last == dot * 2:
                    done = join(done, dot * 2, dot * 2)
            continue
        path = join(done, part)
        try:
            is_link = _os.file_facts(path, False)[0] & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            done = path
            continue
        if path in seen:
            if seen[path] is not None:
                done = seen[path]
                continue
            if strict:
                # The system knows what is wrong with a ring of links.
                _os.file_facts(path, True)
            parts = [part for part in waiting[::-1] if not isinstance(part, tuple)]
            return join(path, *parts) if parts else path
        seen[path] = None
        target = _os.readlink(path)
        waiting.append((path,))
        waiting += target.split(slash)[::-1]
        if target.startswith(slash):
            done = slash
    return done


def relpath(path, start=None):
    """Return a relative version of a path."""
    if not path:
        raise ValueError('no path specified')
    path = fspath(path)
    slash, dot = _slash(path), _dot(path)
    start = dot if start is None else fspath(start)
    _refuse('relpath', (path, start))
    begin = [part for part in abspath(start).split(slash) if part]
    parts = [part for part in abspath(path).split(slash) if part]
    shared = len(commonprefix([begin, parts]))
    return slash.join([dot * 2] * (len(begin) - shared) + parts[shared:]) or dot


def commonprefix(m):
    """Given a list of pathnames, returns the longest common leading component."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(fspath, m))
    low, high = min(m), max(m)
    for place, letter in enumerate(low):
        if letter != high[place]:
            return low[:place]
    return low


def commonpath(paths):
    """Given a sequence of path names, returns the longest common sub-path."""
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    paths = tuple(map(fspath, paths))
    _refuse('commonpath', paths)
    slash, dot = _slash(paths[0]), _dot(paths[0])
    if len({path.startswith(slash) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    shared = commonprefix(split_paths)
    return paths[0][:0] + (slash if paths[0].startswith(slash) else slash[:0]) + slash.join(shared)


def expanduser(path):
    """Expand ~ at the beginning of a path."""
    path = fspath(path)
    slash = _slash(path)
    if not path.startswith(b'~' if isinstance(path, bytes) else '~'):
        return path
    user, found, rest = path[1:].partition(slash)
    if user:
        home = _home_of(0, user.decode() if isinstance(user, bytes) else user)
    else:
        from os import environ, getuid
        home = environ['HOME'] if 'HOME' in environ else _home_of(2, str(getuid()))
    if home is None:
        return path
    if isinstance(path, bytes):
        home = home.encode()
    return (home.rstrip(slash) + found + rest) or slash


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
    import os
    import re
    path = fspath(path)
    is_bytes = isinstance(path, bytes)
    if (b'$' if is_bytes else '$') not in path:
        return path

    def value(match):
        name = match[1] or match[2]
        found = os.environ.get(os.fsdecode(name) if is_bytes else name)
        if found is None:
            return match[0]
        return os.fsencode(found) if is_bytes else found
    pattern = rb'\$(?:(\w+)|\{([^}]*)\})' if is_bytes else r'\$(?:(\w+)|\{([^}]*)\})'
    return re.sub(pattern, value, path, flags=re.ASCII)


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
