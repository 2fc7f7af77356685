# re scanner style tokenizer.
import re
token = re.compile(r"(?P<NUMBER>\d+(?:\.\d*)?)|(?P<NAME>[A-Za-z_]\w*)|(?P<OP>[-+*/=()])|(?P<SKIP>\s+)|(?P<BAD>.)")
print([(m.lastgroup, m.group()) for m in token.finditer("x1 = 3.5*(y + 2) ?") if m.lastgroup != "SKIP"])
