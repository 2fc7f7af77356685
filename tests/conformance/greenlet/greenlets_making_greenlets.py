# Greenlets that make greenlets: trees, recursion, deep chains.
from greenlet import greenlet, getcurrent
def fib(n):
    if n < 2: return n
    return greenlet(fib).switch(n - 1) + greenlet(fib).switch(n - 2)
print(greenlet(fib).switch(12))
def chain(n):
    if n == 0:
        depth, g = 0, getcurrent()
        while g.parent is not None: depth, g = depth + 1, g.parent
        return depth
    return greenlet(chain).switch(n - 1)
print(chain(50))
def tree(depth, path=""):
    if depth == 0: return [path]
    return greenlet(tree).switch(depth - 1, path + "L") + greenlet(tree).switch(depth - 1, path + "R")
print(tree(3))
def permutations(items, put):
    def run(chosen, rest):
        if not rest: put(chosen)
        for i, x in enumerate(rest): run(chosen + x, rest[:i] + rest[i + 1:])
    run("", items)
main = getcurrent()
g = greenlet(permutations)
out = [g.switch("abc", main.switch)]
while not g.dead: out.append(g.switch())
print(out)
created = 0
for i in range(2000): created += greenlet(lambda: 1).switch()
print(created)
