# A global of a builtin's name hides it; deleting it brings it back.
def size(x): return len(x)
out = [size("abc")]
len = lambda x: "mine"
out.append(size("abc"))
del len
out.append(size("abc"))
print(out)
def total(xs): return sum(xs)
for i in range(4):
    print(total([1, 2]), end=" ")
    if i == 0:
        def sum(xs): return "my sum"
    if i == 1:
        sum = max
    if i == 2: del sum
print()
import builtins
def text(x): return str(x)
print(text(5))
saved = builtins.str
builtins.str = lambda x: "patched"
print(text(5))
builtins.str = saved
print(text(5))
builtins.answer = 42
print(answer)
del builtins.answer
try: answer
except NameError as e: print(e)
def loop():
    for i in range(3): yield i
print(list(loop()))
range = lambda n: "xyz"
print(list(loop()))
del range
print(list(loop()))
print = print
print("still prints")
def local():
    len = lambda x: "local"
    return len("abc")
print(local(), len("abc"))
True_alias, int = True, float
print(int("2"), True_alias)
del int
print(int("2"))
