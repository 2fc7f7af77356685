import copy
import pickle
from types import SimpleNamespace

space = SimpleNamespace(a=1, b=[2])
print(space.__dict__, vars(space) is space.__dict__)
space.__dict__['c'] = 3
print(space, space.c)
space.me = space
print(space)
del space.me
print(pickle.loads(pickle.dumps(space)) == space, copy.deepcopy(space), space.__reduce__())
try:
    space.__dict__ = {}
except AttributeError as error:
    print(error)


class Spam(SimpleNamespace):
    def __init__(self, ham, **others):
        super().__init__(ham=ham, **others)


spam = Spam(8, eggs=9)
print(spam, vars(spam), spam == SimpleNamespace(ham=8, eggs=9))
