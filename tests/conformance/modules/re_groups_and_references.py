# re groups and references.
import re
print(re.findall(r"(\w)\1", "aabbcd"), re.match(r"(?P<q>['\"]).*?(?P=q)", "'a\"b'c").group())
print([re.fullmatch(r"(<)?\w+(?(1)>|$)", t) is not None for t in ("<a>", "a", "<a", "a>")])
print(re.match(r"(?:(a)|(b))*", "ab").groups(), re.match(r"(a|ab)(c|bcd)(d*)", "abcd").groups())
print(re.match(r"((a)(b))", "ab").lastindex, re.match(r"(a)(b)?", "a").lastindex, re.match("a", "a").lastindex)
