"""A module of which not all runs."""
import textwrap


class Shape:
    """A shape."""

    sides = 3

    def area(self):
        """Its area."""
        if self.sides > 3:
            return [
                self.sides,
                0,
            ]
        elif self.sides < 3:
            pass  #pragma NO COVER
        else:
            try:
                return int(textwrap.dedent(' 5'))
            except ValueError:
                raise
            finally:
                done = True

    @property
    def name(self):
        # Its name.
        return 'shape'


def never(first,
          second=None):
    'A docstring.'
    for number in range(
            first):
        print(number)
    else:
        second = (lambda value:
                  value)
    while first: first -= 1
    with open(first) as file, \
            open(second) as other:
        return [line for line in file
                if line]
    return """a
    b"""
