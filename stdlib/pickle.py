"""Objects as bytes, and back: Python's pickle protocols 0 to 5.

A pickle is a program for a small machine with a stack, a stack of marks and a memo; Pickler writes it, Unpickler
runs it. Never unpickle data from someone you do not trust.
"""

import io
import struct
import sys
from copyreg import _extension_cache, _extension_registry, _inverted_registry, dispatch_table
from functools import partial
from itertools import islice

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load',
           'loads', 'PickleBuffer']

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4

_OPCODES = {
    'MARK': b'(', 'STOP': b'.', 'POP': b'0', 'POP_MARK': b'1', 'DUP': b'2', 'FLOAT': b'F', 'INT': b'I',
    'BININT': b'J', 'BININT1': b'K', 'LONG': b'L', 'BININT2': b'M', 'NONE': b'N', 'PERSID': b'P',
    'BINPERSID': b'Q', 'REDUCE': b'R', 'STRING': b'S', 'BINSTRING': b'T', 'SHORT_BINSTRING': b'U',
    'UNICODE': b'V', 'BINUNICODE': b'X', 'APPEND': b'a', 'BUILD': b'b', 'GLOBAL': b'c', 'DICT': b'd',
    'EMPTY_DICT': b'}', 'APPENDS': b'e', 'GET': b'g', 'BINGET': b'h', 'INST': b'i', 'LONG_BINGET': b'j',
    'LIST': b'l', 'EMPTY_LIST': b']', 'OBJ': b'o', 'PUT': b'p', 'BINPUT': b'q', 'LONG_BINPUT': b'r',
    'SETITEM': b's', 'TUPLE': b't', 'EMPTY_TUPLE': b')', 'SETITEMS': b'u', 'BINFLOAT': b'G', 'PROTO': b'\x80',
    'NEWOBJ': b'\x81', 'EXT1': b'\x82', 'EXT2': b'\x83', 'EXT4': b'\x84', 'TUPLE1': b'\x85', 'TUPLE2': b'\x86',
    'TUPLE3': b'\x87', 'NEWTRUE': b'\x88', 'NEWFALSE': b'\x89', 'LONG1': b'\x8a', 'LONG4': b'\x8b',
    'BINBYTES': b'B', 'SHORT_BINBYTES': b'C', 'SHORT_BINUNICODE': b'\x8c', 'BINUNICODE8': b'\x8d',
    'BINBYTES8': b'\x8e', 'EMPTY_SET': b'\x8f', 'ADDITEMS': b'\x90', 'FROZENSET': b'\x91', 'NEWOBJ_EX': b'\x92',
    'STACK_GLOBAL': b'\x93', 'MEMOIZE': b'\x94', 'FRAME': b'\x95', 'BYTEARRAY8': b'\x96', 'NEXT_BUFFER': b'\x97',
    'READONLY_BUFFER': b'\x98',
}
globals().update(_OPCODES)
__all__ += _OPCODES
TRUE, FALSE = b'I01\n', b'I00\n'

_BATCH = 1000
_missing = object()
_FRAME_LEAST = 4
_FRAME_MOST = 64 * 1024

# What CPython 2 calls the modules and names of the protocols below 3.
_OLD_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', 'configparser': 'ConfigParser'}
_NEW_MODULES = {old: new for new, old in _OLD_MODULES.items()}
_OLD_NAMES = {('builtins', 'range'): ('__builtin__', 'xrange'), ('functools', 'reduce'): ('__builtin__', 'reduce'),
              ('builtins', 'str'): ('__builtin__', 'unicode'), ('builtins', 'int'): ('__builtin__', 'long'),
              ('builtins', 'filter'): ('itertools', 'ifilter'), ('builtins', 'map'): ('itertools', 'imap'),
              ('builtins', 'zip'): ('itertools', 'izip'), ('builtins', 'chr'): ('__builtin__', 'unichr'),
              ('sys', 'intern'): ('__builtin__', 'intern')}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}
_NEW_NAMES.update({('__builtin__', 'basestring'): ('builtins', 'str'),
                   ('exceptions', 'StandardError'): ('builtins', 'Exception'),
                   ('UserDict', 'UserDict'): ('collections', 'UserDict')})


class PickleError(Exception):
    """A common base class for the other pickling exceptions."""


class PicklingError(PickleError):
    """This exception is raised when an unpicklable object is passed to the dump() method."""


class UnpicklingError(PickleError):
    """This exception is raised when there is a problem unpickling an object."""


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class PickleBuffer:
    """Wrapper for potentially out-of-band buffers"""

    def __init__(self, object, /):
        if not isinstance(object, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(object).__name__}'")
        self._object = object

    def raw(self):
        return self._object

    def release(self):
        self._object = b''


def _find(module, name):
    """The object of a dotted name, and what it is an attribute of."""
    parent, found = None, module
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError(f"Can't get local attribute {name!r} on {module!r}")
        try:
            parent, found = found, getattr(found, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {module!r}") from None
    return found, parent


def whichmodule(obj, name):
    """Find the module an object belong to."""
    module = getattr(obj, '__module__', None)
    if module is not None:
        return module
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _find(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


def encode_long(x):
    """An int as the fewest bytes of two's complement, the least one first."""
    if x == 0:
        return b''
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, 'little', signed=True)
    if x < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    """The int of such bytes."""
    return int.from_bytes(data, 'little', signed=True)


class Pickler:
    """Writes pickles to a binary file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        protocol = int(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        self._buffer_callback = buffer_callback
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self.memo = {}
        self.proto = protocol
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3
        self._frame = None

    def clear_memo(self):
        """Clears the pickler's "memo"."""
        self.memo.clear()

    def dump(self, obj):
        """Write a pickled representation of obj to the open file."""
        if not hasattr(self, '_file_write'):
            raise PicklingError(f'Pickler.__init__() was not called by {self.__class__.__name__}.__init__()')
        if self.proto >= 2:
            self._file_write(PROTO + bytes([self.proto]))
        if self.proto >= 4:
            self._frame = bytearray()
        self.save(obj)
        self.write(STOP)
        if self._frame is not None:
            self._end_frame(True)
            self._frame = None

    # --- frames ---

    def write(self, data):
        frame = self._frame
        if frame is None:
            self._file_write(data)
        else:
            frame += data

    def _end_frame(self, force=False):
        frame = self._frame
        if frame is not None and (force or len(frame) >= _FRAME_MOST):
            data = bytes(frame)
            if len(data) >= _FRAME_LEAST:
                self._file_write(FRAME + len(data).to_bytes(8, 'little'))
            self._file_write(data)
            self._frame = bytearray()

    def _write_large(self, header, payload):
        """Large data stand outside of frames."""
        if self._frame is None:
            self._file_write(header + payload)
            return
        if self._frame:
            self._end_frame(True)
        self._file_write(header)
        self._file_write(payload)

    # --- the memo ---

    def memoize(self, obj):
        """Store an object in the memo."""
        if self.fast:
            return
        number = len(self.memo)
        self.write(self._put(number))
        self.memo[id(obj)] = number, obj

    def _put(self, number):
        if self.proto >= 4:
            return MEMOIZE
        if not self.bin:
            return PUT + b'%d\n' % number
        if number < 256:
            return BINPUT + bytes([number])
        return LONG_BINPUT + number.to_bytes(4, 'little')

    def _get(self, number):
        if not self.bin:
            return GET + b'%d\n' % number
        if number < 256:
            return BINGET + bytes([number])
        return LONG_BINGET + number.to_bytes(4, 'little')

    # --- objects ---

    def persistent_id(self, obj):
        """What stands for an object that is stored elsewhere; None for all that are to be pickled."""
        return None

    def reducer_override(self, obj):
        return NotImplemented

    def save(self, obj, save_persistent_id=True):
        self._end_frame()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self.save_pers(pid)
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self._get(known[0]))
            return
        cls = type(obj)
        parts = NotImplemented
        if type(self).reducer_override is not Pickler.reducer_override and cls not in _ATOMS:
            parts = self.reducer_override(obj)
        if parts is NotImplemented:
            way = self.dispatch.get(cls)
            if way is not None:
                way(self, obj)
                return
            reducer = getattr(self, 'dispatch_table', dispatch_table).get(cls)
            if reducer is not None:
                parts = reducer(obj)
            elif issubclass(cls, type):
                self.save_global(obj)
                return
            else:
                reducer = getattr(obj, '__reduce_ex__', None)
                if reducer is not None:
                    parts = reducer(self.proto)
                else:
                    reducer = getattr(obj, '__reduce__', None)
                    if reducer is None:
                        raise PicklingError(f"Can't pickle {cls.__name__!r} object: {obj!r}")
                    parts = reducer()
        if isinstance(parts, str):
            self.save_global(obj, parts)
            return
        if not isinstance(parts, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(parts) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self.save_reduce(obj=obj, *parts)

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(BINPERSID)
        else:
            try:
                self.write(PERSID + str(pid).encode('ascii') + b'\n')
            except UnicodeEncodeError:
                raise PicklingError('persistent IDs in protocol 0 must be ASCII strings')

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            cls, args, kwargs = args
            if not hasattr(cls, '__new__'):
                raise PicklingError('args[0] from __newobj_ex__ args has no __new__')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('args[0] from __newobj_ex__ args has the wrong class')
            if self.proto >= 4:
                self.save(cls)
                self.save(args)
                self.save(kwargs)
                self.write(NEWOBJ_EX)
            else:
                self.save(partial(cls.__new__, cls, *args, **kwargs))
                self.save(())
                self.write(REDUCE)
        elif self.proto >= 2 and name == '__newobj__':
            cls = args[0]
            if not hasattr(cls, '__new__'):
                raise PicklingError('args[0] from __newobj__ args has no __new__')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('args[0] from __newobj__ args has the wrong class')
            self.save(cls)
            self.save(args[1:])
            self.write(NEWOBJ)
        else:
            self.save(func)
            self.save(args)
            self.write(REDUCE)
        if obj is not None:
            if id(obj) in self.memo:
                # Its own parts contain it: what was just made goes, the one in the memo counts.
                self.write(POP + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self.write(BUILD)
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self.write(TUPLE2)
                self.write(REDUCE)
                self.write(POP)

    dispatch = {}

    def save_none(self, obj):
        self.write(NONE)
    dispatch[type(None)] = save_none

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(NEWTRUE if obj else NEWFALSE)
        else:
            self.write(TRUE if obj else FALSE)
    dispatch[bool] = save_bool

    def save_long(self, obj):
        if self.bin:
            if 0 <= obj <= 0xff:
                self.write(BININT1 + bytes([obj]))
                return
            if 0 <= obj <= 0xffff:
                self.write(BININT2 + obj.to_bytes(2, 'little'))
                return
            if -0x80000000 <= obj <= 0x7fffffff:
                self.write(BININT + obj.to_bytes(4, 'little', signed=True))
                return
        if self.proto >= 2:
            data = encode_long(obj)
            if len(data) < 256:
                self.write(LONG1 + bytes([len(data)]) + data)
            else:
                self.write(LONG4 + len(data).to_bytes(4, 'little') + data)
            return
        if -0x80000000 <= obj <= 0x7fffffff:
            self.write(INT + repr(obj).encode('ascii') + b'\n')
        else:
            self.write(LONG + repr(obj).encode('ascii') + b'L\n')
    dispatch[int] = save_long

    def save_float(self, obj):
        if self.bin:
            self.write(BINFLOAT + struct.pack('>d', obj))
        else:
            self.write(FLOAT + repr(obj).encode('ascii') + b'\n')
    dispatch[float] = save_float

    def save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                self.save_reduce(_encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            return
        size = len(obj)
        if size <= 0xff:
            self.write(SHORT_BINBYTES + bytes([size]) + obj)
        elif size > 0xffffffff and self.proto >= 4:
            self._write_large(BINBYTES8 + size.to_bytes(8, 'little'), obj)
        elif size >= _FRAME_MOST:
            self._write_large(BINBYTES + size.to_bytes(4, 'little'), obj)
        else:
            self.write(BINBYTES + size.to_bytes(4, 'little') + obj)
        self.memoize(obj)
    dispatch[bytes] = save_bytes

    def save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        size = len(obj)
        if size >= _FRAME_MOST:
            self._write_large(BYTEARRAY8 + size.to_bytes(8, 'little'), bytes(obj))
        else:
            self.write(BYTEARRAY8 + size.to_bytes(8, 'little') + obj)
        self.memoize(obj)
    dispatch[bytearray] = save_bytearray

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError('PickleBuffer can only pickled with protocol >= 5')
        in_band = True
        if self._buffer_callback is not None:
            in_band = bool(self._buffer_callback(obj))
        raw = obj.raw()
        if in_band:
            self.dispatch[type(raw)](self, raw)
        else:
            self.write(NEXT_BUFFER)
            if isinstance(raw, bytes):
                self.write(READONLY_BUFFER)
    dispatch[PickleBuffer] = save_picklebuffer

    def save_str(self, obj):
        if self.bin:
            data = obj.encode('utf-8', 'surrogatepass')
            size = len(data)
            if size <= 0xff and self.proto >= 4:
                self.write(SHORT_BINUNICODE + bytes([size]) + data)
            elif size > 0xffffffff and self.proto >= 4:
                self._write_large(BINUNICODE8 + size.to_bytes(8, 'little'), data)
            elif size >= _FRAME_MOST:
                self._write_large(BINUNICODE + size.to_bytes(4, 'little'), data)
            else:
                self.write(BINUNICODE + size.to_bytes(4, 'little') + data)
        else:
            for letter, escape in (('\\', r'\u005c'), ('\0', r'\u0000'), ('\n', r'\u000a'), ('\r', r'\u000d'),
                                   ('\x1a', r'\u001a')):
                obj = obj.replace(letter, escape)
            data = bytearray()
            for letter in obj:
                code = ord(letter)
                if code < 256:
                    data.append(code)
                elif code < 0x10000:
                    data += b'\\u%04x' % code
                else:
                    data += b'\\U%08x' % code
            self.write(UNICODE + bytes(data) + b'\n')
        self.memoize(obj)
    dispatch[str] = save_str

    def save_tuple(self, obj):
        size = len(obj)
        if not size:
            self.write(EMPTY_TUPLE if self.bin else MARK + TUPLE)
            return
        save, memo = self.save, self.memo
        short = size <= 3 and self.proto >= 2
        if not short:
            self.write(MARK)
        for item in obj:
            save(item)
        if id(obj) in memo:
            # One of the items contains the tuple, and has put it into the memo.
            get = self._get(memo[id(obj)][0])
            if short:
                self.write(POP * size + get)
            elif self.bin:
                self.write(POP_MARK + get)
            else:
                self.write(POP * (size + 1) + get)
            return
        self.write((TUPLE1, TUPLE2, TUPLE3)[size - 1] if short else TUPLE)
        self.memoize(obj)
    dispatch[tuple] = save_tuple

    def save_list(self, obj):
        self.write(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        if type(obj) is list and self.bin and len(obj) > 1:
            self._append_exact(obj)
        else:
            self._batch_appends(obj)
    dispatch[list] = save_list

    def _append_exact(self, items):
        # The list may change while its items are saved, and is read as it is by then.
        save, write = self.save, self.write
        place = 0
        while place < len(items):
            write(MARK)
            end = place + _BATCH
            while place < len(items) and place < end:
                save(items[place])
                place += 1
            write(APPENDS)

    def _batch_appends(self, items):
        save, write = self.save, self.write
        if not self.bin:
            for item in items:
                save(item)
                write(APPEND)
            return
        items = iter(items)
        while True:
            batch = list(islice(items, _BATCH))
            if len(batch) > 1:
                write(MARK)
                for item in batch:
                    save(item)
                write(APPENDS)
            elif batch:
                save(batch[0])
                write(APPEND)
            if len(batch) < _BATCH:
                return

    def save_dict(self, obj):
        self.write(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        if type(obj) is dict and self.bin and len(obj) > 1:
            self._set_exact(obj)
        else:
            self._batch_setitems(obj.items())
    dispatch[dict] = save_dict

    def _set_exact(self, entries):
        save, write = self.save, self.write
        size, items, count = len(entries), iter(entries.items()), _BATCH
        while count == _BATCH:
            count = 0
            write(MARK)
            for key, value in islice(items, _BATCH):
                save(key)
                save(value)
                count += 1
                if len(entries) != size:
                    raise RuntimeError('dictionary changed size during iteration')
            write(SETITEMS)

    def _batch_setitems(self, items):
        save, write = self.save, self.write
        if not self.bin:
            for key, value in items:
                save(key)
                save(value)
                write(SETITEM)
            return
        items = iter(items)
        while True:
            batch = list(islice(items, _BATCH))
            if len(batch) > 1:
                write(MARK)
                for key, value in batch:
                    save(key)
                    save(value)
                write(SETITEMS)
            elif batch:
                key, value = batch[0]
                save(key)
                save(value)
                write(SETITEM)
            if len(batch) < _BATCH:
                return

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self.write(EMPTY_SET)
        self.memoize(obj)
        items = iter(obj)
        while True:
            batch = list(islice(items, _BATCH))
            if batch:
                self.write(MARK)
                for item in batch:
                    self.save(item)
                self.write(ADDITEMS)
            if len(batch) < _BATCH:
                return
    dispatch[set] = save_set

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self.write(POP_MARK + self._get(self.memo[id(obj)][0]))
            return
        self.write(FROZENSET)
        self.memoize(obj)
    dispatch[frozenset] = save_frozenset

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
        if name is None:
            name = obj.__name__
        if obj is _encode:
            self.write(GLOBAL + b'_codecs\nencode\n')
            self.memoize(obj)
            return
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name, level=0)
            module = sys.modules[module_name]
            found, parent = _find(module, name)
        except ImportError:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        except (KeyError, AttributeError):
            if '<locals>' in name.split('.'):
                raise AttributeError(f"Can't pickle local object {name!r}") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code:
                if code <= 0xff:
                    self.write(EXT1 + bytes([code]))
                elif code <= 0xffff:
                    self.write(EXT2 + code.to_bytes(2, 'little'))
                else:
                    self.write(EXT4 + code.to_bytes(4, 'little', signed=True))
                return
        last = name.rpartition('.')[2]
        if parent is module:
            name = last
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            self.write(STACK_GLOBAL)
        elif parent is not module:
            self.save_reduce(getattr, (parent, last))
        elif self.proto >= 3:
            self.write(GLOBAL + module_name.encode() + b'\n' + name.encode() + b'\n')
        else:
            if self.fix_imports:
                if (module_name, name) in _OLD_NAMES:
                    module_name, name = _OLD_NAMES[module_name, name]
                else:
                    module_name = _OLD_MODULES.get(module_name, module_name)
                    if module_name == '__builtin__' and isinstance(obj, type) and issubclass(obj, BaseException):
                        module_name = 'exceptions'
            try:
                self.write(GLOBAL + module_name.encode('ascii') + b'\n' + name.encode('ascii') + b'\n')
            except UnicodeEncodeError:
                raise PicklingError("can't pickle global identifier '%s.%s' using pickle protocol %i"
                                    % (module, name, self.proto)) from None
        self.memoize(obj)

    def save_type(self, obj):
        if obj is type(None):
            self.save_reduce(type, (None,), obj=obj)
        elif obj is type(NotImplemented):
            self.save_reduce(type, (NotImplemented,), obj=obj)
        elif obj is type(...):
            self.save_reduce(type, (...,), obj=obj)
        else:
            self.save_global(obj)
    dispatch[type(lambda: None)] = save_global
    dispatch[type(len)] = lambda self, obj: self._save_builtin(obj)
    dispatch[type] = save_type

    def save_method(self, obj):
        self.save_reduce(getattr, (obj.__objclass__, obj.__name__), obj=obj)

    def save_bound_wrapper(self, obj):
        self.save_reduce(getattr, (obj.__self__, obj.__name__), obj=obj)

    dispatch[type(str.index)] = dispatch[type(object.__init__)] = save_method
    dispatch[type(object().__init__)] = save_bound_wrapper

    def _save_builtin(self, obj):
        owner = getattr(obj, '__self__', None)
        if owner is None or type(owner) is type(sys):
            self.save_global(obj)
        else:
            self.save_reduce(getattr, (owner, obj.__name__), obj=obj)


_ATOMS = {type(None), bool, int, float, bytes, bytearray, str, tuple, list, dict, set, frozenset}
_Pickler = Pickler


def _encode(text, encoding):
    return text.encode(encoding)


_encode.__module__, _encode.__qualname__, _encode.__name__ = '_codecs', 'encode', 'encode'


class Unpickler:
    """Reads pickles from a binary file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._buffers = iter(buffers) if buffers is not None else None
        try:
            self._file_read, self._file_readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports
        self._frame = None

    def load(self):
        """Read a pickled object representation from the open file."""
        if not hasattr(self, '_file_read'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by {self.__class__.__name__}.__init__()')
        self._frame = None
        self.metastack = []
        self.stack = []
        self.append = self.stack.append
        self.proto = 0
        read, dispatch = self.read, self.dispatch
        try:
            while True:
                opcode = read(1)
                if not opcode:
                    raise EOFError('Ran out of input')
                way = dispatch.get(opcode[0])
                if way is None:
                    shown = repr(opcode)[1:]
                    raise UnpicklingError(f'invalid load key, {shown}.')
                way(self)
        except _Stop as stop:
            return stop.value

    def read(self, size):
        frame = self._frame
        if frame is not None:
            data = frame.read(size)
            if not data and size:
                self._frame = None
            elif len(data) < size:
                raise UnpicklingError('pickle exhausted before end of frame')
            else:
                return data
        data = self._file_read(size)
        if len(data) < size and size > 1:
            raise UnpicklingError('pickle data was truncated')
        return data

    def readline(self):
        frame = self._frame
        if frame is not None:
            data = frame.readline()
            if not data:
                self._frame = None
            elif data[-1:] != b'\n':
                raise UnpicklingError('pickle exhausted before end of frame')
            else:
                return data
        data = self._file_readline()
        if data[-1:] != b'\n':
            raise UnpicklingError('pickle data was truncated')
        return data

    def pop_mark(self):
        """The items above the last mark."""
        items = self.stack
        if not self.metastack:
            raise UnpicklingError('could not find MARK')
        self.stack = self.metastack.pop()
        self.append = self.stack.append
        return items

    def _pop(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        return self.stack.pop()

    def _top(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        return self.stack[-1]

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function '
                              'was specified.')

    def find_class(self, module, name):
        """The object of a name in a module."""
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _NEW_NAMES:
                module, name = _NEW_NAMES[module, name]
            else:
                module = 'builtins' if module == 'exceptions' else _NEW_MODULES.get(module, module)
        if (module, name) == ('_codecs', 'encode'):
            return _encode
        __import__(module, level=0)
        if self.proto >= 4:
            return _find(sys.modules[module], name)[0]
        return getattr(sys.modules[module], name)

    dispatch = {}

    def _opcode(code, table=dispatch):
        def register(way):
            table[code[0]] = way
            return way
        return register

    @_opcode(PROTO)
    def load_proto(self):
        proto = self.read(1)[0]
        if not 0 <= proto <= HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {proto}')
        self.proto = proto

    @_opcode(FRAME)
    def load_frame(self):
        size = int.from_bytes(self.read(8), 'little')
        if size > sys.maxsize:
            raise ValueError(f'frame size > sys.maxsize: {size}')
        if self._frame is not None and self._frame.read(1):
            raise UnpicklingError('beginning of a new frame before end of current frame')
        self._frame = None
        self._frame = io.BytesIO(self.read(size))

    @_opcode(PERSID)
    def load_persid(self):
        try:
            pid = self.readline()[:-1].decode('ascii')
        except UnicodeDecodeError:
            raise UnpicklingError('persistent IDs in protocol 0 must be ASCII strings')
        self.append(self.persistent_load(pid))

    @_opcode(BINPERSID)
    def load_binpersid(self):
        self.append(self.persistent_load(self._pop()))

    @_opcode(NONE)
    def load_none(self):
        self.append(None)

    @_opcode(NEWFALSE)
    def load_false(self):
        self.append(False)

    @_opcode(NEWTRUE)
    def load_true(self):
        self.append(True)

    @_opcode(INT)
    def load_int(self):
        data = self.readline()
        if data == FALSE[1:]:
            value = False
        elif data == TRUE[1:]:
            value = True
        else:
            value = int(data, 0)
        self.append(value)

    @_opcode(BININT)
    def load_binint(self):
        self.append(int.from_bytes(self.read(4), 'little', signed=True))

    @_opcode(BININT1)
    def load_binint1(self):
        self.append(self.read(1)[0])

    @_opcode(BININT2)
    def load_binint2(self):
        self.append(int.from_bytes(self.read(2), 'little'))

    @_opcode(LONG)
    def load_long(self):
        data = self.readline()[:-1]
        if data and data[-1:] == b'L':
            data = data[:-1]
        self.append(int(data, 0))

    @_opcode(LONG1)
    def load_long1(self):
        self.append(decode_long(self.read(self.read(1)[0])))

    @_opcode(LONG4)
    def load_long4(self):
        size = int.from_bytes(self.read(4), 'little', signed=True)
        if size < 0:
            raise UnpicklingError('LONG pickle has negative byte count')
        self.append(decode_long(self.read(size)))

    @_opcode(FLOAT)
    def load_float(self):
        self.append(float(self.readline()[:-1]))

    @_opcode(BINFLOAT)
    def load_binfloat(self):
        self.append(struct.unpack('>d', self.read(8))[0])

    def _decode_string(self, value):
        return value if self.encoding == 'bytes' else value.decode(self.encoding, self.errors)

    @_opcode(STRING)
    def load_string(self):
        data = self.readline()[:-1]
        if len(data) >= 2 and data[0] == data[-1] and data[0] in b'"\'':
            data = data[1:-1]
        else:
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self.append(self._decode_string(_unescaped(data)))

    @_opcode(BINSTRING)
    def load_binstring(self):
        size = int.from_bytes(self.read(4), 'little', signed=True)
        if size < 0:
            raise UnpicklingError('BINSTRING pickle has negative byte count')
        self.append(self._decode_string(self.read(size)))

    @_opcode(SHORT_BINSTRING)
    def load_short_binstring(self):
        self.append(self._decode_string(self.read(self.read(1)[0])))

    @_opcode(BINBYTES)
    def load_binbytes(self):
        self.append(self.read(int.from_bytes(self.read(4), 'little')))

    @_opcode(SHORT_BINBYTES)
    def load_short_binbytes(self):
        self.append(self.read(self.read(1)[0]))

    @_opcode(BINBYTES8)
    def load_binbytes8(self):
        self.append(self.read(self._size8('BINBYTES8')))

    def _size8(self, name):
        size = int.from_bytes(self.read(8), 'little')
        if size > sys.maxsize:
            raise UnpicklingError(f"{name} exceeds system's maximum size of {sys.maxsize} bytes")
        return size

    @_opcode(BYTEARRAY8)
    def load_bytearray8(self):
        self.append(bytearray(self.read(self._size8('BYTEARRAY8'))))

    @_opcode(NEXT_BUFFER)
    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
        try:
            buffer = next(self._buffers)
        except StopIteration:
            raise UnpicklingError('not enough out-of-band buffers') from None
        self.append(buffer)

    @_opcode(READONLY_BUFFER)
    def load_readonly_buffer(self):
        self.stack[-1] = bytes(self.stack[-1].raw() if isinstance(self.stack[-1], PickleBuffer) else self.stack[-1])

    @_opcode(UNICODE)
    def load_unicode(self):
        data = self.readline()[:-1].decode('latin-1')
        pieces, place = [], 0
        while True:
            found = data.find('\\', place)
            if found < 0:
                pieces.append(data[place:])
                break
            pieces.append(data[place:found])
            width = {'u': 4, 'U': 8}.get(data[found + 1:found + 2])
            if width is None:
                pieces.append('\\')
                place = found + 1
            else:
                pieces.append(chr(int(data[found + 2:found + 2 + width], 16)))
                place = found + 2 + width
        self.append(''.join(pieces))

    @_opcode(BINUNICODE)
    def load_binunicode(self):
        self.append(self.read(int.from_bytes(self.read(4), 'little')).decode('utf-8', 'surrogatepass'))

    @_opcode(BINUNICODE8)
    def load_binunicode8(self):
        self.append(self.read(self._size8('BINUNICODE8')).decode('utf-8', 'surrogatepass'))

    @_opcode(SHORT_BINUNICODE)
    def load_short_binunicode(self):
        self.append(self.read(self.read(1)[0]).decode('utf-8', 'surrogatepass'))

    @_opcode(TUPLE)
    def load_tuple(self):
        items = self.pop_mark()
        self.append(tuple(items))

    @_opcode(EMPTY_TUPLE)
    def load_empty_tuple(self):
        self.append(())

    @_opcode(TUPLE1)
    def load_tuple1(self):
        self._gather(1)

    @_opcode(TUPLE2)
    def load_tuple2(self):
        self._gather(2)

    @_opcode(TUPLE3)
    def load_tuple3(self):
        self._gather(3)

    def _gather(self, count):
        if len(self.stack) < count:
            raise UnpicklingError('unpickling stack underflow')
        self.stack[-count:] = [tuple(self.stack[-count:])]

    @_opcode(EMPTY_LIST)
    def load_empty_list(self):
        self.append([])

    @_opcode(EMPTY_DICT)
    def load_empty_dictionary(self):
        self.append({})

    @_opcode(EMPTY_SET)
    def load_empty_set(self):
        self.append(set())

    @_opcode(FROZENSET)
    def load_frozenset(self):
        items = self.pop_mark()
        self.append(frozenset(items))

    @_opcode(LIST)
    def load_list(self):
        items = self.pop_mark()
        self.append(items)

    @_opcode(DICT)
    def load_dict(self):
        items = self.pop_mark()
        if len(items) % 2:
            raise UnpicklingError('odd number of items for DICT')
        self.append(dict(zip(items[::2], items[1::2])))

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
            try:
                value = cls(*args)
            except TypeError as error:
                raise TypeError(f'in constructor for {cls.__name__}: {error}', error.__traceback__)
        else:
            value = cls.__new__(cls)
        self.append(value)

    @_opcode(INST)
    def load_inst(self):
        module = self.readline()[:-1].decode('ascii')
        name = self.readline()[:-1].decode('ascii')
        cls = self.find_class(module, name)
        self._instantiate(cls, self.pop_mark())

    @_opcode(OBJ)
    def load_obj(self):
        args = self.pop_mark()
        cls = args.pop(0)
        self._instantiate(cls, args)

    @_opcode(NEWOBJ)
    def load_newobj(self):
        args = self._pop()
        cls = self._pop()
        if not isinstance(cls, type):
            raise UnpicklingError("NEWOBJ class argument must be a type, not " + type(cls).__name__)
        self.append(cls.__new__(cls, *args))

    @_opcode(NEWOBJ_EX)
    def load_newobj_ex(self):
        kwargs = self._pop()
        args = self._pop()
        cls = self._pop()
        self.append(cls.__new__(cls, *args, **kwargs))

    @_opcode(GLOBAL)
    def load_global(self):
        module = self.readline()[:-1].decode('utf-8')
        name = self.readline()[:-1].decode('utf-8')
        self.append(self.find_class(module, name))

    @_opcode(STACK_GLOBAL)
    def load_stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self.append(self.find_class(module, name))

    @_opcode(EXT1)
    def load_ext1(self):
        self._extension(self.read(1)[0])

    @_opcode(EXT2)
    def load_ext2(self):
        self._extension(int.from_bytes(self.read(2), 'little'))

    @_opcode(EXT4)
    def load_ext4(self):
        self._extension(int.from_bytes(self.read(4), 'little', signed=True))

    def _extension(self, code):
        known = _extension_cache.get(code, _missing)
        if known is not _missing:
            self.append(known)
            return
        key = _inverted_registry.get(code)
        if not key:
            if code <= 0:
                raise UnpicklingError('EXT specifies code <= 0')
            raise ValueError(f'unregistered extension code {code}')
        found = self.find_class(*key)
        _extension_cache[code] = found
        self.append(found)

    @_opcode(REDUCE)
    def load_reduce(self):
        args = self._pop()
        func = self._top()
        self.stack[-1] = func(*args)

    @_opcode(POP)
    def load_pop(self):
        if self.stack:
            del self.stack[-1]
        else:
            self.pop_mark()

    @_opcode(POP_MARK)
    def load_pop_mark(self):
        self.pop_mark()

    @_opcode(DUP)
    def load_dup(self):
        self.append(self._top())

    def _recall(self, number):
        try:
            self.append(self.memo[number])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {number}') from None

    @_opcode(GET)
    def load_get(self):
        self._recall(int(self.readline()[:-1]))

    @_opcode(BINGET)
    def load_binget(self):
        self._recall(self.read(1)[0])

    @_opcode(LONG_BINGET)
    def load_long_binget(self):
        self._recall(int.from_bytes(self.read(4), 'little'))

    @_opcode(PUT)
    def load_put(self):
        number = int(self.readline()[:-1])
        if number < 0:
            raise ValueError('negative PUT argument')
        self.memo[number] = self._top()

    @_opcode(BINPUT)
    def load_binput(self):
        self.memo[self.read(1)[0]] = self._top()

    @_opcode(LONG_BINPUT)
    def load_long_binput(self):
        self.memo[int.from_bytes(self.read(4), 'little')] = self._top()

    @_opcode(MEMOIZE)
    def load_memoize(self):
        self.memo[len(self.memo)] = self._top()

    @_opcode(APPEND)
    def load_append(self):
        value = self._pop()
        self._top().append(value)

    @_opcode(APPENDS)
    def load_appends(self):
        items = self.pop_mark()
        target = self._top()
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    @_opcode(SETITEM)
    def load_setitem(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    @_opcode(SETITEMS)
    def load_setitems(self):
        items = self.pop_mark()
        target = self._top()
        for place in range(0, len(items), 2):
            target[items[place]] = items[place + 1]

    @_opcode(ADDITEMS)
    def load_additems(self):
        items = self.pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    @_opcode(BUILD)
    def load_build(self):
        state = self._pop()
        made = self._top()
        setter = getattr(made, '__setstate__', None)
        if setter is not None:
            setter(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            namespace = made.__dict__
            for key, value in state.items():
                namespace[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(made, key, value)

    @_opcode(MARK)
    def load_mark(self):
        self.metastack.append(self.stack)
        self.stack = []
        self.append = self.stack.append

    @_opcode(STOP)
    def load_stop(self):
        raise _Stop(self._pop())

    del _opcode


_Unpickler = Unpickler


def _unescaped(data):
    """The bytes that a literal with escapes stands for."""
    if b'\\' not in data:
        return data
    letters = {110: 10, 116: 9, 114: 13, 92: 92, 39: 39, 34: 34, 97: 7, 98: 8, 102: 12, 118: 11}
    made, place = bytearray(), 0
    while place < len(data):
        letter = data[place]
        place += 1
        if letter != 92 or place == len(data):
            made.append(letter)
            continue
        letter = data[place]
        place += 1
        if letter in letters:
            made.append(letters[letter])
        elif letter == 120:
            made.append(int(data[place:place + 2], 16))
            place += 2
        elif 48 <= letter <= 55:
            end = place
            while end < place + 2 and data[end:end + 1].isdigit() and data[end] < 56:
                end += 1
            made.append(int(data[place - 1:end], 8) & 255)
            place = end
        else:
            made += bytes([92, letter])
    return bytes(made)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write a pickled representation of obj to the open file object file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return the pickled representation of the object as a bytes object."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read and return an object from the pickle data stored in a file."""
    return Unpickler(file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read and return an object from the given pickle data."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, buffers=buffers, encoding=encoding,
                     errors=errors).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
