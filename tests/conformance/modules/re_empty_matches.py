# re empty matches.
import re
print(re.findall("x*", "axb"), re.sub("x*", "-", "abxd"), re.split("x*", "axbc"), [m.span() for m in re.finditer("a|", "aba")], re.findall(r"(?:a?)", "aa"), re.sub("", "-", "ab"))
print(re.findall(r"|a", "aa"), re.sub(r"\b|o", ".", "foo o"), re.split(r"\b", "a b"))
