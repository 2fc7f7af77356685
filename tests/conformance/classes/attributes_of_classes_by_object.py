# The methods of `object` that set attributes do not do so for classes.
class Meta(type):
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


class Other(type):
    def __setattr__(self, name, value):
        print('set', name)
        super().__setattr__(name, value)


class A(metaclass=Meta):
    pass


class B(metaclass=Other):
    pass


def attempt(function, *args):
    try:
        print(function(*args))
    except (TypeError, AttributeError) as error:
        print(error)


attempt(setattr, A, 'x', 1)
attempt(setattr, B, 'x', 1)
attempt(object.__setattr__, int, 'x', 1)
attempt(object.__setattr__, B, 'x', 1)
attempt(object.__delattr__, B, 'x')
attempt(type.__delattr__, B, 'x')
attempt(delattr, ValueError(), '__dict__')
attempt(type, 'C', (), {'__classcell__': 1})
