# Operands of different number types meet in the wider type.
for a, b in [(1, 2.5), (2.5, 1), (True, 2), (2, True), (True, True), (True, 2.5), (False, 10**20)]:
    print(a, b, a + b, a - b, a * b, type(a + b).__name__, type(a * b).__name__)
print(True + True + True, sum([True, False, True]), -True, +True, type(+True).__name__)
print(1 == 1.0 == True, hash(1) == hash(1.0) == hash(True), 0 == 0.0 == False)
print({1: "int", 1.0: "float", True: "bool"})
print(10**20 + 0.5, 10**20 * 1.0, 2**53 + 1.0)
print([10, 20][True], "ab"[False], "x" * True)
print(1 + 2 * 3 - 4 / 2 + 5 // 2 - 7 % 4)
