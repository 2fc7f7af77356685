# What a call would bind, in the call's own words, and where frames stand.
import inspect


def show(function, *args, **keywords):
    try:
        print(list(inspect.getcallargs(function, *args, **keywords).items()))
    except TypeError as error:
        print(error)


def f(a, b=2, *c, d, e=5, **g):
    pass


class A:
    def method(self, x):
        pass

    @classmethod
    def made(cls, y=3):
        pass


show(f, 1, d=3)
show(f)
show(f, 1)
show(f, 1, 2, 3, d=4, z=5)
show(f, 1, a=2, d=1)
show(lambda: 0, 1)
show(lambda x, y: 0, 1)
show(lambda *, c: 0, 1)
show(A.method, 1)
show(A.made, 1, 2)
show(A().method)


def broken():
    try:
        1 / 0
    except ZeroDivisionError:
        return inspect.trace()


record = broken()[0]
print(tuple(record.positions), record[2:], len(record), repr(record)[-80:])


class Commented:
  # outside

    def f(self):
      # between
        # inside
        return 1
        # at the end
       # not quite
    # after f

    # of the class
# of nothing


print(inspect.getsource(Commented.f))
print(inspect.getsource(Commented))


def framed(a, b=2, *c, d, **e):
    print(inspect.formatargvalues(*inspect.getargvalues(inspect.currentframe())))


framed(1, 2, 3, d=4, x=5)
