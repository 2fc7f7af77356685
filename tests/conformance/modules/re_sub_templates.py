# re sub templates.
import re
print(re.sub(r"(a)(b)?", r"[\1|\2]", "abа a"), re.sub("a", r"\n\t\\\x", "a") if 0 else re.sub("a", r"\n\\", "a"), re.subn("a", "b", "aaa", count=2), re.sub("(?P<x>a)", r"\g<x>\g<1>0\101\0", "a"))
for bad in (r"\2", r"\g<2>", r"\q", r"\g", r"\g<", r"\g<>", r"\g<a", r"\g<1a>", "\\"):
    try: print(re.sub("(a)", bad, "a"))
    except re.error as e: print(repr(bad), e)
try: re.sub("(a)", r"\g<name>", "a")
except IndexError as e: print(e)
