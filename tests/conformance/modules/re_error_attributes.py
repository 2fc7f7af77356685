# What an error of a pattern carries.
import re
e = re.error("message", "ab\ncd", 4)
print(e, e.msg, e.pattern, e.pos, e.lineno, e.colno, re.error("x"), issubclass(re.error, Exception))
