# struct pack.
import struct
print(struct.pack(">bhiq", 1, -2, 3, -4), struct.pack("<HI", 1, 2), struct.pack("=?c3s", True, b"x", b"ab"), struct.pack(">fd", 1.5, -2.25), struct.pack("4p", b"abcdef"), struct.pack("2x"), struct.calcsize("bi"), struct.calcsize("<bi"), struct.pack(">2H", 1, 2))
print(struct.unpack(">bhiq", struct.pack(">bhiq", 1, -2, 3, -4)), struct.unpack("<fd", struct.pack("<fd", 0.5, 1e10)), struct.unpack_from(">H", b"abcd", 1), list(struct.iter_unpack("<H", b"abcd")))
s = struct.Struct("<I"); b = bytearray(6); s.pack_into(b, 1, 7); print(b, s.size, s.format, s.unpack_from(b, 1))
for bad in (lambda: struct.pack("b", 200), lambda: struct.pack("H", -1), lambda: struct.pack("i", 2**40), lambda: struct.unpack("i", b"a"), lambda: struct.pack("z"), lambda: struct.pack("i"), lambda: struct.pack("i", "a"), lambda: struct.pack("f", "a"), lambda: struct.pack("c", b"ab")):
    try: print(bad())
    except struct.error as e: print(e)
