"""Measures the bytes of native stack that one level of recursion takes, for the common shapes of calls.

usage: stack.py [--wattle COMMAND]

Each shape recurses on the main greenlet, which runs on the stack of the process, and asks the system at the bottom how
large that stack has grown (VmStk); the difference between two depths, divided by the levels between them, is the size
of a level. A level of some shapes is two calls or a native function between two calls: the second column says what a
level consists of, and the last one is the size of a level divided by the calls of script functions in it.
"""
import argparse
import shlex

import measuring

SHALLOW, DEEP = 1000, 3000
GOAL = 500

BOTTOM = """\
import sys
sys.setrecursionlimit(100000)
DEPTH = int(sys.argv[1])

def bottom():
    for line in open("/proc/self/status"):
        if line.startswith("VmStk"):
            print(int(line.split()[1]) * 1024)
    return 0

"""

# The shapes: how many calls of script functions a level has, what a level is, and the program.
SHAPES = {
    "function": (
        1,
        "a call",
        "def f(n):\n    return f(n - 1) + 1 if n else bottom()\nf(DEPTH)",
    ),
    "statement": (
        1,
        "a call in an if in a for",
        "def f(n):\n    for i in (1,):\n        if n:\n            x = f(n - 1)\n            return x\n"
        "    return bottom()\nf(DEPTH)",
    ),
    "arguments": (
        1,
        "a call with six arguments and locals",
        "def f(n, a, b, c, d, e):\n    x = y = z = n\n    return f(n - 1, a, b, c, d, e) if n else bottom()\n"
        "f(DEPTH, 1, 2, 3, 4, 5)",
    ),
    "keyword": (
        1,
        "a call by keyword with a default",
        "def f(n, step=1, *, scale=2):\n    return f(n - step, scale=3) if n else bottom()\nf(DEPTH)",
    ),
    "stars": (
        1,
        "a call with *args and **kwargs",
        "def f(n, *args, **kwargs):\n    return f(n - 1, *args, **kwargs) if n else bottom()\nf(DEPTH, 1, k=2)",
    ),
    "closure": (
        1,
        "a call of a closure",
        "def make(k):\n    def f(n):\n        return f(n - k) if n else bottom()\n    return f\nmake(1)(DEPTH)",
    ),
    "lambda": (
        1,
        "a call of a lambda",
        "f = lambda n: f(n - 1) if n else bottom()\nf(DEPTH)",
    ),
    "method": (
        1,
        "a call of a method",
        "class C:\n    def f(self, n):\n        return self.f(n - 1) if n else bottom()\nC().f(DEPTH)",
    ),
    "super": (
        2,
        "a call of a method through super()",
        "class A:\n    def f(self, n):\n        return self.g(n - 1) if n else bottom()\n"
        "class B(A):\n    def g(self, n):\n        return super().f(n)\nB().f(DEPTH)",
    ),
    "constructor": (
        1,
        "an instance made in __init__",
        "class C:\n    def __init__(self, n):\n        self.rest = C(n - 1) if n else bottom()\nC(DEPTH)",
    ),
    "property": (
        1,
        "a property that reads a property",
        "class C:\n    left = DEPTH\n    @property\n    def p(self):\n        self.left -= 1\n"
        "        return self.p if self.left else bottom()\nC().p",
    ),
    "operator": (
        1,
        "an __add__ that adds",
        "class C:\n    def __add__(self, n):\n        return self + (n - 1) if n else bottom()\nC() + DEPTH",
    ),
    "subscript": (
        1,
        "a __getitem__ that subscripts",
        "class C:\n    def __getitem__(self, n):\n        return self[n - 1] if n else bottom()\nC()[DEPTH]",
    ),
    "decorated": (
        2,
        "a wrapper with *args around a call",
        "def wrap(g):\n    def wrapper(*args):\n        return g(*args)\n    return wrapper\n"
        "@wrap\ndef f(n):\n    return f(n - 1) if n else bottom()\nf(DEPTH)",
    ),
    "comprehension": (
        1,
        "a call in a list comprehension",
        "def f(n):\n    return [f(n - 1) for i in (1,)] if n else bottom()\nf(DEPTH)",
    ),
    "generator": (
        1,
        "a generator that loops over a generator",
        "def f(n):\n    if n:\n        for x in f(n - 1):\n            yield x\n    else:\n        yield bottom()\nlist(f(DEPTH))",
    ),
    "sum": (
        2,
        "a call in a generator expression in sum()",
        "def f(n):\n    return sum(f(n - 1) for i in (1,)) if n else bottom()\nf(DEPTH)",
    ),
    "sort": (
        2,
        "a call in the key of sorted()",
        "def f(n):\n    return sorted([n], key=lambda i: f(i - 1))[0] if n else bottom()\nf(DEPTH)",
    ),
    "try": (
        1,
        "a call in a try in a with",
        "class W:\n    def __enter__(self):\n        return 1\n    def __exit__(self, *args):\n        return False\n"
        "def f(n):\n    with W():\n        try:\n            return f(n - 1) if n else bottom()\n"
        "        finally:\n            n = 0\nf(DEPTH)",
    ),
}


def stack_size(command, text, depth):
    done = measuring.run([*command, "-c", BOTTOM + text, str(depth)])
    return int(done.output.split()[0]) if done.fine and done.output else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wattle", default=measuring.default_wattle())
    options = parser.parse_args()
    command = shlex.split(options.wattle)
    print(f"{'shape':<14} {'a level':<42} {'bytes':>6} {'a call':>7}")
    for name, (calls, level, text) in SHAPES.items():
        shallow, deep = (stack_size(command, text, depth) for depth in (SHALLOW, DEEP))
        if shallow is None or deep is None:
            print(f"{name:<14} {level:<42} failed")
            continue
        size = (deep - shallow) / (DEEP - SHALLOW)
        above = f"  above {GOAL}" if size / calls > GOAL else ""
        print(f"{name:<14} {level:<42} {size:6.0f} {size / calls:7.0f}{above}")


if __name__ == "__main__":
    main()
