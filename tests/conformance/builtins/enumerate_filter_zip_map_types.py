# The types called with odd arguments.
for f in (lambda: enumerate(), lambda: enumerate([], "x"), lambda: filter(), lambda: filter(None), lambda: list(filter(5, [1])), lambda: zip(5), lambda: zip([1], strict=1),
          lambda: map(None), lambda: list(map(None, [1])), lambda: reversed(), lambda: reversed(5), lambda: iter(), lambda: iter(5, 6), lambda: iter([], 1, 2), lambda: next(), lambda: next([]), lambda: next(iter([]), 1, 2)):
    try: print(type(f()).__name__)
    except TypeError as e: print(e)
