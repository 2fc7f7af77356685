# re escape and sets.
import re
print(re.escape("a.b-c d_é#~&\n"), re.findall("[]a]", "]a"), re.findall("[^]]", "]a"), re.findall(r"[\]\-a^]", "]-^a"), re.findall(r"[a\-z]", "-bz"), re.findall(r"[\w.]+", "a.b c"), re.findall(r"[\W\d]", "a1 "), re.findall("[a-]", "-a"), re.findall(r"[\x41\u0042\103]", "ABC"), re.findall("[&&[a]", "&[a") , re.findall("[a~~b]", "~"))
print(re.findall(r"\N{BULLET}", "•"), re.findall(r"\s", "\x1c\u2003\x85 "), re.findall(r"\d", "٣4"), re.findall(r"\D", "1a"), re.findall(r"\S+", "a b"))
