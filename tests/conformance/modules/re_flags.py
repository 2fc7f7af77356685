# re flags.
import re
print(re.findall("a.b", "a\nb A b", re.S), re.findall("^.", "x\ny", re.M), re.findall(".$", "x\ny\n"), re.findall(".$", "x\ny\n", re.M), re.findall("(?im)^a", "A\na"))
print(re.findall(r"""(?x) \d +  # digits
   \  \w""", "12 a"), re.findall("a(?i:b)c", "aBc abC"), re.findall("(?i:a(?-i:b))", "Ab AB"), re.findall(r"\w", "é1_", re.A), re.findall(r"\w", "é1_²"))
print(re.findall("[A-Z]", "aé", re.I), re.findall("É", "éÉ", re.I), re.findall("É", "éÉ", re.I | re.A))
