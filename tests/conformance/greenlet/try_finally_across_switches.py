# try, finally and with blocks stay open over switches.
from greenlet import greenlet, getcurrent
main = getcurrent()
log = []
class Ctx:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append(("enter", self.n, main.switch("in enter"))); return self
    def __exit__(self, *a): log.append(("exit", self.n, a[0] and a[0].__name__, main.switch("in exit"))); return True
def body():
    with Ctx(1) as c:
        try: log.append(main.switch("in body"))
        finally: log.append(main.switch("in finally"))
        raise ValueError
    return "done"
g = greenlet(body)
for v in range(6):
    print(g.switch(v) if v else g.switch(), end="; ")
print(log)
def loop():
    for i in range(3):
        try:
            if main.switch(i) == "break": break
            continue
        finally:
            log.append(("cleanup", i, main.switch("cleaning")))
    else:
        return "no break"
    return "broken"
g = greenlet(loop)
print(g.switch(), g.switch("go"), g.switch(), g.switch("break"), g.switch(), log[-1])
