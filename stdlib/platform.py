"""What the program runs on."""

import collections
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
    library, number = libc_ver()
    if terse:
        return f'{system()}-{release()}-{library}{number}'
    return f'{system()}-{release()}-{machine()}-with-{library}{number}'


class uname_result(collections.namedtuple('uname_result_base', 'system node release version machine')):
    """
    A uname_result that's largely compatible with a
    simple namedtuple except that 'processor' is
    resolved late and cached to avoid calling "uname"
    except when needed.
    """

    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')
    processor = property(lambda self: processor())

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return len(tuple(iter(self)))

    def __reduce__(self):
        return uname_result, tuple(self)[:5]


def uname():
    """The system in its parts: its name, the machine's in the network, release, version, machine, processor."""
    return uname_result(system(), node(), release(), version(), machine())


def version():
    """The version of the system's release."""
    with open('/proc/sys/kernel/version') as file:
        return file.read().strip()


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """The name and the version of the C library."""
    import _os
    return 'glibc', _os.library_version()


def python_build():
    """The number and the date of the build."""
    return 'main', ''


def python_compiler():
    """What the interpreter was compiled with."""
    return 'rustc'


def python_branch():
    """The branch that the interpreter was built from."""
    return ''


def python_revision():
    """The revision that the interpreter was built from."""
    return ''


def system_alias(system, release, version):
    """The names under which the system is sold."""
    return system, release, version


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    """What the system is on a Mac: this is none."""
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    """What the system is on Windows: this is not."""
    return release, version, csd, ptype


def win32_edition():
    """The edition of Windows: this is not."""


def win32_is_iot():
    """Whether this is a small edition of Windows: it is not."""
    return False


def java_ver(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', '')):
    """What the system is on Java: this is not."""
    return release, vendor, vminfo, osinfo


def freedesktop_os_release():
    """What the distribution says of itself."""
    import shlex
    for name in '/etc/os-release', '/usr/lib/os-release':
        try:
            with open(name, encoding='utf-8') as file:
                lines = file.read().splitlines()
            break
        except OSError:
            continue
    else:
        raise OSError(2, 'Unable to read files /etc/os-release, /usr/lib/os-release')
    facts = {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux'}
    for line in lines:
        name, equals, value = line.partition('=')
        if equals and name.isidentifier():
            facts[name] = ''.join(shlex.split(value))
    return facts
