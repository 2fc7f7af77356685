"""Files whose paths match a pattern."""

import fnmatch
import os
import re

__all__ = ['escape', 'glob', 'iglob']

_magic = re.compile('([*?[])')


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive,
                      include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    if isinstance(pathname, bytes):
        # Names are UTF-8, so that the patterns can be taken as text.
        found = iglob(os.fsdecode(pathname), root_dir=None if root_dir is None else os.fsdecode(root_dir), dir_fd=dir_fd,
                      recursive=recursive, include_hidden=include_hidden)
        return map(os.fsencode, found)
    root = os.fspath(root_dir) if root_dir is not None else ''
    found = _find(root, pathname, recursive, False, include_hidden)
    if not pathname or recursive and _is_recursive(pathname[:2]):
        first = next(found, '')
        if first:
            return _behind(first, found)
    return found


def _behind(first, rest):
    yield first
    yield from rest


def _find(root, pathname, recursive, only_folders, hidden):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        path = _join(root, pathname)
        if base:
            if os.path.lexists(path):
                yield pathname
        elif os.path.isdir(_join(root, folder)):
            yield pathname
        return
    if not folder:
        if recursive and _is_recursive(base):
            yield from _below(root, folder, base, only_folders, hidden)
        else:
            yield from _matching(root, base, only_folders, hidden)
        return
    if folder != pathname and has_magic(folder):
        folders = _find(root, folder, recursive, True, hidden)
    else:
        folders = [folder]
    for parent in folders:
        if not has_magic(base):
            path = os.path.join(parent, base)
            if base:
                if os.path.lexists(_join(root, path)):
                    yield path
            elif os.path.isdir(_join(root, parent)):
                yield path
        elif recursive and _is_recursive(base):
            for name in _below(_join(root, parent), '', base, only_folders, hidden):
                yield os.path.join(parent, name)
        else:
            for name in _matching(_join(root, parent), base, only_folders, hidden):
                yield os.path.join(parent, name)


def _join(folder, base):
    if not folder or not base:
        return folder or base
    return os.path.join(folder, base)


def _entries(folder, only_folders):
    try:
        names = os.listdir(folder or os.curdir)
    except OSError:
        return []
    if only_folders:
        names = [name for name in names if os.path.isdir(os.path.join(folder, name))]
    return names


def _matching(folder, pattern, only_folders, hidden):
    names = _entries(folder, only_folders)
    if not (hidden or pattern[0] == '.'):
        names = [name for name in names if not name.startswith('.')]
    return fnmatch.filter(names, pattern)


def _below(root, folder, pattern, only_folders, hidden):
    if not folder or os.path.isdir(_join(root, folder)):
        yield ''
    yield from _walk(root, folder, only_folders, hidden)


def _walk(root, folder, only_folders, hidden):
    for name in _entries(_join(root, folder), only_folders):
        if hidden or not name.startswith('.'):
            path = os.path.join(folder, name) if folder else name
            yield path
            if os.path.isdir(_join(root, path)):
                yield from _walk(root, path, only_folders, hidden)


def has_magic(s):
    return _magic.search(os.fsdecode(s)) is not None


def _is_recursive(pattern):
    return pattern == '**'


def escape(pathname):
    """Escape all special characters."""
    if isinstance(pathname, bytes):
        return escape(pathname.decode('latin-1')).encode('latin-1')
    return _magic.sub(r'[\1]', pathname)
