# The name after `as` is unbound at the handler's end.
try:
    raise ValueError("v")
except ValueError as e:
    kept = e
try:
    e
except NameError as n:
    print(n)
print(kept)
e = "before"
try:
    raise KeyError("k")
except KeyError as e:
    print("in handler", e)
try:
    print(e)
except NameError as n:
    print(n)
def f():
    try:
        raise ValueError
    except ValueError as err:
        err = "rebound"
        print(err)
    return "err" in locals()
print(f())
def g():
    try:
        raise ValueError
    except ValueError as err:
        del err
    return "no complaint"
print(g())
for i in range(2):
    try:
        raise ValueError(i)
    except ValueError as err:
        continue
print("err" in globals())
