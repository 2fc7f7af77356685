# json custom.
import json, io
class P:
    def __init__(self, x): self.x = x
print(json.dumps([P(1), {3.5: P("z")}], default=lambda o: {"x": o.x}))
print(json.loads('{"x": {"y": 1}}', object_hook=lambda d: tuple(d.items())), json.loads('{"a":1,"a":2}', object_pairs_hook=list))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(json.dumps(2 + 1j, cls=E), E().encode([1j]), json.JSONDecoder().raw_decode("[1] x"))
try: json.dumps({1, 2}, cls=E)
except TypeError as e: print(e)
f = io.StringIO(); json.dump({"k": [1, 2]}, f); f.seek(0); print(f.getvalue(), json.load(f))
