# re lazy and counted.
import re
print(re.findall(r"<.+?>", "<a><b>"), re.findall(r"a{2}", "aaaaa"), re.findall(r"a{,2}", "aaa"), re.findall(r"a{2,}?", "aaaaa"), re.findall("a{x}", "a{x}"), re.findall("x??", "xx"))
