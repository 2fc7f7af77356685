# The documentation's use: turning callbacks into straight-line code.
from greenlet import greenlet, getcurrent
def event_loop(handler):
    for c in "hi\nquit\n": handler(c)
def read_line(main):
    line = ""
    while True:
        c = main.switch()
        if c == "\n": return line
        line += c
def dialogue():
    main = getcurrent().parent
    while (line := read_line(main)) != "quit": print("command", repr(line))
    return "bye"
g = greenlet(dialogue)
g.switch()
results = []
event_loop(lambda c: results.append(g.switch(c)))
print(results[-1], g.dead, len(results))
