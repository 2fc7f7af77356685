# What comes twice is refused before its value is asked for.
class Own:
    def keys(self): print('keys'); return iter(['a', 'b'])
    def __getitem__(self, key): print('get', key); return key * 2
def f(**k): return k
def show(w):
    try: print(w())
    except Exception as e: print(type(e).__name__, e)
show(lambda: f(**Own()))
show(lambda: f(a=1, **Own()))
show(lambda: f(b=1, **Own()))
show(lambda: f(**{'b': 1}, **Own()))
show(lambda: f(**Own(), **Own()))
show(lambda: f(**Own(), a=2))
show(lambda: dict(**Own()))
show(lambda: dict(a=1, **Own()))
show(lambda: dict(Own(), a=3))
show(lambda: {**Own(), 'a': 3})
show(lambda: {'a': 1, **Own()})
class Two(Own):
    def keys(self): print('keys'); return ['x', 'x']
show(lambda: f(**Two()))
show(lambda: {**Two()})
class N(Own):
    def keys(self): print('keys'); return ['x', 1, 'y']
show(lambda: f(**N()))
show(lambda: f(y=2, **N()))
class D(dict):
    def keys(self): print('keys'); return ['p']
    def __getitem__(self, k): print('get', k); return 5
show(lambda: f(**D(q=1)))
show(lambda: f(p=1, **D(q=1)))
show(lambda: {**D(q=1)})
show(lambda: dict(D(q=1)))
class D2(dict):
    def __iter__(self): print('iter'); return iter(['zz'])
    def __getitem__(self, k): print('get', k); return 5
show(lambda: f(**D2(q=1)))
show(lambda: dict(D2(q=1)))
