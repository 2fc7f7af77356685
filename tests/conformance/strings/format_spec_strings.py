# Format specs for strings and other objects.
for spec in ("", "s", "8", "<8", ">8", "^8", "^9", ".2", "8.2", "*^8.3s", "->6", "é^7", "08"):
    print(repr(spec), "[" + format("abcd", spec) + "]")
print(f"{'x':>{3}}", f"{None!s:>6}", f"{[1]!s:>6}", format([1, 2]), format(None, ""))
for value, bad in (("a", "d"), ("a", "+"), ("a", "="), ("a", ","), ("a", "#"), ([], ">5"), (None, "5"), ("a", ".")):
    try:
        print(format(value, bad))
    except (ValueError, TypeError) as e:
        print(bad, type(e).__name__, e)
