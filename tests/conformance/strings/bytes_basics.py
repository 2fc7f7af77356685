# Bytes literals, methods, decode and encode.
b = b"hello\x00\xff\n"
print(b, len(b), b[0], b[-1], b[1:3], b"a" + b"b", b"ab" * 2, b"ell" in b, 104 in b)
print(list(b"abc"), bytes([65, 66]), bytes(3), bytes("é", "utf-8"), "é😀".encode(), b"\xc3\xa9".decode())
print(b"a,b".split(b","), b"abc".upper(), b"abc".replace(b"b", b"x"), b"-".join([b"a", b"b"]), b"abc".hex(), bytes.fromhex("6162"))
print(b"abc" == b"abc", b"abc" == "abc", b"abc" < b"abd", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])
print(b'it\'s', b"'", b'"\'', rb"\n", br"\d", b"x" b"y")
print("héllo".encode("ascii", "replace"), "hé".encode("ascii", "ignore"), "hé".encode("latin-1"), b"\xff".decode("utf-8", "replace"))
ba = bytearray(b"abc")
ba[0] = 120
ba.append(33)
ba += b"zz"
print(ba, bytes(ba), len(ba), ba.decode())
for f in (lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: b"a" + "b", lambda: bytes([256]), lambda: b"a"[5], lambda: "a" + b"b", lambda: bytes("x")):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
