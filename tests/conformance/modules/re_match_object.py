# re match object.
import re
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)(-x)?", "on 2024-05 it")
print(m, m[0], m["year"], m[2], m.group("year", "month"), m.groups(), m.groups("-"), m.groupdict())
print(m.start(), m.end("month"), m.span(3), m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.regs)
print(m.expand(r"\2/\1 \g<year> \g<0>"), m.re.pattern)
for bad in (4, "day", -1):
    try: m.group(bad)
    except IndexError as e: print(e)
