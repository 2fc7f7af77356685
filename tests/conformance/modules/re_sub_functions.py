# re sub functions.
import re
print(re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "1 22"), re.sub("a", lambda m: None, "bab"), re.sub("(.)", lambda m: re.sub("a", "b", m[1]), "aca"))
try: re.sub("a", lambda m: 1, "xa")
except TypeError as e: print(e)
def boom(m): raise KeyError(m.start())
try: re.sub("b", boom, "abc")
except KeyError as e: print(e)
