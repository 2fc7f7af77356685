# Each division names what was divided.
def attempt(label, f):
    try:
        print(label, f())
    except ZeroDivisionError as e:
        print(label, type(e).__name__, e)

attempt("1 / 0", lambda: 1 / 0)
attempt("1 // 0", lambda: 1 // 0)
attempt("1 % 0", lambda: 1 % 0)
attempt("1.0 / 0", lambda: 1.0 / 0)
attempt("1.0 // 0", lambda: 1.0 // 0)
attempt("1.0 % 0", lambda: 1.0 % 0)
attempt("1 / 0.0", lambda: 1 / 0.0)
attempt("0 / 0", lambda: 0 / 0)
attempt("divmod(1, 0)", lambda: divmod(1, 0))
attempt("divmod(1.0, 0)", lambda: divmod(1.0, 0))
attempt("0 ** -1", lambda: 0 ** -1)
attempt("0.0 ** -1", lambda: 0.0 ** -1)
attempt("10**30 // 0", lambda: 10**30 // 0)
attempt("10**30 % 0", lambda: 10**30 % 0)
attempt("10**30 / 0", lambda: 10**30 / 0)
attempt("True // False", lambda: True // False)
try:
    pow(2, 3, 0)
except ValueError as e:
    print(type(e).__name__, e)
