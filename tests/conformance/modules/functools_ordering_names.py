# What total_ordering adds tells of what it is made.
import functools

for given in ('__lt__', '__le__', '__gt__', '__ge__'):
    made = functools.total_ordering(type('Made', (), {given: lambda self, other: True, '__eq__': lambda self, other: True}))
    for name in ('__lt__', '__le__', '__gt__', '__ge__'):
        method = getattr(made, name)
        if name != given:
            print(method.__name__, method.__qualname__, method.__doc__)
