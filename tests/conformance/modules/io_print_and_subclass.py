# io print and subclass.
import io, sys
class Upper(io.StringIO):
    def write(self, s): return super().write(s.upper())
u = Upper()
print("a", 1, file=u, end="!")
print(u.getvalue(), isinstance(u, io.StringIO), isinstance(u, io.IOBase), io.SEEK_END)
old, sys.stdout = sys.stdout, io.StringIO()
print("hidden"); shown = sys.stdout.getvalue(); sys.stdout = old
print(repr(shown))
