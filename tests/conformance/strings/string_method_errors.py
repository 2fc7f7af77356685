# Misuse of string methods, and unknown attributes.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

attempt(lambda: "abc".nope)
attempt(lambda: "abc".nope())
attempt(lambda: "abc".upper(1))
attempt(lambda: "abc".join())
attempt(lambda: "abc".find())
attempt(lambda: "abc".replace("a", 1))
attempt(lambda: "abc".split(",", "x"))
attempt(lambda: "abc".ljust("x"))
attempt(lambda: "abc".encode("nope"))
attempt(lambda: str.upper())
attempt(lambda: str.upper(5))
attempt(lambda: str.join(",", ["a", "b"]))
attempt(lambda: "abc".strip(1))
attempt(lambda: "abc".count(1))
attempt(lambda: ord("ab"))
attempt(lambda: ord(""))
attempt(lambda: chr(-1))
attempt(lambda: chr(0x110000))
attempt(lambda: str(b"x", "ascii", "strict", 1))

def assign():
    "abc".x = 1

attempt(assign)
