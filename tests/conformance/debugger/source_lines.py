"""Source lines: around the current one, further ones, those of functions and classes."""
from mod_session import session


class Shape:
    """A shape."""

    def area(self):
        return 3

    @property
    def name(self):
        return 'shape'


def function(argument):
    shape = Shape()
    area = shape.area()

    return area + argument


LAMBDA = lambda x: x


def call(debugger):
    return debugger.runcall(function, 1)


session('l\nl\nl\nl .\nl 3\nl 4,6\nl 5, 3\nl 100\nl x\nl 1,x\nl 1,2,3\nll\nb 20\nl\nq', call)
session('n\nsource Shape\nsource Shape.area\nsource shape.area\nsource function\nsource len\nsource 1\nsource nosuch\nq', call)
session('n\nwhatis shape\nwhatis shape.area\nwhatis Shape\nwhatis Shape.area\nwhatis function\nwhatis LAMBDA\nwhatis len\n'
        'whatis 1\nwhatis nosuch\nwhatis shape.name\nq', call)
session('l\nll\nc', lambda debugger: debugger.run('x = 1\n', {}))
