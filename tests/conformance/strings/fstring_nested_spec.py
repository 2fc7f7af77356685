# Format specs may hold replacement fields themselves.
width, precision, fill, align = 10, 3, "*", "^"
value = 3.14159265
print(f"[{value:{width}.{precision}f}]")
print(f"[{'mid':{fill}{align}{width}}]")
print(f"[{value:{'>'}{width}}]")
print(f"[{42:{'0'}{width}d}]", f"[{255:{'#x'}}]")
for w in range(1, 6):
    print(f"{w:{w}}|{'x':<{w}}|{w:0{w}d}|")
rows = [("apple", 1.5), ("fig", 22.25)]
longest = max(len(name) for name, _ in rows)
for name, price in rows:
    print(f"{name:<{longest}} {price:>{longest + 3}.2f}")
print("{:{}.{}f}|{:{w}}".format(2.5, 8, 2, "x", w=4))
