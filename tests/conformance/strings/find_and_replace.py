# find, rfind, index, rindex, count, replace, in.
s = "the cat sat on the mat"
print(s.find("at"), s.rfind("at"), s.find("dog"), s.find("at", 6), s.find("at", 6, 8), s.find(""), s.rfind(""), s.find("", 100))
print(s.index("cat"), s.rindex("the"), s.count("at"), s.count("a", 6), s.count(""), "aaaa".count("aa"), "".count(""))
print(s.replace("at", "og"), s.replace("at", "og", 1), s.replace("x", "y"), "abc".replace("", "-"), "abc".replace("", "-", 2), "aaa".replace("a", ""))
print("cat" in s, "dog" not in s, "" in s, "" in "", s.find("t", -3), s.find("the", -7, -3))
for f in (lambda: s.index("dog"), lambda: s.rindex("dog")):
    try:
        f()
    except ValueError as e:
        print(type(e).__name__, e)
try:
    1 in s
except TypeError as e:
    print(type(e).__name__, e)
try:
    s.replace("a")
except TypeError as e:
    print(type(e).__name__, e)
