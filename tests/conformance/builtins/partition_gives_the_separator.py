"""The middle of a partition of bytes is the separator itself; a bytearray makes one of it."""

for whole in (b"a,b,c", bytearray(b"a,b,c")):
    for separator in (b",", bytearray(b","), memoryview(b",")):
        for method in (whole.partition, whole.rpartition):
            found = method(separator)
            print([type(part).__name__ for part in found], bytes(found[1]), found[1] is separator)
    print(whole.partition(b"x"), whole.rpartition(bytearray(b"x")))
