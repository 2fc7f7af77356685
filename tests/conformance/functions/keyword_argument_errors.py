# The messages for unknown, repeated and ill-formed keyword arguments.
def f(a, b=1): return a, b
def star(*args): return args
def kw(**kwargs): return kwargs
def attempt(g):
    try:
        print(g())
    except TypeError as e:
        print(e)
attempt(lambda: f(1, c=2))
attempt(lambda: f(c=2))
attempt(lambda: f(1, a=2))
attempt(lambda: f(1, 2, b=3))
attempt(lambda: f(1, **{"a": 2}))
attempt(lambda: f(a=1, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: f(1, **{2: 3}))
attempt(lambda: star(x=1))
attempt(lambda: kw(1))
attempt(lambda: f(*5))
attempt(lambda: f(*None))
attempt(lambda: f(1, **5))
attempt(lambda: f(**[("a", 1)]))
attempt(lambda: (lambda x, y: 0)(1, z=2))
attempt(lambda: 5())
attempt(lambda: "text"())
attempt(lambda: None())
attempt(lambda: [1](0))
attempt(lambda: f(1)(2))
