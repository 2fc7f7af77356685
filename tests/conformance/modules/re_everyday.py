# Regular expressions of everyday kind.
import re
m = re.match(r"(\w+)@(\w+)\.com", "ada@site.com!")
print(m.group(), m.group(1, 2), m.groups(), m.start(2), m.span(), bool(re.match("b", "abc")), re.search("b", "abc").start(), re.fullmatch("a+", "aab"))
print(re.findall(r"\d+", "a1b22"), re.findall(r"(\w)=(\d)", "a=1,b=2"), re.split(r"[,;]\s*", "a, b;c"), re.sub(r"\s+", " ", "a  b\n c"), re.sub(r"(\w)(\d)", r"\2\1", "a1b2"), re.sub("a", lambda m: m.group().upper(), "banana", count=2))
p = re.compile(r"(?P<key>\w+)\s*=\s*(?P<value>.*)", re.I)
print(p.match("Name = Ada").groupdict(), [x.group("key") for x in p.finditer("a=1\nb=2")], p.pattern, re.escape("a.b*c"))
print(re.findall(r"^\w+", "one\ntwo", re.M), re.search("a.c", "a\nc", re.S) is not None, re.split("(-)", "a-b"), re.findall(r"(?<=\$)\d+", "$5 7 $12"), re.sub(r"(?i)HELLO", "bye", "Hello"))
try: re.compile("(unclosed")
except re.error as e: print(e)
