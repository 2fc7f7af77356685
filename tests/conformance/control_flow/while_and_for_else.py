# else of a loop runs unless the loop was broken.
def find(values, wanted):
    for v in values:
        if v == wanted:
            print("found", v)
            break
    else:
        print("no", wanted)

find([1, 2, 3], 2)
find([1, 2, 3], 9)
find([], 1)
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("while ended", n)
while True:
    break
else:
    print("never")
while False:
    print("never")
else:
    print("empty while")
for i in range(3):
    continue
else:
    print("continue does not count", i)
for a in range(2):
    for b in range(3):
        if b == 1:
            break
    else:
        print("never")
    print("inner broken", a, b)
else:
    print("outer complete")
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
