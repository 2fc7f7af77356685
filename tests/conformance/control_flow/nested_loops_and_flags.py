# Nested loops left early in the everyday ways.
def first_pair(limit, product):
    for a in range(1, limit):
        for b in range(a, limit):
            if a * b == product:
                return a, b
    return None
print(first_pair(20, 91), first_pair(5, 91))
found = False
for i in range(10):
    for j in range(10):
        if i * j == 42:
            found = True
            break
    if found:
        break
print(i, j)
count = 0
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    j = 0
    while True:
        j += 1
        if j > i:
            break
        if j % 2:
            continue
        count += 1
print(count)
for row in range(1, 4):
    for column in range(1, 4):
        print(row * column, end="\t")
    print()
for i in range(3):
    for i in range(10, 12):
        pass
    print(i)
