"""Code objects: identity, equality, flags, replace, and functions made of them."""
import types


def show(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


def plain(a, b=2, /, c=3, *rest, d, **more):
    """The doc."""
    x = a
    return x


async def coroutine():
    pass


def generator():
    yield 1


async def asynchronous():
    yield 1


def outer():
    shared = 1

    def inner():
        return shared
    return inner


code = plain.__code__
print(code is plain.__code__, code == plain.__code__, hash(code) == hash(plain.__code__))
print(code.co_varnames, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals)
print([hex(f.__code__.co_flags) for f in [plain, coroutine, generator, asynchronous, outer, outer()]])
print(compile('1', '', 'eval') == compile('1', '', 'eval'), compile('1', '', 'eval') == compile('2', '', 'eval'))
print(compile('x = 1', 'name', 'exec').co_flags, compile('x = 1', 'name', 'exec').co_name)
steps = generator()
print(steps.gi_code is generator.__code__)

other = code.replace(co_name='other', co_filename='elsewhere.py', co_firstlineno=100)
print(other.co_name, other.co_filename, other.co_firstlineno, code.co_name, other == code)
renamed = plain.__code__.replace(co_varnames=('p', 'q', 'c', 'd', 'rest', 'more', 'x'))
print(renamed.co_varnames)
function = types.FunctionType(renamed, globals(), 'made', (7, 8))
function.__kwdefaults__ = {'d': 9}
print(function(1), function.__name__, function.__defaults__, function.__doc__)
show(lambda: function())
show(lambda: code.replace(co_nothing=1))
show(lambda: code.replace(1))

cell = types.CellType('from a cell')
print(types.FunctionType(outer().__code__, {}, closure=(cell,))())
for arguments in [(1, {}), (code, 1), (code, {}, 1), (code, {}, None, 1), 
                  (outer().__code__, {}), (outer().__code__, {}, None, None, (1,)), ()]:
    show(lambda: types.FunctionType(*arguments))


def replaced(a):
    return 'old', a


kept = replaced
kept.mark = 1
replaced.__code__ = (lambda a, b=1: ('new', a, b)).__code__
show(lambda: replaced(1))
show(lambda: replaced(1, 2))
print(kept is replaced, replaced.__name__, replaced.mark, replaced.__code__.co_name)


def set_code(target, code):
    target.__code__ = code


show(lambda: set_code(replaced, outer().__code__))
show(lambda: set_code(replaced, 1))
show(lambda: set_code(outer(), replaced.__code__))


def counting():
    n = 0
    while True:
        n += 1
        yield n


steps = counting()
next(steps)
counting.__code__ = (lambda: iter('ab')).__code__
print(next(steps), list(counting()))

namespace = {}
exec('def f(*, x=1):\n return x', namespace)
f = namespace['f']
f.__kwdefaults__['x'] = 2
print(f(), f.__kwdefaults__ is f.__kwdefaults__)
f.__kwdefaults__ = None
show(f)
print(exec(outer().__code__, {}, closure=(cell,)))
for arguments in [{}, {'closure': ()}, {'closure': (1,)}]:
    show(lambda: exec(outer().__code__, {}, **arguments))
show(lambda: exec('1', {}, closure=(cell,)))
show(lambda: exec(plain.__code__, {}, closure=(cell,)))
show(lambda: eval(outer().__code__, {}))


@types.coroutine
def awaitable():
    return (yield 'given')


async def user():
    return await awaitable()

waiting = user()
print(awaitable.__code__.co_flags & 0x100, waiting.send(None))
show(lambda: waiting.send('sent'))
print(outer() .__closure__[0] == cell, types.CellType(1) < types.CellType(2), types.CellType() < types.CellType(0))
