# What a partial object's copies share, and what its state takes.
import copy
from functools import partial


def function(*args, **keywords):
    return args, keywords


first = partial(function, [1], bar=[True])
first.attribute = []
second = copy.copy(first)
print(second.keywords is first.keywords, second.args[0] is first.args[0], second.attribute is first.attribute)
first.__setstate__((function, (1,), {"a": 10}, None))
print(first(2), first.__dict__)
first.keywords[1] = 2
print(repr(first).replace(hex(id(function)), "ADDRESS"))
try:
    first()
except TypeError as error:
    print(error)
