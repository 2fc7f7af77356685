# Objects that one statement releases are finalised in the order in which CPython frees them.
class Tracked:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def locals_in_order():
    a, b, c = Tracked("a"), Tracked("b"), Tracked("c")


locals_in_order()
table = {1: Tracked("first value"), 2: Tracked("second value")}
table = None


class Holder:
    pass


holder = Holder()
holder.x, holder.y = Tracked("x"), Tracked("y")
del holder
print("nested")
items = [Tracked("item"), (Tracked("in tuple"), Tracked("last in tuple")), {"key": Tracked("in dict")}]
del items
print("list")
items = [Tracked(number) for number in range(4)]
del items[:2]
items[:] = []
items = [Tracked("cleared 1"), Tracked("cleared 2")]
items.clear()


def mixed():
    first = Tracked("first")
    middle = [Tracked("middle 1"), Tracked("middle 2")]
    last = Tracked("last")


mixed()
