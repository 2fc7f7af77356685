# When an abstract base class asks its __subclasshook__ again.
from abc import ABC
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print('hook', cls.__name__, other.__name__)
        return NotImplemented
class Donald: pass
class Robot: pass
print(1); issubclass(Donald, Duck)
print(2); isinstance(Robot(), Duck)
print(3); Duck.register(Robot)
print(4); isinstance(Robot(), Duck)
print(5); issubclass(Robot, Duck)
class Sub(Duck): pass
print(6); Sub.register(int)
print(7); isinstance(3, Duck)
print(8); isinstance(3, Sub), isinstance("a", Sub), isinstance("a", Duck)
