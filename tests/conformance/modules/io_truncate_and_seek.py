# Truncating and seeking beyond the end.
import io
s = io.StringIO("abc"); s.seek(5); s.write("x"); print(repr(s.getvalue()), s.tell(), s.seek(0, 2), s.truncate(2), s.getvalue())
