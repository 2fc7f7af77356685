# An AttributeError that a script raises without a name learns which attribute of what was read.
class Bare:
    def __init__(self):
        self.found = 1

    def __getattr__(self, name):
        raise AttributeError


class Named(Bare):
    def __getattr__(self, name):
        raise AttributeError(name, name='other')


class Own(AttributeError):
    pass


class Raises(Bare):
    def __getattr__(self, name):
        raise Own(name)


for made in (Bare(), Named(), Raises()):
    try:
        made.fond
    except AttributeError as error:
        print(type(error).__name__, error.name, error.obj is made)
    print(getattr(made, 'fond', 'default'), hasattr(made, 'fond'))
    try:
        getattr(made, 'fond')
    except AttributeError as error:
        print(type(error).__name__, error.name, error.obj is made)
