# io bytes io.
import io
b = io.BytesIO(b"abc\ndef")
print(b.readline(), b.read(2), b.tell(), b.getvalue(), list(io.BytesIO(b"1\n2")))
b.seek(0, 2); b.write(b"!!"); b.seek(1); b.write(b"ZZ"); print(b.getvalue(), b.seek(-1, 2), b.read(), b.truncate(3), b.getvalue())
b.seek(5); b.write(b"x"); print(b.getvalue(), b.readable(), b.closed)
for bad in (lambda: b.write("a"), lambda: b.seek(-1), lambda: io.BytesIO("a")):
    try: bad()
    except (TypeError, ValueError) as e: print(e)
b.close()
try: b.read()
except ValueError as e: print(e)
