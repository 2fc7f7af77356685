# __new__ makes, __init__ fills; builtin bases.
class C:
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls)
    def __init__(self, x):
        print("init", x)
        self.x = x
print(C(5).x)
class Other:
    def __new__(cls): return "a string"
    def __init__(self): print("never")
print(Other())
class Inches(float):
    def __new__(cls, feet, inches=0): return super().__new__(cls, feet * 12 + inches)
print(Inches(1, 6), Inches(2) + 1, type(Inches(1)).__name__, isinstance(Inches(1), float))
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    @property
    def first(self): return self[0]
print(Pair(1, 2), Pair(1, 2).first, Pair(1, 2) == (1, 2), len(Pair(3, 4)))
class Stack(list):
    def push(self, x): self.append(x)
    def peek(self): return self[-1]
s = Stack([1])
s.push(2)
print(s, s.peek(), s + [3], type(s + [3]).__name__, type(s[:]).__name__, len(s))
class Even(int):
    def __new__(cls, v):
        if v % 2: raise ValueError(f"{v} is odd")
        return super().__new__(cls, v)
print(Even(4) * 2, type(Even(4) * 2).__name__)
try:
    Even(3)
except ValueError as e:
    print(e)
class BadInit:
    def __init__(self): return 5
try:
    BadInit()
except TypeError as e:
    print(e)
