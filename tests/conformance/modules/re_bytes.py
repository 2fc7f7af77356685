# re bytes.
import re
print(re.findall(rb"\w+", b"ab \xe9c"), re.sub(b"a", b"<\\g<0>>", b"banana"), re.match(rb"(?P<x>.)", b"\xff")["x"], re.split(b",", bytearray(b"a,b")), re.escape(b"a.b"))
for bad in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 5), lambda: re.compile(5), lambda: re.sub("a", 5, "a")):
    try: print(bad())
    except TypeError as e: print(e)
