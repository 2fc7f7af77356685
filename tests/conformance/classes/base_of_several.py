# The base of several bases is the one whose layout the instances extend.
class Plain:
    pass


class Slotted:
    __slots__ = ("a",)


class Number(Plain, int):
    pass


class Wide(Plain, Slotted):
    pass


class Deep(Plain, ValueError):
    pass


print(Number.__base__, Wide.__base__, Deep.__base__, type("T", (Plain, list), {}).__base__)
