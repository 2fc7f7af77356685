from itertools import count, repeat, islice
c = count(10, -3); print(next(c), c, list(islice(c, 3)), count(), count(2.5, 0.5), count(1, 1))
r = repeat("a", 3); print(r, next(r), r, list(r), repeat(1), list(repeat(1, -5)), r.__length_hint__())
for bad in (lambda: count("a"), lambda: repeat(1, "x"), lambda: repeat()):
    try: bad()
    except TypeError as e: print("TypeError")
