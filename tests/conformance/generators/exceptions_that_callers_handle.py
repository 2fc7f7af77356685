"""sys.exc_info() in a generator: its own handled exception, or else that of whoever resumed it."""
import sys


def kind():
    return getattr(sys.exc_info()[0], '__name__', None)


def generator():
    try:
        print('start', kind())
        yield 1
        raise TypeError
    except TypeError as error:
        print('own', kind(), repr(error.__context__))
        yield 2
        print('own still', kind())
    print('after', kind())
    yield 3
    print('later', kind())
    yield 4


def drive(exceptions):
    steps = generator()
    for exception in exceptions:
        try:
            if exception is None:
                next(steps)
            else:
                raise exception
        except exception or ():
            next(steps)
            print('caller', kind())
    print('end', kind())


drive([None, ValueError, KeyError, None])
drive([ValueError, None, KeyError, OSError])
drive([ValueError, ValueError, None, OSError])


def outer():
    try:
        raise KeyError('outer')
    except KeyError:
        yield from generator()
        print('outer', kind())


steps = outer()
for exception in [None, ValueError, IndexError, OSError]:
    try:
        if exception:
            raise exception
        next(steps)
    except (ValueError, IndexError, OSError):
        print(next(steps), kind())


def thrown():
    try:
        try:
            yield
        except ValueError:
            print('thrown', kind())
            raise TypeError
    except TypeError as error:
        print(kind(), repr(error.__context__))
    print('still', kind())
    yield 'out'


steps = thrown()
next(steps)
try:
    raise ValueError('v')
except ValueError as error:
    print(steps.throw(error), kind())
print(kind())
