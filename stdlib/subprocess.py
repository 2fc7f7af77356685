"""Subprocesses: programs that are started, fed and waited for.

Streams are inherited, pipes, or nothing; other files are refused.
"""

import os as _os

from _subprocess import spawn as _spawn

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run',
           'CalledProcessError', 'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess', 'list2cmdline']

PIPE = -1
STDOUT = -2
DEVNULL = -3

_SIGNALS = {1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 4: 'SIGILL', 6: 'SIGABRT', 8: 'SIGFPE', 9: 'SIGKILL',
            11: 'SIGSEGV', 13: 'SIGPIPE', 14: 'SIGALRM', 15: 'SIGTERM'}


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """Raised when run() is called with check=True and the process returns a non-zero exit status.

    Attributes:
      cmd, returncode, stdout, stderr, output
    """

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            name = _SIGNALS.get(-self.returncode)
            if name is None:
                return "Command '%s' died with unknown signal %d." % (self.cmd, -self.returncode)
            return "Command '%s' died with <Signals.%s: %d>." % (self.cmd, name, -self.returncode)
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)

    @property
    def stdout(self):
        """Alias for output attribute, to match stderr"""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """This exception is raised when the timeout expires while waiting for a child process.

    Attributes:
        cmd, output, stdout, stderr, timeout
    """

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """A process that has finished running.

    This is returned by run().

    Attributes:
      args: The list or str args passed to run().
      returncode: The exit code of the process, negative for signals.
      stdout: The standard output (None if not captured).
      stderr: The standard error (None if not captured).
    """

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        if self.stdout is not None:
            parts.append(f'stdout={self.stdout!r}')
        if self.stderr is not None:
            parts.append(f'stderr={self.stderr!r}')
        return f"{type(self).__name__}({', '.join(parts)})"

    def check_returncode(self):
        """Raise CalledProcessError if the exit code is non-zero."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


class _Output:
    """The pipe that a program writes to, to be read."""

    def __init__(self, process, which, decode):
        self._process = process
        self._which = which
        self._decode = decode
        self.closed = False

    def _read(self, size=-1):
        return self._process.read(self._which, -1 if size is None or size < 0 else size)

    def read(self, size=-1):
        return self._decode(self._read(size))

    def readline(self):
        line = []
        while byte := self._read(1):
            line.append(byte)
            if byte == b'\n':
                break
        return self._decode(b''.join(line))

    def readlines(self):
        return list(self)

    def __iter__(self):
        return iter(self.readline, self._decode(b''))

    def close(self):
        self.closed = True


class _Input:
    """The pipe that a program reads from, to be written to."""

    def __init__(self, process, encode):
        self._process = process
        self._encode = encode
        self.closed = False

    def write(self, data):
        self._process.write(self._encode(data))
        return len(data)

    def flush(self):
        pass

    def close(self):
        if not self.closed:
            self.closed = True
            self._process.close_input()


def _stream(value, name):
    if value is None:
        return 0
    if value in (PIPE, DEVNULL) or value == STDOUT and name == 'stderr':
        return value
    raise NotImplementedError(f'subprocess: {name} can be None, PIPE or DEVNULL, no other file')


class Popen:
    """Execute a child program in a new process."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None,
                 group=None, extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1,
                 process_group=None):
        for name, value in [('preexec_fn', preexec_fn), ('pass_fds', pass_fds), ('user', user), ('group', group),
                            ('start_new_session', start_new_session), ('process_group', process_group)]:
            if value:
                raise NotImplementedError(f'subprocess: {name} is not supported')
        self.args = args
        self.encoding = encoding
        self.errors = errors
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        if isinstance(args, (str, bytes)) or hasattr(args, '__fspath__'):
            words = [_os.fsdecode(args)]
        else:
            words = [_os.fsdecode(word) for word in args]
        if shell:
            words = [executable or '/bin/sh', '-c'] + words
        elif executable is not None:
            words[0] = _os.fsdecode(executable)
        if cwd is not None:
            cwd = _os.fsdecode(cwd)
        # A child gets the variables as the program has set them.
        variables = _os.environ if env is None else env
        pairs = [(_os.fsdecode(name), _os.fsdecode(value)) for name, value in variables.items()]
        streams = _stream(stdin, 'stdin'), _stream(stdout, 'stdout'), _stream(stderr, 'stderr')
        self.returncode = None
        self._process = _spawn(words, cwd, pairs, *streams)
        self.pid = self._process.pid
        self.stdin = _Input(self._process, self._encode) if stdin == PIPE else None
        self.stdout = _Output(self._process, 0, self._decode) if stdout == PIPE else None
        self.stderr = _Output(self._process, 1, self._decode) if stderr == PIPE else None

    def __repr__(self):
        shown = repr(self.args)
        if len(shown) > 80:
            shown = shown[:76] + "...'"
        return f'<{type(self).__name__}: returncode: {self.returncode} args: {shown}>'

    def _encode(self, data):
        return data.encode(self.encoding or 'utf-8', self.errors or 'strict') if self.text_mode else bytes(data)

    def _decode(self, data):
        if not self.text_mode:
            return data
        text = data.decode(self.encoding or 'utf-8', self.errors or 'strict')
        return text.replace('\r\n', '\n').replace('\r', '\n')

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if self.stdin:
            self.stdin.close()
        self.wait()

    def poll(self):
        """Check if child process has terminated. Set and return returncode attribute."""
        if self.returncode is None:
            self.returncode = self._process.poll()
        return self.returncode

    def wait(self, timeout=None):
        """Wait for child process to terminate; returns self.returncode."""
        if self.returncode is None:
            self.returncode = self._process.wait(timeout)
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Interact with process: Send data to stdin and close it. Read data from stdout and stderr, until
        end-of-file is reached. Wait for process to terminate.

        Returns a tuple (stdout, stderr)."""
        if input is not None and self.stdin:
            input = self._encode(input)
        texts = self._process.communicate(input, timeout)
        if texts is None:
            raise TimeoutExpired(self.args, timeout)
        self.wait()
        return tuple(None if text is None else self._decode(text) for text in texts)

    def send_signal(self, sig):
        """Send a signal to the process."""
        if self.poll() is None:
            number = int(sig)
            if number == 9:
                self._process.kill()
            else:
                _spawn(['kill', f'-{number}', str(self.pid)], None, None, 0, 0, 0).wait()

    def terminate(self):
        """Terminate the process with SIGTERM"""
        self.send_signal(15)

    def kill(self):
        """Kill the process with SIGKILL"""
        self.send_signal(9)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run command with arguments and return a CompletedProcess instance."""
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = PIPE
        kwargs['stderr'] = PIPE
    process = Popen(*popenargs, **kwargs)
    try:
        stdout, stderr = process.communicate(input, timeout=timeout)
    except TimeoutExpired as error:
        process.kill()
        stdout, stderr = process.communicate()
        error.output = stdout or None
        error.stderr = stderr or None
        raise
    except BaseException:
        process.kill()
        raise
    code = process.poll()
    if check and code:
        raise CalledProcessError(code, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, code, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run command with arguments. Wait for command to complete or timeout, then return the returncode attribute."""
    process = Popen(*popenargs, **kwargs)
    try:
        return process.wait(timeout=timeout)
    except BaseException:
        process.kill()
        raise


def check_call(*popenargs, **kwargs):
    """Run command with arguments. Wait for command to complete. If the exit code was zero then return, otherwise
    raise CalledProcessError."""
    code = call(*popenargs, **kwargs)
    if code:
        command = kwargs.get('args')
        raise CalledProcessError(code, popenargs[0] if command is None else command)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run command with arguments and return its output."""
    for name in ('stdout', 'check'):
        if name in kwargs:
            raise ValueError(f'{name} argument not allowed, it will be overridden.')
    if 'input' in kwargs and kwargs['input'] is None:
        kwargs['input'] = '' if any(kwargs.get(name) for name in ('text', 'universal_newlines', 'encoding')) else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Return (exitcode, output) of executing cmd in a shell."""
    try:
        text = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        code = 0
    except CalledProcessError as error:
        text = error.output
        code = error.returncode
    return code, text.removesuffix('\n')


def getoutput(cmd, *, encoding=None, errors=None):
    """Return output (stdout or stderr) of executing cmd in a shell."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """Translate a sequence of arguments into a command line string, as programs of MS C read it."""
    parts = []
    for word in map(_os.fsdecode, seq):
        needs_quotes = ' ' in word or '\t' in word or not word
        made = []
        slashes = 0
        for character in word:
            if character == '\\':
                slashes += 1
                continue
            made.append('\\' * (slashes * 2 + 1 if character == '"' else slashes) + character)
            slashes = 0
        made.append('\\' * (slashes * 2 if needs_quotes else slashes))
        text = ''.join(made)
        parts.append(f'"{text}"' if needs_quotes else text)
    return ' '.join(parts)


def _cleanup():
    """Looks after processes that nobody waits for: here, nothing is kept of them."""
