from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product("ab", "")))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations("ab", 0)))
print(list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("abc", 0)), list(combinations("abc", 3)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("", 2)), list(combinations_with_replacement("ab", 0)))
print(len(list(permutations(range(6)))), sum(1 for _ in product(range(5), repeat=4)), len(list(combinations(range(12), 6))))
for bad in (lambda: permutations("a", -1), lambda: combinations("a", -1), lambda: product("a", repeat=-1)):
    try: bad()
    except ValueError as e: print(e)
