"""A data descriptor without __get__ leaves reading to the instance's own attribute."""


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__['x'] = value * 2


class C:
    x = SetOnly()


c = C()
print(type(c.x).__name__)
c.x = 21
print(c.x, c.__dict__)


class DeleteOnly:
    def __delete__(self, instance):
        print('deleted')


class D:
    y = DeleteOnly()


d = D()
d.__dict__['y'] = 'own'
print(d.y)
del d.y
try:
    d.y = 1
except AttributeError as error:
    print(error)


class Meta(type):
    z = SetOnly()


class E(metaclass=Meta):
    z = 'class'


print(E.z)


def read(obj):
    return obj.x


for value in range(3):
    c.__dict__['x'] = value
    print(read(c))
del c.__dict__['x']
print(type(read(c)).__name__)
