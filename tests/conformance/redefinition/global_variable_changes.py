# Globals read in functions follow every change, through all doors.
x = 1
def read(): return x
out = [read(), read()]
x = 2; out.append(read())
globals()["x"] = 3; out.append(read())
globals().update(x=4); out.append(read())
def change():
    global x
    x = 5
change(); out.append(read())
import sys
setattr(sys.modules["__main__"], "x", 6); out.append(read())
del x
try: read()
except NameError as e: out.append(str(e))
x = [7]; out.append(read())
for x in "ab": out.append(read())
with type("Ctx", (), {"__enter__": lambda s: "with", "__exit__": lambda s, *a: None})() as x: out.append(read())
try: raise ValueError("except")
except ValueError as x: out.append(repr(read()))
try: read()
except NameError as e: out.append("unbound again")
def x(): return "function"
out.append(read()())
class x: pass
out.append(read().__name__)
import math as x
out.append(read().__name__)
[x := 8]; out.append(read())
print(*out, sep="\n")
