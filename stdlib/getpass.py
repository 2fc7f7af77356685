"""Asking for passwords without showing them, and the user's name."""

import os
import sys
import warnings

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    """Prompt for a password, with echo turned off where there is a terminal."""
    import subprocess
    if not os.isatty(0):
        warnings.warn('Can not control echo on the terminal.', GetPassWarning, stacklevel=2)
        print('Warning: Password input may be echoed.', file=stream or sys.stderr)
        return _read(prompt, stream)
    os.system('stty -echo')
    try:
        return _read(prompt, stream)
    finally:
        os.system('stty echo')
        print(file=stream or sys.stderr)


def _read(prompt, stream):
    out = stream or sys.stderr
    out.write(prompt)
    out.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix('\n')


def getuser():
    """Get the username from the environment or password database."""
    for name in 'LOGNAME', 'USER', 'LNAME', 'USERNAME':
        user = os.environ.get(name)
        if user:
            return user
    with open('/etc/passwd') as file:
        for line in file:
            fields = line.split(':')
            if len(fields) > 2 and fields[2] == str(os.getuid()):
                return fields[0]
    raise KeyError(f'getpwuid(): uid not found: {os.getuid()}')
