# Default values: evaluated once, shared, filled from the right.
def greet(name, greeting="Hello", mark="!"):
    return f"{greeting}, {name}{mark}"
print(greet("Ada"), greet("Ada", "Hi"), greet("Ada", mark="?"), greet(greeting="Yo", name="Bob"))
def collect(x, into=[]):
    into.append(x)
    return into
print(collect(1), collect(2), collect(3, []), collect(4))
n = 1
def late(x=n):
    return x
n = 2
print(late(), late.__defaults__, greet.__defaults__, collect.__defaults__)
late.__defaults__ = (50,)
print(late())
def make():
    print("default evaluated")
    return 7
def uses(x=make(), *, y=make()):
    return x + y
print(uses(), uses(1), uses(y=0), uses.__kwdefaults__)
def safe(x, into=None):
    if into is None:
        into = []
    into.append(x)
    return into
print(safe(1), safe(2))
