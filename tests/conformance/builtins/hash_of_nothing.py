"""The hash of an empty text is 0 whatever the seed."""

print(hash(""), hash(b""), hash(memoryview(b"")), hash("a"[1:]), hash("a") == 0)
print({"": 1}[""], {0: 1, "": 2, b"": 3}[b""], len({0, "", False, b""}))
