"""Access to Python's configuration information, of which wattle has little."""

import sys as _sys

__all__ = ['get_config_var', 'get_config_vars', 'get_platform', 'get_python_version']

_variables = None


def get_config_vars(*names):
    """With no arguments, return a dictionary of all configuration variables; with arguments, the list of the values
    of these, each None where there is none."""
    global _variables
    if _variables is None:
        version = get_python_version()
        _variables = {
            'prefix': _sys.prefix,
            'exec_prefix': _sys.exec_prefix,
            'py_version': _sys.version.split()[0],
            'py_version_short': version,
            'py_version_nodot': version.replace('.', ''),
            'installed_base': _sys.base_prefix,
            'base': _sys.prefix,
            'installed_platbase': _sys.base_exec_prefix,
            'platbase': _sys.exec_prefix,
            'platlibdir': 'lib',
            'abiflags': _sys.abiflags,
        }
    if names:
        return [_variables.get(name) for name in names]
    return _variables


def get_config_var(name):
    """Return the value of a single variable, or None."""
    return get_config_vars().get(name)


def get_python_version():
    """Return a string "MAJOR.MINOR" for the Python version."""
    return '%d.%d' % _sys.version_info[:2]


def get_platform():
    """Return a string that identifies the current platform."""
    import platform
    return f'{_sys.platform}-{platform.machine()}'
