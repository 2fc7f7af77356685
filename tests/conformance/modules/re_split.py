# re split.
import re
print(re.split(r"\W+", "a, b; c"), re.split(r"(\W)(x)?", "a,b"), re.split(",", "a,b,c", 1), re.split(",", "a,b,c", maxsplit=5), re.split("x", ""), re.split("[a-c]", "0a3B9", flags=re.I))
