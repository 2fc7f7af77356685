# f-strings hold whole expressions.
name, n, items, d = "Ada", 3, [1, 2], {"k": "v"}
print(f"{name} has {n} items", f"{n * 2 + 1}", f"{items[0]} {items[-1]}", f"{d['k']}", f'{d["k"]}')
print(f"{name.upper()} {len(items)} {[i * i for i in items]} { {'a': 1}['a'] }")
print(f"{n if n > 2 else 'few'} {(lambda x: x + 1)(4)} {n > 2} {not n} {n, 1}")
print(f"{{literal}} {{{n}}} {{{{{n}}}}}", f"", f"{''}", f"a" "b" f"{n}")
print(f"""multi
{n}
line""")
print(f"{'nested ' + f'{n} inner {name}'}", rf"\d{n}\n", fr"{n}\t", F"{n}")
print(f"{n!r} {name!r} {name!s} {'é'!a} {name!r:>8}|")
class P:
    def __format__(self, spec):
        return f"P[{spec}]"
    def __repr__(self):
        return "P()"
print(f"{P()} {P():abc} {P()!r} {P()!r:>6} {P():{n}}")
print(f"{(x := 5)} {x}", f"{ n }", f"{'a' 'b'}", f"{None} {True} {1.50}")
