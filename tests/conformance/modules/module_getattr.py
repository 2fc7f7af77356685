# A module's own __getattr__ gives what the module does not have.
import sys
import types

module = types.ModuleType('made')
sys.modules['made'] = module


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError(name)
    if name == 'missing':
        raise AttributeError(f'no {name} here')
    return name.upper()


module.__getattr__ = __getattr__
print(module.x, getattr(module, 'y'), hasattr(module, 'missing'), getattr(module, 'missing', 'default'))
from made import z
print(z)
try:
    module.missing
except AttributeError as error:
    print(error)
try:
    from made import missing
except ImportError as error:
    print(error)
module.x = 1
print(module.x)
import typing
print(typing.Pattern, typing.Match)
