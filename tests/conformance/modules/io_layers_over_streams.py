# Text over bytes, buffers over raw streams, files without a buffer, and which classes they are of.
import io, sys, os

def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, '|', e)
b = io.BytesIO(b'a\xc3\xa9\r\nb\nc')
w = io.TextIOWrapper(b, encoding='utf-8')
print(w.readline(), w.read(1), w.read(), w.encoding, w.errors, w.line_buffering, isinstance(w, io.TextIOBase), w.readable(), w.buffer is b)
b = io.BytesIO()
w = io.TextIOWrapper(b, encoding='utf-8', newline='\r\n', write_through=True)
w.write('é\nx')
w.flush()
print(b.getvalue(), repr(w))
print(w.detach() is b)
t(w.read)
w = io.TextIOWrapper(io.BytesIO(b'1\n2\n3'), newline='')
print(list(w))
w = io.TextIOWrapper(io.BytesIO(b'a\xffb'), encoding='ascii', errors='replace')
print(w.read())
t(io.TextIOWrapper(io.BytesIO(b'\xff'), encoding='ascii').read)
with io.TextIOWrapper(io.BytesIO(), 'utf-16') as w:
    w.write('a')
    w.flush()
    print(w.buffer.getvalue())
print(w.closed)
f = open('/tmp/wattle_case_io_layers', 'wb')
f.write(b'hello world')
f.write(memoryview(b'!!'))
f.close()
f = open('/tmp/wattle_case_io_layers', 'rb')
ba = bytearray(5)
print(f.readinto(ba), ba, f.peek(3)[:3], f.read1(4), f.read())
f.close()
r = io.FileIO('/tmp/wattle_case_io_layers')
print(r.read(3), r.readall(), r.mode, r.name, r.closed, repr(r))
r.seek(0)
br = io.BufferedReader(r)
print(br.read(4), br.peek()[:2], br.readline(), br.raw is r)
br.close()
print(r.closed)
raw = open('/tmp/wattle_case_io_layers', 'rb', buffering=0)
print(raw.read(2))
raw.close()
bw = io.BufferedWriter(io.FileIO('/tmp/wattle_case_io_layers', 'w'))
print(bw.write(b'abc'))
bw.flush()
bw.close()
print(open('/tmp/wattle_case_io_layers').read())

class Raw(io.RawIOBase):

    def __init__(s, d):
        s.d = d
        s.p = 0

    def readable(s):
        return True

    def readinto(s, b):
        n = min(len(b), 3, len(s.d) - s.p)
        b[:n] = s.d[s.p:s.p + n]
        s.p += n
        return n
print(io.BufferedReader(Raw(b'abcdefgh\nxy')).readline(), Raw(b'12345').read(), Raw(b'12345').readall(), Raw(b'12345').read(2))
print(io.TextIOWrapper(io.BufferedReader(Raw(b'l1\nl2\n'))).readlines())
p = io.BufferedRWPair(io.BytesIO(b'in'), io.BytesIO())
print(p.read(), p.write(b'x'), p.readable())
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode('a\r')), repr(d.decode('\nb\rc\n')), d.newlines)
print(io.text_encoding(None), io.BlockingIOError is BlockingIOError, io.DEFAULT_BUFFER_SIZE)
print(io.open_code('/tmp/wattle_case_io_layers').read())
print(isinstance(sys.stdout, io.TextIOWrapper), isinstance(open('/tmp/wattle_case_io_layers'), io.TextIOBase), isinstance(open('/tmp/wattle_case_io_layers', 'rb'), io.BufferedReader), isinstance(open('/tmp/wattle_case_io_layers', 'rb'), io.BufferedIOBase), issubclass(io.TextIOWrapper, io.IOBase), isinstance(io.StringIO(), io.TextIOWrapper), isinstance(io.BytesIO(), io.BufferedIOBase))

class T(io.TextIOWrapper):
    pass
x = T(io.BytesIO())
x.write('q')
x.seek(0)
print(x.read())
sys.stdout.flush()
out = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8', line_buffering=True)
print('via wrapper é', file=out)
out.flush()
os.remove('/tmp/wattle_case_io_layers')
