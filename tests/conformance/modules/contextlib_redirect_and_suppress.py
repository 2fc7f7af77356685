from contextlib import redirect_stdout, suppress
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
    def flush(self): pass
w = W()
with redirect_stdout(w) as x: print("hidden", x is w)
print("shown", w.t)
with suppress(KeyError, IndexError): [][1]
with suppress(): pass
try:
    with suppress(KeyError): raise ValueError("not suppressed")
except ValueError as e: print(e)
