# Several finally blocks run from the inside out.
def f(how):
    for i in range(2):
        try:
            try:
                try:
                    print("body", i, how)
                    if how == "break": break
                    if how == "continue": continue
                    if how == "return": return "value"
                    if how == "raise": raise KeyError("k")
                finally:
                    print(" one")
            except KeyError as e:
                print(" caught", e)
                raise LookupError("again") from e
            else:
                print(" else")
            finally:
                print(" two")
        finally:
            print(" three")
    return "end"
for how in ("pass", "break", "continue", "return", "raise"):
    try:
        print(f(how))
    except LookupError as e:
        print(type(e).__name__, e, repr(e.__cause__))
