# eval and exec on source texts with their own names.
x = 5
print(eval("x + 1"), eval("a * 2", {"a": 4}), eval("a + b", {"a": 1}, {"b": 2}), eval(" [i for i in range(3)]"))
ns = {}
exec("def f(n):\n    return n * 2\ny = f(21)", ns)
print(ns["y"], sorted(k for k in ns if k != "__builtins__"))
exec("x = 10")
print(x)
def local():
    z = 1
    exec("z = 2")
    return z, eval("z + 1")
print(local())
for source in ("1 +", "x = 1", "(", "nope", "1/0", "'a' + 1"):
    try: print(eval(source))
    except Exception as e: print(type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
code = compile("p + q", "<formula>", "eval")
print(eval(code, {"p": 1, "q": 2}), eval(code, {"p": "a", "q": "b"}))
