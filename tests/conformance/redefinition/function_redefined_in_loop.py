# A call site notices that the function's name is bound anew.
def f(): return "first"
def call(): return f()
out = []
for i in range(6):
    out.append(call())
    if i == 2:
        def f(): return "second"
    if i == 4:
        f = lambda: "third"
print(out)
def g(x, y=1): return ("g", x, y)
results = []
for i in range(5):
    results.append(g(i))
    if i == 1: g = lambda x: ("lambda", x)
    if i == 2: g = str
    if i == 3: g = {4: "dict get"}.get
print(results)
def h(n):
    if n == 0: return "old"
    global h
    old = h
    h = lambda n: ("new", n)
    return h(n), old(0)
print(h(3), h(3))
def loop(n):
    total = 0
    for i in range(n): total += step(i)
    return total
def step(i): return 1
print(loop(100))
def step(i): return 2.5
print(loop(100))
step = int
print(loop(10))
del step
try: loop(1)
except NameError as e: print(e)
