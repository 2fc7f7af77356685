"""Modules in archives, which wattle does not import: the names are there for programs that ask who loaded a module."""

__all__ = ['ZipImportError', 'zipimporter']


class ZipImportError(ImportError):
    """What importing from an archive raises."""


class zipimporter:
    """The loader of modules in archives, of which there are no objects."""

    def __init__(self, path):
        raise ZipImportError('wattle does not import from archives', path=path)
