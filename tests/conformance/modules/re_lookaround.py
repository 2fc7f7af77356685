# re lookaround.
import re
print(re.findall(r"(?<!\d)\d{2}(?!\d)", "1 22 333 44"), re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.split(r"(?<=,)", "a,b,c"))
print(re.search(r"(?<=(a))b", "ab").group(1), re.findall(r"\b\w", "one two"), re.findall(r"\Bo", "oo o"))
