"""Waiting until files of the system are ready."""

# Tracebacks pass over this module, which is native in CPython.

import time as _time
from _os import poll as _poll

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 0x2000
PIPE_BUF = 4096


def _number_of(file):
    if isinstance(file, int):
        number = int(file)
    else:
        try:
            method = file.fileno
        except AttributeError:
            raise TypeError('argument must be an int, or have a fileno() method.') from None
        number = method()
        if not isinstance(number, int):
            raise TypeError('fileno() returned a non-integer')
    if number < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({number})')
    return number


def _milliseconds(seconds):
    if seconds is None:
        return -1
    if seconds < 0:
        raise ValueError('timeout must be non-negative')
    return -(-int(seconds * 1e6) // 1000)


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until one or more file descriptors are ready for some kind of I/O.

The first three arguments are iterables of file descriptors to be waited for:
rlist -- wait until ready for reading
wlist -- wait until ready for writing
xlist -- wait for an "exceptional condition"
If only one kind of condition is required, pass [] for the other lists.

A file descriptor is either a socket or file object, or a small integer
gotten from a fileno() method call on one of those.

The optional 4th argument specifies a timeout in seconds; it may be
a floating point number to specify fractions of seconds.  If it is absent
or None, the call will never time out.

The return value is a tuple of three lists corresponding to the first three
arguments; each contains the subset of the corresponding file descriptors
that are ready."""
    if timeout is not None and not isinstance(timeout, (int, float)):
        raise TypeError('timeout must be a float or None')
    lists = [list(files) for files in (rlist, wlist, xlist)]
    wanted = {}
    for files, events in zip(lists, (POLLIN, POLLOUT, POLLPRI)):
        for file in files:
            number = _number_of(file)
            wanted[number] = wanted.get(number, 0) | events
    ready = dict(zip(wanted, _poll(list(wanted.items()), _milliseconds(timeout))))
    for number, events in ready.items():
        if events & POLLNVAL:
            raise OSError(9, 'Bad file descriptor')
    masks = POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI
    return tuple([[file for file in files if ready[_number_of(file)] & mask] for files, mask in zip(lists, masks)])


class poll:
    """Returns a polling object.

This object supports registering and unregistering file descriptors, and then
polling them for I/O events."""

    def __init__(self):
        self._wanted = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Register a file descriptor with the polling object."""
        self._wanted[_number_of(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        """Modify an already registered file descriptor."""
        number = _number_of(fd)
        if number not in self._wanted:
            raise FileNotFoundError(2, 'No such file or directory')
        self._wanted[number] = eventmask

    def unregister(self, fd, /):
        """Remove a file descriptor being tracked by the polling object."""
        del self._wanted[_number_of(fd)]

    def poll(self, timeout=None, /):
        """Polls the set of registered file descriptors: a list of (fd, event) for those that are ready."""
        wait = -1 if timeout is None or timeout < 0 else int(-(-timeout // 1))
        ready = _poll(list(self._wanted.items()), wait)
        return [(number, events) for number, events in zip(self._wanted, ready) if events]
