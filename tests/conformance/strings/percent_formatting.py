# The % operator.
print("%s %d %r" % ("a", 5, "b"), "%s" % 1, "%s" % [1, 2], "%s" % None, "%s" % ((1, 2),), "%%" % ())
print("[%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o]" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8))
print("[%.2f|%8.3f|%-8.1f|%08.2f|%+.1f|%e|%.2e|%g|%G]" % (3.14159, 3.14159, 3.14159, 3.14159, 2, 12345.678, 12345.678, 0.0001, 1e20))
print("[%10s|%-10s|%.2s|%10.2s|%c|%c|%a]" % ("abc", "abc", "abc", "abc", "x", 65, "é"))
print("%(name)s is %(age)d, %(name)r" % {"name": "Ada", "age": 36})
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%d" % 3.99, "%d" % -3.99, "%d" % True, "%i" % 10**20, "%x" % 2**70, "%5.1f%%" % 45.678)
for f in (lambda: "%d" % "a", lambda: "%s %s" % ("a",), lambda: "%s" % ("a", "b"), lambda: "%(x)s" % {}, lambda: "%(x)s" % 5,
          lambda: "%z" % 1, lambda: "%" % (), lambda: "%c" % "ab", lambda: "%x" % 1.5, lambda: "plain" % 1, lambda: "%f" % "a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
