# re possessive and atomic.
import re
print(re.match(r"a++a", "aaa"), re.match(r"(?>a+)b", "aab"), re.match(r"a*+b", "aab"), re.match(r"(?>a|ab)c", "abc"), re.match(r"a{1,2}+a", "aa"))
