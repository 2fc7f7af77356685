# A chain evaluates each operand once and stops at the first false link.
def show(x):
    print("eval", x)
    return x

print(show(1) < show(2) < show(3))
print(show(3) < show(2) < show(1))
print(1 < 2 > 1 == 1 != 2 <= 2 >= 0)
print(1 < 2 < 2, 1 <= 1 <= 1 <= 0)
x = 5
print(0 < x < 10, 0 < x < 5, not 0 < x < 5, 10 > x >= 5 > 4)
print(1 in [1] == True, (1 in [1]) == True)
print(1 < 2 in [2, 3], "a" < "b" in "abc")
print(None is None is None, x is not None is not False)
