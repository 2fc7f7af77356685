# A base goes with text and bytes only; what an error was about is kept as it was.
import array
for value in ["100", b"100", bytearray(b"100"), memoryview(b"100"), array.array("B", b"100"), 100]:
    try:
        print(int(value), int(value, 2))
    except TypeError as error:
        print(error)
data = bytearray(b"\xff")
error = UnicodeDecodeError("ascii", data, 0, 1, "reason")
data[0] = 1
print(error.object, error)
for name in ("latin", "latin1", "latin-1", "iso8859"):
    print(ascii(eval(f"# coding: {name}\n'\xe9'".encode("latin-1"))))
