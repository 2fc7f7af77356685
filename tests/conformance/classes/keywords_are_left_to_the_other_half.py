def init(self, value, extra=None):
    self.extra = extra


def make(base):
    def new(cls, value, extra=None):
        self = base.__new__(cls, value)
        self.extra = extra
        return self

    return new


for base, value in ((list, [1]), (tuple, [1]), (set, [1]), (frozenset, [1]), (float, 1.5), (bytearray, b'b')):
    for body in ({}, {'__init__': init}, {'__new__': make(base)}):
        try:
            made = type('Made', (base,), body)(value, extra=3)
            print(base.__name__, *body, made, made.extra)
        except TypeError as error:
            print(base.__name__, *body, error)
