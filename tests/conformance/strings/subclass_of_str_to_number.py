# The text of a subclass is read as a number; the message shows the object.
class Text(str):
    def __repr__(self): return '<Text>'


class Floating(Text):
    def __float__(self): return 1.5


class Indexed(Text):
    def __index__(self): return 5


def show(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


for kind in (Text, Floating, Indexed):
    for text in ('ab', '12', 'a\nb'):
        for work in (lambda: int(kind(text)), lambda: float(kind(text)), lambda: '%d' % kind(text), lambda: '%f' % kind(text),
                     lambda: int(kind(text), 5), lambda: int(kind(text), 16), lambda: complex(kind(text))):
            show(work)
