# property with getter, setter, deleter; read-only; inherited.
class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees
    @property
    def degrees(self):
        """The temperature."""
        return self._degrees
    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value
    @degrees.deleter
    def degrees(self):
        print("deleting")
        del self._degrees
    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32
    kelvin = property(lambda self: self.degrees + 273.15)
c = Celsius(25)
print(c.degrees, c.fahrenheit, c.kelvin, c.__dict__)
c.degrees += 5
print(c.degrees)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: setattr(c, "degrees", -300))
attempt(lambda: setattr(c, "fahrenheit", 1))
attempt(lambda: delattr(c, "fahrenheit"))
del c.degrees
attempt(lambda: c.degrees)
attempt(lambda: Celsius(-1000))
print(Celsius.degrees.__doc__, type(Celsius.degrees).__name__, Celsius.degrees.fget(Celsius(3)))
class Sub(Celsius):
    @property
    def degrees(self):
        return super().degrees + 0.5
    @degrees.setter
    def degrees(self, v):
        Celsius.degrees.fset(self, v)
print(Sub(1).degrees, Sub(1).fahrenheit)
