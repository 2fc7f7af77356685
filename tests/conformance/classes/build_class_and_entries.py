"""__build_class__, __class_getitem__ of None, __mro_entries__ where type() is called."""
import builtins


def body():
    pass


print(builtins.__build_class__(body, 'Made').__name__, builtins.__build_class__(body, 'Made', int)('5') + 1)
for arguments in [(), (body,), (1, 'x'), (body, 1)]:
    try:
        builtins.__build_class__(*arguments)
    except TypeError as error:
        print(error)


class NoItem:
    __class_getitem__ = None


try:
    NoItem[int]
except TypeError as error:
    print(error)


class Entry:
    def __mro_entries__(self, bases):
        return (int,)


try:
    type('Bad', (Entry(),), {})
except TypeError as error:
    print(error)
try:
    class C(metaclass=type, **{'metaclass': type}):
        pass
except TypeError as error:
    print(error)


class Annotated:
    if True:
        a: int = 1
    for i in range(1):
        b: str
    try:
        c: float
    finally:
        d: bytes
    with open(__file__):
        e: list
    while False:
        f: set


print(list(Annotated.__annotations__), 'i' in Annotated.__dict__)
try:
    class D:
        del __annotations__
        x: int
except NameError as error:
    print(error)
if True:
    module_level: int = 1
print(__annotations__)
