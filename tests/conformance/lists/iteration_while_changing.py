# A list iterator sees changes made while it runs.
a = [1, 2, 3, 4]
for x in a:
    print(x, end=" ")
    if x == 2:
        a.remove(x)
print(a)
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)
a = [1, 2, 3]
it = iter(a)
print(next(it))
a.clear()
print(next(it, "ended"))
a.extend([7, 8, 9])
print(next(it, "still ended"))
for x in reversed([1, 2, 3]):
    print(x, end=" ")
print()
