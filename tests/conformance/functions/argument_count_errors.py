# The messages for too few and too many arguments.
def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def opt(a, b=1): pass
def opt2(a, b=1, c=2): pass
def star(a, *args): pass
def kwonly(a, *, k): pass
def kwonly2(*, k, m): pass
def kwonly3(*, k, m, n): pass
def kwopt(a, *, k=1): pass
def alldef(a=1): pass
def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print(e)
attempt(none, 1)
attempt(none, 1, 2)
attempt(one)
attempt(one, 1, 2)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(two, 1, 2, 3)
attempt(three)
attempt(three, 1)
attempt(opt)
attempt(opt, 1, 2, 3)
attempt(opt2, 1, 2, 3, 4, 5)
attempt(star)
attempt(kwonly)
attempt(kwonly, 1)
attempt(kwonly, 1, 2)
attempt(kwonly, 1, 2, k=3)
attempt(kwonly2)
attempt(kwonly3)
attempt(kwonly2, k=1)
attempt(kwonly2, 5)
attempt(kwopt, 1, 2)
attempt(kwopt, 1, 2, k=3)
attempt(kwopt, k=3)
attempt(alldef, 1, 2)
attempt(lambda: 1, 5)
attempt(lambda x: 1)
