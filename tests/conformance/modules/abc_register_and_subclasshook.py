from abc import ABC, ABCMeta, abstractmethod
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Duck: return any("quack" in b.__dict__ for b in other.__mro__) or NotImplemented
        return NotImplemented
class Donald:
    def quack(self): pass
class Robot: pass
print(issubclass(Donald, Duck), isinstance(Robot(), Duck)); Duck.register(Robot); print(isinstance(Robot(), Duck), issubclass(Robot, Duck), Duck.__mro__[1].__name__)
@Duck.register
class Reg: pass
print(issubclass(Reg, Duck), Reg.__name__)
class Sub(Duck): pass
Sub.register(int); print(isinstance(3, Duck), isinstance(3, Sub), isinstance("a", Sub))
for bad in (lambda: Duck.register(3), lambda: Sub.register(Duck), lambda: issubclass(3, Duck)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(type(Duck).__name__, isinstance(Duck, ABCMeta))
