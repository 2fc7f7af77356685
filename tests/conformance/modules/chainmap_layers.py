from collections import ChainMap
base, over = {"a": 1, "b": 2}, {"b": 3}
m = ChainMap(over, base)
print(m["b"], m, list(m), len(m), m.get("zz", 0), "a" in m, bool(ChainMap()), m.maps, m.parents, m.new_child({"c": 4}), sorted(m.items()))
m["n"] = 9; print(over, m.pop("b"), m["b"]); del m["n"]; print(m)
for bad in (lambda: m["q"], lambda: m.pop("a"), lambda: m.popitem(), lambda: m.__delitem__("a")):
    try: bad()
    except KeyError as e: print(e)
print(m | {"k": 1}, {"k": 1} | m)
