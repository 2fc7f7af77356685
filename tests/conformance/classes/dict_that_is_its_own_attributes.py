class Record(dict):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)
        self.__dict__ = self


record = Record(a=1, b=2)
print(record.a, record.b)
record.c = 3
record['d'] = 4
print(record, record.d, record['c'], len(record))
del record.a
print(record, hasattr(record, 'a'), sorted(vars(record)))
record.update(e=5)
print(record.e, record.keys())
try:
    record.missing
except AttributeError as error:
    print(error)
for number in range(3):
    record.b = number
    print(record['b'], record.b)
del record


class Plain:
    pass


shared = Record(x=1)
plain = Plain()
plain.__dict__ = shared
plain.y = 2
print(shared, plain.x, shared.y)
try:
    plain.__dict__ = [1]
except TypeError as error:
    print(error)
