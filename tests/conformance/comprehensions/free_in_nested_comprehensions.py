# A variable of one comprehension is free in those inside of it, and the error for an unbound one says so.
def first():
    return [0 for b in 'a' for z in {z for c in 'a'}]

def second():
    return [0 for b in 'a' for z in [z]]

def third():
    return [[0 for b in z for z in sorted({repr(z) for c in 'a'})] for z in 'b']

def fourth():
    found = [y for x in 'a']
    y = found

def fifth():
    return [[z for x in 'b'] for q in 'a' for z in {z for c in 'a'}]

for work in (first, second, third, fourth, fifth):
    try:
        print(work())
    except NameError as error:
        print(type(error).__name__, error)
