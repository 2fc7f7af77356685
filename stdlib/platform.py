"""What the program runs on."""

import sys


def system():
    """The name of the system."""
    return 'Linux'


def python_implementation():
    """The name of the implementation."""
    return 'CPython'


def python_version():
    """The version of the language, as a string."""
    return '.'.join(str(part) for part in sys.version_info[:3])


def python_version_tuple():
    """The version of the language, as a tuple of strings."""
    return tuple(python_version().split('.'))


def machine():
    """The kind of the machine."""
    return 'x86_64'


def node():
    """The name of the machine in the network."""
    with open('/proc/sys/kernel/hostname') as file:
        return file.read().strip()


def release():
    """The release of the system."""
    with open('/proc/sys/kernel/osrelease') as file:
        return file.read().strip()


def processor():
    """The kind of the processor."""
    return ''


def architecture(executable=None, bits='', linkage=''):
    """How wide addresses are, and the format of programs."""
    return '64bit', 'ELF'


def platform(aliased=False, terse=False):
    """The system in one line."""
    return f'{system()}-{release()}-{machine()}'
