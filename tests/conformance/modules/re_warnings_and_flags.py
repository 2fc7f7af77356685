# What sets may come to mean, flags as they print, and patterns that are pickled.
import pickle
import re
import warnings


def show(pattern, flags=0):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(re.compile(pattern, flags), end=" ")
        except (re.error, ValueError) as error:
            print(error, end=" ")
    print([(each.category.__name__, str(each.message)) for each in caught])


for pattern in ["[[a]", "[a--b]", "[a&&b]", "[a~~b]", "[a||b]", "[--1]", "[0-9--1]", "[^[a]", "[]&&a]", "[-a]", r"\N", r"[\N]"]:
    show(pattern)
show("a", 0x123000)
show("a", re.I | 0x123000)
show(b"a", re.L | re.A)
print(repr(~re.I), repr(re.I | re.X | re.S), list(re.RegexFlag)[:3], re.RegexFlag["I"], re.I in re.RegexFlag)
pattern = re.compile("a(?P<n>b)", re.I)
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(pickle.loads(pickle.dumps(pattern, protocol)) == pattern, end=" ")
print(pattern.groupindex)
for base in (re.Pattern, re.Match):
    try:
        type("Derived", (base,), {})
    except TypeError as error:
        print(error)
