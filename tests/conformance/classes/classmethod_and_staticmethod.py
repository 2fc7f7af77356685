# classmethod gets the class, staticmethod nothing.
class Date:
    count = 0
    def __init__(self, y, m, d):
        self.y, self.m, self.d = y, m, d
        type(self).count += 1
    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))
    @classmethod
    def total(cls):
        return cls.count
    @staticmethod
    def is_leap(y):
        return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
    def __repr__(self):
        return f"{type(self).__name__}({self.y}, {self.m}, {self.d})"
class Holiday(Date):
    count = 0
print(Date.parse("2024-02-29"), Holiday.parse("2024-12-25"), Date(1, 2, 3).parse("4-5-6"))
print(Date.total(), Holiday.total(), Date.is_leap(2000), Date.parse("1900-1-1").is_leap(1900))
bound = Holiday.parse
print(bound("1-1-1"), bound.__self__ is Holiday, Holiday.is_leap is Date.is_leap)
class Later:
    def m(*args): return len(args)
    s = staticmethod(m)
    c = classmethod(m)
print(Later().m(), Later().s(), Later().c(), Later.m(), Later.s(), Later.c())
