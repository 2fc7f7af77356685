print(slice(None).indices(2**100), slice(None, None, -1).indices(2**100) == (2**100 - 1, -1, -1))
print(slice(-(2**90), 2**95, 2**80).indices(2**99), slice(2**64, 3, -(2**70)).indices(5))
print(slice(1, 2**70).indices(10), slice(None, None, 2**70).indices(5))


class Index:
    def __index__(self):
        return 3


print(slice(Index(), Index(), Index()).indices(Index()))
for bad in (lambda: slice('a').indices(3), lambda: slice(3).indices(-1), lambda: slice(3).indices(-(2**80)),
            lambda: slice(None, None, 0).indices(3), lambda: slice(3).indices(1.5)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
