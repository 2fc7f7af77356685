"""An exit that goes on behind the close of a delegate has what its generator handles as its context."""
def chain(e):
    return [] if e is None else [type(e).__name__, str(e), chain(e.__cause__), chain(e.__context__), e.__suppress_context__]
def sub(n):
    try:
        yield n
    finally: print('sub ends')
def gen():
    try:
        yield from sub(1)
    finally:
        yield from sub(3)
for way in ('close','throw'):
    g=gen(); next(g)
    try: print(next(g, 'default'))
    except BaseException as e: print('out', chain(e))
    try: print(g.close())
    except BaseException as e: print('out', chain(e))
for first in (GeneratorExit, KeyError):
  for second in (GeneratorExit, KeyError, GeneratorExit()):
    g=gen(); next(g)
    try: print(g.throw(first))
    except BaseException as e: print('out', chain(e))
    try: print(g.throw(second))
    except BaseException as e: print('out', chain(e))
def gen2():
    try:
        yield 1
    finally:
        yield from sub(3)
for first in (GeneratorExit, KeyError):
  for second in (GeneratorExit, KeyError, GeneratorExit()):
    g=gen2(); next(g)
    try: print(g.throw(first))
    except BaseException as e: print('out', chain(e))
    try: print(g.throw(second))
    except BaseException as e: print('out', chain(e))
    g=gen2(); next(g)
    try: print(g.throw(first))
    except BaseException as e: print('out', chain(e))
    try: print(g.close())
    except BaseException as e: print('out', chain(e))
