# re positions.
import re
p = re.compile("^b|c")
print(p.search("abc", 1), p.match("abc", 2), p.search("abc", 0, 2), p.findall("bcc", 1, 2), p.fullmatch("abc", 2), p.search("abc", 9), re.compile("$").search("abc", 1, 2))
m = re.search("ñ+", "aéñño")
print(m, m.span(), re.compile("é").search("éé", 1).start(), re.compile(r"(?<=é)x").search("éx", 1), [m.span() for m in re.finditer(".", "é🙂x")])
