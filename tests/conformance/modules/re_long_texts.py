# Texts of a million letters, each of which the search can go back to.
import re

count = 550_000
for pattern, text in [
        (r'((?:x|y)+)(?!z)', 'xy' * count), (r'(?s)"((?:\\.|[^"])*)"(?!x)', '"' + 'a' * (2 * count) + '"'),
        (r'(\w+\s)*\1', 'ab ' * count), (r'((?:x|y)+?)(?!z)$', 'xy' * count), (r'(?:(a)|b)*?(?!c)$', 'ab' * count),
        (r'(?i)((?:X|y)+)\b(?<=y)(?<!x)(?!z)', 'xy' * count), (r'(?:(a)|b)*(?(1)c|d)(?!e)', 'ab' * count + 'c')]:
    match = re.search(pattern, text)
    print(pattern, match.regs, match.lastindex)
