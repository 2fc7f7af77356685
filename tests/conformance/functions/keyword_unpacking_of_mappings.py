"""** of mappings: repeated keys, keys that are no strings, what has keys()."""


def f(*args, **kwargs):
    return args, kwargs


class Multi(dict):
    def __init__(self, pairs):
        self.pairs = pairs

    def keys(self):
        return [key for key, _ in self.pairs]

    def __iter__(self):
        return iter(self.keys())

    def __getitem__(self, key):
        return [value for name, value in self.pairs if name == key][-1]


class Own:
    def keys(self):
        return ['a', 'b']

    def __getitem__(self, key):
        return key * 2


def show(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: f(**Own()))
show(lambda: f(**Multi([('x', 1), ('y', 2)])))
show(lambda: f(**Multi([('x', 1), ('x', 2)])))
show(lambda: f(a=1, **Own()))
show(lambda: f(**{1: 2}))
show(lambda: f(**{1: 3}, **{1: 5}))
show(lambda: f(**{1: 3}, **{2: 5}))
show(lambda: f(**5))
show(lambda: f(**None))
show(lambda: f(*5))
nothing = None
show(lambda: nothing(*f))
show(lambda: nothing(**f))
show(lambda: {**5})
