# re pattern object.
import re
p = re.compile(r"(a)(?P<n>b)?", re.I | re.M)
print(p, p.pattern, p.flags, p.groups, dict(p.groupindex), p == re.compile(r"(a)(?P<n>b)?", 10), type(p))
print(re.compile("a"), re.compile(b"a", re.S), re.compile("a", re.A | re.X), re.compile("(?i)a").flags, re.compile(b"a").flags)
print(re.I, re.I | re.M, repr(re.IGNORECASE), int(re.X), re.compile(p) is p)
try: re.compile(p, re.I)
except ValueError as e: print(e)
