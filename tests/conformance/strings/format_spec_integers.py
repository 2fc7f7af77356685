# Format specs for integers.
for spec in ("", "d", "5", "<5", ">5", "^5", "05", "+", "+d", " ", "-", "=+6", "x", "X", "#x", "#X", "o", "#o", "b", "#b",
             "08b", "#010b", ",", "_", "_b", "_x", "*^9", "e", ".2e", "f", ".1f", "g", "%", ".1%", "n", "010,"):
    print(repr(spec), "|".join(format(n, spec) for n in (0, 42, -42, 1234567)))
print(f"{65:c} {0x1F600:c} {10**25:,} {2**70:x} {-2**70:_}")
print(f"{True} {True:d} {True:5} {False:>7}|{True!s:>7}|")
for bad in ("z", ".2d", "5s", ",x", "+c", "#s"):
    try:
        format(5, bad)
    except ValueError as e:
        print(bad, type(e).__name__, e)
