# translate with maketrans in its three forms.
table = str.maketrans("abc", "xyz")
print("aabbccdd".translate(table))
print("hello world".translate(str.maketrans("lo", "01", "h ")))
print("a-b_c".translate(str.maketrans({"-": " ", "_": None, "c": "CCC"})))
print("abc".translate({97: "A", 98: None, 99: 0x263A}))
print(str.maketrans("ab", "cd"))
try:
    str.maketrans("ab", "c")
except ValueError as e:
    print(type(e).__name__, e)
