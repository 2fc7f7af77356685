# io string io.
import io
s = io.StringIO()
s.write("more\nlines\n"); s.seek(0)
print(s.readline(), s.tell(), s.read(3), s.readlines(), repr(s.read()))
s.seek(3); s.write("ZZ"); print(repr(s.getvalue()), s.truncate(4), repr(s.getvalue()))
with io.StringIO("q") as t: print(t.read())
for bad in (lambda: t.read(), lambda: s.write(1), lambda: s.seek(-1), lambda: io.StringIO(1)):
    try: bad()
    except (ValueError, TypeError) as e: print(e)
try: s.fileno()
except io.UnsupportedOperation as e: print(e)
print(list(io.StringIO("a\nb")), io.StringIO("a\r\nb", newline=None).read(), s.readable(), s.isatty(), s.closed)
