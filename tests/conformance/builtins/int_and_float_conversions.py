# int(), float(), str(), repr() between each other.
print(int(), int("42"), int(" -42\n"), int("1_000"), int(3.99), int(-3.99), int(True), int("ff", 16), int("0b101", 0), int("777", 8), int("z", 36), int(1e15), int("9" * 25), int("-" + "9" * 25), int("10", base=3))
print(float(), float("3.5"), float(" -1e3 "), float(7), float(True), float("inf"), float("1_0.5"), float(10**20), float("1e-5"), float("-0"))
print(str(12), str(-0.5), str(True), str(None), str([1, "a"]), str(1e100), str(10**25), str(), str(b"x"), str(b"caf\xc3\xa9", "utf-8"), str(object=5))
print(repr("a'b"), repr('a"b'), repr(1.0), repr([None, True]), repr(("x",)), repr({"k": "v"}), repr(range(3)), repr(...), repr(int), repr(NotImplemented))
print([int(x) for x in "12345"], sum(map(int, "98765")), "".join(map(str, [1, 2, 3])), int(str(2**64)) == 2**64, float(repr(0.1)) == 0.1, int(float("1e3")), list(str(-12.5)))
print(int("٣"), int(b"12"), float("٣.٥"), float(b"2.5"), int(bytearray(b"7")))
