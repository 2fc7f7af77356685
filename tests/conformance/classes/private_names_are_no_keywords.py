# Keywords of calls and of class patterns are not mangled, though names, attributes and parameters are.
def given(**keywords):
    return keywords


class Base:
    def __init_subclass__(cls, **keywords):
        print('subclass', keywords)


class Outer:
    __held = 5

    def call(self):
        return given(__a=1), given(__a=2, **{'b': 3}), self.method(__a=4), given(*(), __a=5)

    def method(self, **keywords):
        return keywords

    def private(self, __a):
        return __a

    class Inner(Base, __option=1):
        pass

    def match(self):
        match self:
            case Outer(__held=5):
                return 'mangled'
            case Outer(__held=value):
                return value
        return 'none'


outer = Outer()
print(outer.call())
try:
    outer.private(__a=1)
except TypeError as error:
    print(error)
print(outer.private(_Outer__a=2))
print(outer.match())
outer.__held = 7
print(outer.match())
