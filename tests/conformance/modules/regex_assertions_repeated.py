# Assertions may be repeated, and the width of a look-behind is looked at last.
import re

for pattern in ('(?<=a){1,2}b', '(?=(b))?b', '(?=(b))??b', '(?!b)*+b', '(?:)*b', '(?<=a)+?', 'a(?=b){0}c'):
    print(pattern, [(m.span(), m.groups()) for m in re.finditer(pattern, 'abbac')])
for pattern in ('(?<=a+)', '(?<=ab|c)(?P=n)', '(?<=ab|c)**', '(?<=a|bc)(', '(?<=ab|c)\\1'):
    try:
        re.compile(pattern)
    except re.error as error:
        print(pattern, error)
