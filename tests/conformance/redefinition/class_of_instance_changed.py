# Assigning __class__ changes the methods at once.
class Cat:
    def speak(self): return f"{self.name} meows"
class Dog:
    legs = 4
    def speak(self): return f"{self.name} barks"
    def __len__(self): return 1
c = Cat()
c.name = "Tom"
def use(): return c.speak()
print(use(), use(), isinstance(c, Cat))
c.__class__ = Dog
print(use(), c.legs, len(c), isinstance(c, Cat), type(c).__name__, c.name)
c.__class__ = Cat
print(use())
try: len(c)
except TypeError as e: print(e)
for bad in (5, int, list):
    try: c.__class__ = bad
    except TypeError as e: print(e)
class Slotted: __slots__ = ("s",)
try: c.__class__ = Slotted
except TypeError as e: print(e)
class Open:
    def close(self): self.__class__ = Closed; return "closing"
    def state(self): return "open"
class Closed:
    def open(self): self.__class__ = Open; return "opening"
    def state(self): return "closed"
d = Open()
print(d.state(), d.close(), d.state(), d.open(), d.state())
