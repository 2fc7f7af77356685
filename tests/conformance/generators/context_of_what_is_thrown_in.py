def g():
    try: yield 1
    except ValueError as e: print('ctx', repr(e.__context__)); yield 2
def g2():
    try: raise KeyError('own')
    except KeyError:
        try: yield 1
        except ValueError as e: print('ctx own', repr(e.__context__)); yield 2
def g3():
    yield from g()
def g4():
    x = yield 1   # detached
    print(x)
for f in g, g2, g3, g4:
    i = f(); next(i)
    try: raise IndexError('outer')
    except IndexError:
        try: i.throw(ValueError('v'))
        except ValueError as e: print('out', repr(e.__context__))
    i = f(); 
    try: raise IndexError('outer')
    except IndexError:
        next(i)
    try: i.throw(ValueError('v'))
    except ValueError as e: print('out2', repr(e.__context__))
    i = f(); 
    try: raise IndexError('outer')
    except IndexError:
        try: i.throw(ValueError('v'))
        except ValueError as e: print('out3', repr(e.__context__))
