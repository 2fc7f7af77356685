# Lists compare element by element; equality of nested lists.
print([1, 2] == [1, 2], [1, 2] != [2, 1], [1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9, 9])
print([1, [2, [3]]] == [1, [2, [3]]], [1.0, True] == [1, 1], [1] == (1,), [] == [], [[]] == [[]])
print([1, "a"] == [1, "b"], [1, "a"] < [2, 0], ["b"] >= ["a", "z"], [1, 2] <= [1, 2])
try:
    [1, "a"] < [1, 2]
except TypeError as e:
    print(type(e).__name__, e)
nan = float("nan")
print([nan] == [nan], [nan] == [float("nan")])
print(3 in [1, 2, 3], "3" not in [1, 2, 3], [1] in [[1], [2]], None in [0, False])
