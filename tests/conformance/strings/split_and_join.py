# split, rsplit, splitlines, partition, rpartition and join.
print("a b  c".split(), "a b  c".split(" "), "".split(), "".split(","), "   ".split())
print("a,b,c,d".split(",", 2), "a,b,c,d".rsplit(",", 2), "a b c d".split(None, 1), " a b c ".rsplit(None, 1))
print("a--b--c".split("--"), "abc".split("x"), "aXbXc".split(sep="X", maxsplit=1), "a,b".split(",", 0), ",a,".split(","))
print("one\ntwo\r\nthree\rfour\n".splitlines(), "one\ntwo\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("key=value=x".partition("="), "key".partition("="), "key=value=x".rpartition("="), "key".rpartition("="))
print(", ".join(["a", "b", "c"]), "".join("abc"), "-".join([]), "-".join(["x"]), " ".join(str(i) for i in range(4)))
print("-".join({"k": 1, "m": 2}), "ab".join("123"))
for f in (lambda: "a".split(""), lambda: "a".partition("")):
    try:
        f()
    except ValueError as e:
        print(type(e).__name__, e)
for f in (lambda: ",".join(["a", 1]), lambda: ",".join([1]), lambda: ",".join(5), lambda: "a".split(1)):
    try:
        f()
    except TypeError as e:
        print(type(e).__name__, e)
