# Texts and bytes in memory, and streams over them: what they give, and what they refuse.
import io, re
def t(f):
    try: print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except Exception as e: print(type(e).__name__, e)
S, B = io.StringIO, io.BytesIO
for nl in (None, '', '\n', '\r', '\r\n'):
    s = S('a\nb\r\nc\rd', newline=nl)
    t(lambda: s.getvalue()); t(lambda: s.readline()); t(lambda: s.readlines()); t(lambda: s.newlines)
    s = S(newline=nl); t(lambda: s.write('x\ny\r\nz\r')); t(lambda: s.getvalue()); t(lambda: s.newlines); s.seek(0); t(lambda: list(s))
s = S('hello\nworld\n')
for f in (lambda: s.read(3), lambda: s.read(None), lambda: s.read(-1), lambda: s.seek(0), lambda: s.readline(2), lambda: s.readline(None), lambda: s.readlines(1), lambda: s.seek(1), lambda: s.tell(), lambda: s.seek(-1), lambda: s.seek(2, 1), lambda: s.seek(0, 2), lambda: s.seek(0, 5), lambda: s.seek('a'), lambda: s.truncate(3), lambda: s.getvalue(), lambda: s.truncate(-1), lambda: s.truncate('a'), lambda: s.write(3), lambda: s.write(b'x'), lambda: s.writelines(['a', 'b']), lambda: s.writelines([1]), lambda: s.writelines(3), lambda: s.getvalue(), lambda: s.isatty(), lambda: s.readable(), lambda: s.writable(), lambda: s.seekable(), lambda: s.fileno(), lambda: s.closed, lambda: s.line_buffering, lambda: s.encoding, lambda: s.errors, lambda: s.detach(), lambda: next(s), lambda: S(3), lambda: S(b'x'), lambda: S('a', newline='x'), lambda: S('a', newline=3), lambda: S(initial_value='q').read(), lambda: s.__class__, lambda: isinstance(s, io.TextIOBase), lambda: s.__enter__() is s, lambda: s.flush(), lambda: s.close(), lambda: s.read(), lambda: s.write(''), lambda: s.getvalue(), lambda: s.closed, lambda: s.seek(0), lambda: s.__enter__(), lambda: next(s), lambda: s.close(), lambda: s.readable(), lambda: s.isatty(), lambda: s.flush()):
    t(f)
b = B(b'hello\nworld\n')
for f in (lambda: b.read(3), lambda: b.read1(2), lambda: b.read1(), lambda: b.read(None), lambda: b.seek(0), lambda: b.readline(2), lambda: b.readline(None), lambda: b.readline('x'), lambda: b.readlines(), lambda: b.seek(1), lambda: b.tell(), lambda: b.seek(-1), lambda: b.seek(-20, 1), lambda: b.seek(-2, 2), lambda: b.seek(0, 5), lambda: b.seek('a'), lambda: b.truncate(3), lambda: b.getvalue(), lambda: b.truncate(-1), lambda: b.truncate('a'), lambda: b.write('x'), lambda: b.write(3), lambda: b.write(bytearray(b'ab')), lambda: b.write(memoryview(b'cd')), lambda: b.getvalue(), lambda: b.writelines([b'a', b'b']), lambda: b.writelines(['a']), lambda: bytes(b.getbuffer()), lambda: b.readinto(bytearray(3)), lambda: b.readinto('x'), lambda: b.readinto1(bytearray(2)), lambda: b.seek(100), lambda: b.write(b'!'), lambda: len(b.getvalue()), lambda: b.isatty(), lambda: b.fileno(), lambda: b.detach(), lambda: b.readable(), lambda: B('x'), lambda: B(3), lambda: B(initial_bytes=b'z').getvalue(), lambda: B(None).getvalue(), lambda: B([1]), lambda: next(b), lambda: isinstance(b, io.BufferedIOBase), lambda: b.flush(), lambda: b.close(), lambda: b.read(), lambda: b.getvalue(), lambda: b.write(b''), lambda: b.getbuffer(), lambda: b.closed, lambda: b.__enter__(), lambda: b.readable()):
    t(f)
v = B(b'abc'); w = v.getbuffer(); w[0] = 120; t(lambda: v.getvalue()); t(lambda: v.write(b'abcdef')); t(lambda: v.close()); w.release(); t(lambda: v.close())
x = io.TextIOWrapper(B('é\nb\r\n'.encode()), encoding='utf-8')
for f in (lambda: x.readline(), lambda: x.read(), lambda: x.encoding, lambda: x.errors, lambda: x.newlines, lambda: x.line_buffering, lambda: x.seek(0), lambda: x.read(1), lambda: list(x), lambda: x.write('z'), lambda: x.flush(), lambda: x.buffer.getvalue(), lambda: type(x.detach()), lambda: x.read(), lambda: repr(x), lambda: io.TextIOWrapper(3), lambda: io.TextIOWrapper(B(), encoding='nope'), lambda: io.TextIOWrapper(B(), newline='q'), lambda: io.TextIOWrapper(B(), errors='nope')):
    t(f)
r = io.BufferedReader(B(b'abcdef'), 2)
for f in (lambda: r.peek(1), lambda: r.read(3), lambda: r.read1(1), lambda: r.tell(), lambda: r.seek(0), lambda: r.read(), lambda: r.write(b''), lambda: r.readinto(bytearray(1)), lambda: type(r.detach()), lambda: r.read(), lambda: io.BufferedReader(3), lambda: io.BufferedReader(B(), 0), lambda: io.BufferedWriter(B(), -1)):
    t(f)
o = B(); w = io.BufferedWriter(o, 4)
for f in (lambda: w.write(b'ab'), lambda: o.getvalue(), lambda: w.write(b'cdefgh'), lambda: o.getvalue(), lambda: w.flush(), lambda: o.getvalue(), lambda: w.read(), lambda: w.tell(), lambda: w.write('x'), lambda: w.close(), lambda: w.write(b'x'), lambda: o.closed):
    t(f)
class R(io.RawIOBase):
    def readable(self): return True
    def readinto(self, b): b[:2] = b'xy'; return 2 if not hasattr(self, 'n') or self.n.append(1) or len(self.n) < 3 else 0
q = R(); q.n = []
for f in (lambda: q.read(5), lambda: q.readall(), lambda: q.write(b''), lambda: q.seek(0), lambda: q.fileno(), lambda: q.tell(), lambda: q.truncate(), lambda: io.BufferedReader(q), lambda: q.readline(), lambda: q.isatty(), lambda: q.closed, lambda: q.close(), lambda: q.read(1), lambda: io.IOBase().readline(), lambda: io.BufferedIOBase().read(), lambda: io.BufferedIOBase().readinto(bytearray(1)), lambda: io.BufferedIOBase().write(b''), lambda: io.BufferedIOBase().detach(), lambda: io.BufferedIOBase().read1(), lambda: io.TextIOBase().read(), lambda: io.TextIOBase().write(''), lambda: io.TextIOBase().readline(), lambda: io.TextIOBase().detach(), lambda: io.RawIOBase().read(), lambda: io.RawIOBase().write(b'')):
    t(f)
class M(io.BufferedIOBase):
    def read(self, n=-1): return b'mnop'[:n]
    def read1(self, n=-1): return b'mnop'[:n]
m = M(); ba = bytearray(3)
t(lambda: (m.readinto(ba), ba)); t(lambda: (m.readinto1(ba), ba))
t(lambda: io.text_encoding(None)); t(lambda: io.DEFAULT_BUFFER_SIZE); t(lambda: io.UnsupportedOperation.__mro__)
print([n for n in io.__all__ if not hasattr(io, n)])
d = io.IncrementalNewlineDecoder(None, True); t(lambda: d.decode('a\r')); t(lambda: d.decode('\nb\n', True)); t(lambda: d.newlines); t(lambda: d.getstate())
