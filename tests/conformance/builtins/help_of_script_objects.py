class Shape:
    """A shape.

    With corners.
    """
    corners = 4
    name: str = 'square'

    def __init__(self, size, *rest, scale: float = 1.0, **options) -> None:
        """Make it."""

    def plain(self):
        pass

    def area(self, exact=False):
        """The area.

            Indented lines stay so.
        """

    @staticmethod
    def unit(size=1):
        "Of size one."

    @classmethod
    def parse(cls, text):
        "Reads a shape."

    @property
    def width(self):
        "The width."

    @property
    def colour(self):
        return 1

    @colour.setter
    def colour(self, value):
        pass

    alias = plain

    def _private(self):
        "Not shown."

    def __eq__(self, other):
        return True

    class Corner:
        "Where lines meet."


class Circle(Shape):
    def area(self, exact=False):
        return 3

    def more(self):
        "More of it."


class Slotted:
    __slots__ = ('first', 'second')


def greet(name, greeting='Hello', /, *, times: int = 3) -> str:
    "Greets somebody."


# What stands before a function
# is shown where it has no text.
def commented():
    pass


async def later():
    "Waits."


class Described:
    "Its instances are described by their class."


for thing in (greet, commented, later, Shape, Circle, Slotted, Circle(1).more, Shape.width, Shape.colour,
              lambda first, *others: first, Shape.parse, Circle(2).area, Shape.unit, Shape.plain, len,
              Slotted.first, Described()):
    print('-' * 20)
    help(thing)
help('delattr')
help('no_such_thing')
print(help, type(help).__module__, type(help).__name__)
