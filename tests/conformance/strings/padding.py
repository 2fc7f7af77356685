# center, ljust, rjust, zfill, expandtabs.
for width in (0, 5, 6, 9):
    print("[" + "abcde".center(width) + "]", "[" + "abcde".ljust(width, ".") + "]", "[" + "abcde".rjust(width, "*") + "]")
print("ab".center(5, "-"), "abc".center(6, "-"), "ab".center(7, "é"))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(3), "--1".zfill(5))
print(repr("a\tbc\td".expandtabs()), repr("a\tbc\td".expandtabs(4)), repr("\t".expandtabs(0)))
try:
    "a".center(5, "ab")
except TypeError as e:
    print(type(e).__name__, e)
