import string
import types

print(string.__annotations__)
module = types.ModuleType('module')
print(module.__annotations__, '__annotations__' in vars(module))
module.__annotations__['a'] = int
print(module.__annotations__)
del module.__annotations__
print('__annotations__' in vars(module))
try:
    del module.__annotations__
except AttributeError as error:
    print(error)
module.__annotations__ = 5
print(vars(module)['__annotations__'])
