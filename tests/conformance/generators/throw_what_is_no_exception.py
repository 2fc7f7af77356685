"""throw(): what is made of its arguments, and what is refused."""


class NoInstance(Exception):
    def __new__(cls, *arguments):
        return 5


class Raising(Exception):
    def __init__(self, *arguments):
        raise KeyError('in __init__')


def echo():
    while True:
        try:
            yield 'value'
        except Exception as error:
            yield type(error).__name__, str(error)


for arguments in [(ValueError,), (ValueError('made'),), (ValueError, 'text'), (ValueError, ('a', 'b')),
                  (ValueError, None), (NoInstance,), (Raising,), (KeyError, KeyError('own'))]:
    steps = echo()
    next(steps)
    print(steps.throw(*arguments))

for arguments in [(5,), ('text',), (ValueError('x'), 1), (int,), (ValueError, 1, 2), (object(),)]:
    steps = echo()
    next(steps)
    try:
        print(steps.throw(*arguments))
    except TypeError as error:
        print(error if 'object at' not in str(error) else 'object')
    print(next(steps))
