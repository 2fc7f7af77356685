import types
def f(): yield
print(types.FunctionType, types.GeneratorType, types.MethodType, types.ModuleType, types.NoneType, types.SimpleNamespace, types.MappingProxyType, types.UnionType, types.CodeType)
print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(f.__code__, types.CodeType), isinstance(int | str, types.UnionType), isinstance(types, types.ModuleType))
n = types.SimpleNamespace(a=1, b="x"); n.c = 3; print(n, n == types.SimpleNamespace(a=1, b="x", c=3))
p = types.MappingProxyType({"k": 1}); print(p, p["k"], len(p))
try: p["z"] = 1
except TypeError as e: print(e)
class C: pass
c = C(); c.hello = types.MethodType(lambda self, x: (self is c, x), c); print(c.hello(5), types.MethodType(len, "abc")())
try: types.MethodType(3, c)
except TypeError as e: print(e)
print(types.new_class("X", (C,), {}, lambda ns: ns.update(q=1)).q, types.GenericAlias(list, (int,)), types.resolve_bases((C,)))
