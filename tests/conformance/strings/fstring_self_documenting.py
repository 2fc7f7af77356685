# {expr=} shows the text of the expression, with its spaces.
x = 10
s = "hi"
print(f"{x=}")
print(f"{x = }")
print(f"{x+1=} {s=} {s=!s} {s.upper()=}")
print(f"{x=:>6}|{x=!s:^8}|")
print(f"{3.14159=:.2f} {s=:>5}|")
print(f"{len(s) * 2 = }")
print(f"{  x=}", f"{[1, 2][0]=}")
