# strip, lstrip, rstrip, removeprefix, removesuffix, startswith, endswith.
s = "  \tsome text\n "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
print("xxabcxx".strip("x"), "xyabcyx".strip("yx"), "abc".strip("abc") == "", "www.example.com".lstrip("w."))
print("1.500".rstrip("0"), "a,b,".rstrip(","), "  x ".strip(None), "x".strip(""))
print("TestCase".removeprefix("Test"), "TestCase".removesuffix("Case"), "TestCase".removeprefix("no"), "a".removesuffix(""))
print("hello".startswith("he"), "hello".startswith("lo"), "hello".startswith(""), "hello".endswith("lo"))
print("hello".startswith("l", 2), "hello".startswith("l", 2, 2), "hello".endswith("l", 0, 4))
print("hello".startswith(("x", "he")), "hello".endswith(()), "hello".startswith("hello world"))
try:
    "hello".startswith(1)
except TypeError as e:
    print(type(e).__name__, e)
try:
    "hello".endswith(["lo"])
except TypeError as e:
    print(type(e).__name__, e)
