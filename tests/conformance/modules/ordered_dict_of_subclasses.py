# Ordered dicts take keywords in pop and setdefault; copies keep what the slots and attributes of subclasses hold.
import copy
import pickle
from collections import OrderedDict, UserDict


class Slotted(OrderedDict):
    __slots__ = ("x", "y")


made = Slotted(a=1, b=2)
made.x = [5]
print(made.pop("a", default=3), made.pop("zz", default=9), made.setdefault("q", default=4), made.setdefault("r"), made)
try:
    made.pop("nothing")
except KeyError as error:
    print(repr(error))
print(copy.copy(made).x is made.x, copy.deepcopy(made).x, made.__reduce__()[2])
for protocol in range(2, 6):
    print(pickle.loads(pickle.dumps(made, protocol)).x, end=" ")
print(OrderedDict(a=1).__reduce__()[:4])
user = UserDict(a=1)
user.extra = [1]
print(copy.copy(user).extra is user.extra, copy.copy(user), user.copy().__dict__)
