# and/or give back an operand and evaluate no more than needed.
def yes(x):
    print("yes", x)
    return x

print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or [] or "last", "a" and [] and "b")
print(yes(0) and yes(1))
print(yes(1) and yes(0))
print(yes(1) or yes(0))
print(yes(0) or yes(""))
print(not 0, not 1, not "", not "a", not [], not None)
print(None and 1, 1 and None or 3)
name = ""
print(name or "anonymous")
for value in (0, 1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), None, range(0), range(1)):
    print(repr(value), bool(value), end="; ")
print()
