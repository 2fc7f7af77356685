"""Modules of classes that derive from the type of modules, and modules that are given such a class."""
import sys
import types


class Lazy(types.ModuleType):
    @property
    def answer(self):
        return 42

    def __getattr__(self, name):
        if name.startswith('x'):
            return name.upper()
        raise AttributeError(f'no {name}')

    def __setattr__(self, name, value):
        super().__setattr__(name, ('set', value))


module = Lazy('lazy', 'doc')
module.b = 2
print(module, module.__name__, module.__doc__, module.__dict__['b'], module.b, module.answer, module.xyz)
print(sorted(name for name in dir(module) if not name.startswith('__')), type(module), isinstance(module, types.ModuleType))
for name in ['other']:
    try:
        getattr(module, name)
    except AttributeError as error:
        print(error)

plain = types.ModuleType('plain')
plain.b = 1
plain.__class__ = Lazy
print(plain.answer, plain.xa, plain.b, plain.__class__ is Lazy)


def read():
    return plain.answer, plain.b


plain.__dict__['answer'] = 'hidden'
for turn in range(3):
    print(read())
    plain.__class__ = types.ModuleType if turn == 0 else Lazy

sys.modules['made_up'] = Lazy('made_up')
import made_up
from made_up import xname, answer
print(made_up.answer, xname, answer)


class Slotted(types.ModuleType):
    __slots__ = ('a',)


for wrong in [int, 5, Slotted]:
    try:
        plain.__class__ = wrong
    except TypeError as error:
        print(error)
print(object.__repr__(types.ModuleType.__new__(types.ModuleType))[:14])
