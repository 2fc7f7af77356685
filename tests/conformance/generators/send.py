# send() gives the yield expression its value.
def average():
    total = count = 0
    result = None
    while True:
        x = yield result
        total += x
        count += 1
        result = total / count
g = average()
print(next(g), g.send(10), g.send(20), g.send(3))
def echo():
    got = yield "ready"
    while got != "stop":
        got = yield f"got {got!r}"
    return "bye"
g = echo()
print(g.send(None), g.send(1), next(g), g.send("x"))
try:
    g.send("stop")
except StopIteration as e:
    print(e.value)
try:
    echo().send("too early")
except TypeError as e:
    print(e)
def both():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = [(yield), (yield)]
    print(y)
g = both()
next(g); g.send(10); g.send(20); g.send("a")
try: g.send("b")
except StopIteration: print("end")
print(g.gi_frame, g.gi_running)
