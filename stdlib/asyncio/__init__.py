"""Coroutines as tasks of an event loop: without sockets, pipes and subprocesses, which are refused by name."""

from asyncio.exceptions import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.futures import *
from asyncio.tasks import *
from asyncio.taskgroups import *
from asyncio.timeouts import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.threads import *
from asyncio import coroutines, events, exceptions, futures, locks, queues, runners, taskgroups, tasks, threads, timeouts
from asyncio.events import _get_running_loop, _set_running_loop

__all__ = (*exceptions.__all__, *coroutines.__all__, *events.__all__, *futures.__all__, *tasks.__all__,
           *timeouts.__all__, *locks.__all__, *queues.__all__, *runners.__all__, *threads.__all__)

_LEFT_OUT = {'open_connection', 'start_server', 'open_unix_connection', 'start_unix_server', 'create_subprocess_exec',
             'create_subprocess_shell', 'StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'Protocol',
             'BaseProtocol', 'DatagramProtocol', 'SubprocessProtocol', 'BufferedProtocol', 'Transport', 'BaseTransport',
             'Server', 'AbstractServer', 'subprocess', 'streams', 'transports', 'protocols'}


def __getattr__(name):
    if name in _LEFT_OUT:
        raise AttributeError(f"wattle leaves out 'asyncio.{name}': its event loop has no sockets, pipes and subprocesses")
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
