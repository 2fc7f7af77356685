# A match is true, and no match is None.
import re
print(bool(re.match("", "")), re.match("a", "b"), isinstance(re.match("", ""), re.Match), isinstance(re.compile(""), re.Pattern))
