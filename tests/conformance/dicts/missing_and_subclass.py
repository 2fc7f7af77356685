# A dict subclass with __missing__ and overridden methods.
class Counts(dict):
    def __missing__(self, key):
        return 0

c = Counts(a=1)
c["b"] += 1
c["b"] += 1
print(c, c["zz"], "zz" in c, c.get("zz"), isinstance(c, dict), type(c).__name__)

class Tree(dict):
    def __missing__(self, key):
        value = self[key] = Tree()
        return value

t = Tree()
t["a"]["b"]["c"] = 1
t["a"]["d"] = 2
print(t)

class Upper(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)
    def __getitem__(self, key):
        return super().__getitem__(key.upper())

u = Upper()
u["name"] = "ada"
print(u, u["Name"], u == {"NAME": "ada"}, len(u), list(u))
u.update(other=1)
print(u)
try:
    u["missing"]
except KeyError as e:
    print(type(e).__name__, e, e.args)
