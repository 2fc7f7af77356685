# A switch from below many native frames, and back.
from greenlet import greenlet, getcurrent
main = getcurrent()
def nest(n):
    if n == 0: return main.switch("bottom")
    return sorted([0], key=lambda _: answers.append(nest(n - 1)) or 0)[0] or n
def nest_map(n):
    return main.switch("map bottom") if n == 0 else list(map(nest_map, [n - 1]))[0]
answers = []
g, h = greenlet(nest), greenlet(nest_map)
print(g.switch(30), h.switch(30))
print(g.switch("A"), h.switch("B"), len(answers), answers[:3])
