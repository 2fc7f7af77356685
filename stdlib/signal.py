"""Signals of the system: what is done when one comes, and timers that send one."""

# Tracebacks pass over this module, which is native in CPython.

import _signal
import sys
from enum import IntEnum
from _signal import alarm, pause, raise_signal

NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class Signals(IntEnum):
    """An enumeration."""

    (SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE,
     SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ,
     SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS) = range(1, 32)
    SIGRTMIN, SIGRTMAX = 34, 64
    SIGIOT, SIGCLD, SIGPOLL = 6, 17, 29


class Handlers(IntEnum):
    """An enumeration."""

    SIG_DFL, SIG_IGN = 0, 1


class Sigmasks(IntEnum):
    """An enumeration."""

    SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
globals().update(Sigmasks.__members__)
ItimerError = OSError


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT installed by Python.

It raises KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {}
_WORDS = ('Hangup', 'Interrupt', 'Quit', 'Illegal instruction', 'Trace/breakpoint trap', 'Aborted', 'Bus error',
          'Floating point exception', 'Killed', 'User defined signal 1', 'Segmentation fault', 'User defined signal 2',
          'Broken pipe', 'Alarm clock', 'Terminated', 'Stack fault', 'Child exited', 'Continued', 'Stopped (signal)',
          'Stopped', 'Stopped (tty input)', 'Stopped (tty output)', 'Urgent I/O condition', 'CPU time limit exceeded',
          'File size limit exceeded', 'Virtual timer expired', 'Profiling timer expired', 'Window changed',
          'I/O possible', 'Power failure', 'Bad system call')


def _to_enum(value, cls):
    try:
        return cls(value)
    except (ValueError, TypeError):
        return value


def _run(number):
    handler = _handlers.get(number)
    if callable(handler):
        frame = sys._getframe(1) if _has_caller() else None
        handler(number, frame)


def _has_caller():
    try:
        sys._getframe(2)
        return True
    except ValueError:
        return False


_signal.set_runner(_run)


def _check(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    return int(signalnum)


def signal(signalnum, handler, /):
    """Set the action for the given signal.

The action can be SIG_DFL, SIG_IGN, or a callable Python object.
The previous action is returned.  See getsignal() for possible return values."""
    number = _check(signalnum)
    if isinstance(handler, int) and not callable(handler):
        handler = Handlers(handler) if handler in (0, 1) else None
    if handler is None or not (callable(handler) or isinstance(handler, Handlers)):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    import threading
    if threading.current_thread() is not threading.main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    before = getsignal(number)
    _signal.set_action(number, int(handler) if isinstance(handler, Handlers) else 2)
    _handlers[number] = handler
    return before


def getsignal(signalnum, /):
    """Return the current action for the given signal.

The return value can be:
  SIG_IGN -- if the signal is being ignored
  SIG_DFL -- if the default action for the signal is in effect
  None    -- if an unknown handler is in effect
  anything else -- the callable Python object used as a handler"""
    number = _check(signalnum)
    if number not in _handlers:
        action = _signal.action(number)
        if number == 2 and action is None:
            _handlers[number] = default_int_handler
        elif number in (13, 25) and action == 0:
            # CPython ignores these two from the start; a broken pipe is an error here too.
            _handlers[number] = Handlers.SIG_IGN
        else:
            _handlers[number] = _to_enum(action, Handlers)
    return _handlers[number]


def strsignal(signalnum, /):
    """Return the system description of the given signal.

Returns the description of signal *signalnum*, such as "Interrupt"
for :const:`SIGINT`. Returns :const:`None` if *signalnum* has no
description. Raises :exc:`ValueError` if *signalnum* is invalid."""
    number = _check(signalnum)
    if number <= len(_WORDS):
        return _WORDS[number - 1]
    return f'Real-time signal {number - 34}' if number >= 34 else None


def valid_signals():
    """Return a set of valid signal numbers on this platform.

The signal numbers returned by this function can be safely passed to
functions like `pthread_kill`."""
    return {_to_enum(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}


def setitimer(which, seconds, interval=0.0, /):
    """Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).

The timer will fire after value seconds and after that every interval seconds.
The itimer can be cleared by setting seconds to zero.

Returns old values as a tuple: (delay, interval)."""
    return _signal.setitimer(which, seconds, interval)


def getitimer(which, /):
    """Returns current value of given itimer."""
    return _signal.getitimer(which)


def siginterrupt(signalnum, flag, /):
    """Change system call restart behaviour: here, calls are restarted where they can be."""
    _check(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Sets the fd to be written to (with the signal number) when a signal comes in: it is not supported."""
    if fd != -1:
        raise NotImplementedError('set_wakeup_fd() is not supported: wattle wakes up by itself')
    return -1


def pthread_kill(thread_id, signalnum, /):
    """Send a signal to a thread: to the process, whose main thread handles all signals."""
    raise_signal(signalnum)


def pthread_sigmask(how, mask, /):
    """Fetch and/or change the signal mask of the calling thread."""
    return {_to_enum(number, Signals) for number in _signal.set_mask(int(how), [_check(number) for number in mask])}
