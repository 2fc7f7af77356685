# sys.settrace: which lines, calls, returns and exceptions each kind of statement tells of.
import sys
events = []
def tracer(frame, event, arg):
    if frame.f_code.co_filename != __file__ or frame.f_code.co_name in ('show', 'tracer'): return None
    if event == 'exception':
        arg = (arg[0].__name__, str(arg[1]))
    elif event != 'return':
        assert arg is None
    else:
        arg = type(arg).__name__ if not isinstance(arg, (int, str, type(None))) else arg
    events.append((event, frame.f_code.co_name, frame.f_lineno - base, arg))
    return tracer
def show(f, *args):
    global base
    base = f.__code__.co_firstlineno
    events.clear()
    sys.settrace(tracer)
    try:
        f(*args)
    except BaseException as e:
        sys.settrace(None)
        print('raised', type(e).__name__)
    sys.settrace(None)
    print(f.__name__)
    for e in events: print('   ', *e)

def f_if(x):
    if x:
        y = 1
    elif x is None:
        y = 2
    else:
        y = 3
    return y
show(f_if, 1); show(f_if, None); show(f_if, 0)
def f_while():
    i = 0
    while i < 2:
        i += 1
        if i == 1:
            continue
    else:
        i = 9
show(f_while)
def f_while_true():
    i = 0
    while True:
        i += 1
        if i == 2:
            break
    while i < 4: i += 1
    while 1:
        if i > 4:
            return i
        i += 1
show(f_while_true)
def f_for():
    for i in range(2):
        pass
    for i in [1]: i
    for i in []:
        1
    else:
        i = 2
    for i in (1, 2):
        if i: continue
        break
show(f_for)
def f_try():
    try:
        x = 1
        raise ValueError('a')
    except TypeError:
        x = 2
    except (ValueError, KeyError) as e:
        x = 3
    else:
        x = 4
    finally:
        x = 5
    try:
        1 / 0
    except:
        pass
    try:
        x = 1
    finally:
        x = 2
    return x
show(f_try)
def f_with():
    class C:
        def __enter__(self): return self
        def __exit__(self, *a): return True
    with C() as a, C() as b:
        x = 1
    with C():
        raise KeyError(1)
    with (C() as a,
          C() as b):
        x = 2
    with C():
        return 5
show(f_with)
def f_gen():
    def g():
        x = yield 1
        try:
            yield 2
        finally:
            x = 3
    for v in g():
        pass
    i = g()
    next(i)
    next(i)
    i.close()
    j = (k for k in 'ab')
    list(j)
show(f_gen)
def f_def():
    def deco(f):
        return f
    @deco
    @deco
    def g(a=1,
          b=2):
        "doc"
        global zz
        pass
        1
        'a'
        return
    @deco
    class K:
        "doc"
        x = 1
        def m(self): pass
    lambda: 1
    (lambda x:
       x)(1)
    g()
show(f_def)
def f_comp():
    a = [i for i in range(2)]
    b = {i: i
         for i in range(2)
         if i}
    c = {1 for i in [1]}
show(f_comp)
def f_multi():
    x = max(1,
            2,
            abs(3))
    y = (x +
         1)
    z = [1,
         x,
         3]
    d = {'a': 1,
         'b': x}
    if (x and
        y):
        pass
    s = ('a'
         'b')
    return (x,
            y)
show(f_multi)
def f_exc():
    def g():
        raise ValueError('b')
    def h():
        try:
            g()
        except ValueError as e:
            raise
    try:
        h()
    except ValueError as e:
        try:
            raise KeyError from e
        finally:
            x = 1
show(f_exc)
def f_match(v):
    match v:
        case 1:
            x = 1
        case [a, b] if a > 1:
            x = 2
        case {'k': z}:
            x = 3
        case _:
            x = 4
show(f_match, 1); show(f_match, [1, 2]); show(f_match, [2, 2]); show(f_match, {'k': 1})
def f_misc():
    assert True
    assert 1, 'x'
    import sys, os
    from os import (path,
                    sep)
    x: int = 1
    y: int
    del x
    x = y = 2; z = 3
    class A: pass
    a = A()
    a.b = 1
    a.b += 1
    try:
        assert False, 'no'
    except AssertionError: pass
    return (yield_ := 1)
show(f_misc)
def f_nested():
    for i in range(2):
        for j in range(2):
            if i == j:
                try:
                    continue
                finally:
                    k = 1
        else:
            k = 2
    if k:
        if not k:
            k = 3
show(f_nested)
def f_group():
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        x = 1
    except* TypeError as e:
        x = 2
show(f_group)
def f_return_in_try():
    for i in range(3):
        try:
            return i
        finally:
            i = 2
show(f_return_in_try)
def f_raise_out():
    x = {}
    x['k']
show(f_raise_out)
