"""Comparing files and folders."""

import os
import stat
from itertools import filterfalse

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']
BUFSIZE = 8192
_known = {}


def clear_cache():
    """Clear the filecmp cache."""
    _known.clear()


def cmp(f1, f2, shallow=True):
    """Compare two files: by their signatures where `shallow` is true and they are alike, else by their contents."""
    s1, s2 = _signature(os.stat(f1)), _signature(os.stat(f2))
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    key = f1, f2, s1, s2
    if key not in _known:
        _known[key] = _same_contents(f1, f2)
    return _known[key]


def _signature(facts):
    return stat.S_IFMT(facts.st_mode), facts.st_size, facts.st_mtime


def _same_contents(f1, f2):
    with open(f1, 'rb') as one, open(f2, 'rb') as two:
        while True:
            first, second = one.read(BUFSIZE), two.read(BUFSIZE)
            if first != second:
                return False
            if not first:
                return True


def cmpfiles(a, b, common, shallow=True):
    """Compare common files in two directories: (equal, different, not comparable)."""
    result = [], [], []
    for name in common:
        try:
            same = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
        except OSError:
            result[2].append(name)
        else:
            result[0 if same else 1].append(name)
    return result


class dircmp:
    """A class that manages the comparison of 2 directories."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, a, b, ignore=None, hide=None):
        self.left, self.right = a, b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def _list(self, folder):
        hidden = set(self.hide) | set(self.ignore)
        return sorted(name for name in os.listdir(folder) if name not in hidden)

    def _fill_common(self):
        left, right = dict.fromkeys(self.left_list), dict.fromkeys(self.right_list)
        self.common = [name for name in left if name in right]
        self.left_only = [name for name in left if name not in right]
        self.right_only = [name for name in right if name not in left]

    def _fill_kinds(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = {stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode) for folder in (self.left, self.right)}
            except OSError:
                kinds = set()
            if kinds == {stat.S_IFDIR}:
                self.common_dirs.append(name)
            elif kinds == {stat.S_IFREG}:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def _fill_files(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    def _fill_folders(self):
        self.subdirs = {name: type(self)(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore,
                                         self.hide) for name in self.common_dirs}

    def __getattr__(self, name):
        if name in ('left_list', 'right_list'):
            self.left_list, self.right_list = self._list(self.left), self._list(self.right)
        elif name in ('common', 'left_only', 'right_only'):
            self._fill_common()
        elif name in ('common_dirs', 'common_files', 'common_funny'):
            self._fill_kinds()
        elif name in ('same_files', 'diff_files', 'funny_files'):
            self._fill_files()
        elif name == 'subdirs':
            self._fill_folders()
        else:
            raise AttributeError(name)
        return self.__dict__[name]

    def report(self):
        """Print a report on the differences between a and b."""
        print('diff', self.left, self.right)
        for title, names in (('Only in ' + str(self.left), self.left_only), ('Only in ' + str(self.right), self.right_only),
                             ('Identical files', self.same_files), ('Differing files', self.diff_files),
                             ('Trouble with common files', self.funny_files),
                             ('Common subdirectories', self.common_dirs), ('Common funny cases', self.common_funny)):
            if names:
                names.sort()
                print(title, ':', names)

    def report_partial_closure(self):
        """Print reports on self and on subdirs."""
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report()

    def report_full_closure(self):
        """Report on self and subdirs recursively."""
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report_full_closure()
