"""The files that lie in packages."""

__all__ = ['Package', 'Resource', 'as_file', 'contents', 'files', 'is_resource', 'open_binary', 'open_text', 'path',
           'read_binary', 'read_text']

import contextlib
import importlib
import os
import pathlib
import types
import typing

Package = typing.Union[types.ModuleType, str]
Resource = str


def files(package):
    """Get a Traversable resource from a package"""
    module = importlib.import_module(package) if isinstance(package, str) else package
    file = getattr(module, '__file__', None)
    if file is not None:
        if getattr(module, '__path__', None) is None:
            raise TypeError(f'{module.__spec__.name!r} is not a package')
        return pathlib.Path(file).parent
    return pathlib.Path(list(module.__path__)[0])


@contextlib.contextmanager
def as_file(path):
    """Given a Traversable object, return that object as a path on the local file system in a context manager."""
    yield path


def _place(package, resource):
    resource = os.fspath(resource)
    folder, name = os.path.split(resource)
    if folder:
        raise ValueError(f'{resource!r} must be only a file name')
    return files(package) / name


def open_binary(package, resource):
    """Return a file-like object opened for binary reading of the resource."""
    return _place(package, resource).open('rb')


def read_binary(package, resource):
    """Return the binary contents of the resource."""
    return _place(package, resource).read_bytes()


def open_text(package, resource, encoding='utf-8', errors='strict'):
    """Return a file-like object opened for text reading of the resource."""
    return _place(package, resource).open('r', encoding=encoding, errors=errors)


def read_text(package, resource, encoding='utf-8', errors='strict'):
    """Return the decoded string of the resource."""
    with open_text(package, resource, encoding, errors) as file:
        return file.read()


def contents(package):
    """Return an iterable of entries in `package`."""
    return [entry.name for entry in files(package).iterdir()]


def is_resource(package, name):
    """True if `name` is a resource inside `package`; directories are not."""
    return (files(package) / name).is_file()


def path(package, resource):
    """A context manager providing a file path object to the resource."""
    return as_file(_place(package, resource))
