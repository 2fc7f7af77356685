# Which of several mistakes of one call is told.
for work in (
    lambda: max(x=1), lambda: min(key=1), lambda: max(1, x=2), lambda: max([], key=None, default=4, x=3),
    lambda: sum(1.0, start='x'), lambda: sum([], 'x'), lambda: super(None), lambda: super(1, 2), lambda: super(int, None).real,
):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)
