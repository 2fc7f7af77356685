"""GeneratorExit closes what is delegated to by an exit of its own, whose context stays there."""

import types


def sub():
    try:
        yield 1
    except IndexError:
        try:
            yield 12
        finally:
            return 19
def g(): yield from sub()
x = g()
next(x)
x.throw(IndexError(3))
try: x.throw(GeneratorExit)
except BaseException as e: print(repr(e), repr(e.__context__))
x = g()
next(x)
x.throw(IndexError(3)); x.close()
def sub():
    try: yield 1
    except IndexError:
        try: yield 12
        except GeneratorExit as e: print(repr(e.__context__), e is E); return
x = g()
next(x)
x.throw(IndexError(3))
E=GeneratorExit(5)
try: x.throw(E)
except BaseException as e: print(repr(e), repr(e.__context__))
class I:
    def __iter__(s): return s
    def __next__(s): return 1
    def close(s): print('close')
    def throw(s,*a): print('throw',a)
def g():
    try: yield from I()
    except BaseException as e: print(repr(e), repr(e.__context__))
x=g(); next(x)
try: x.throw(GeneratorExit)
except BaseException as e: print(repr(e), repr(e.__context__))
async def c():
    await co()
@types.coroutine
def co():
    try: yield 1
    except IndexError:
        try: yield 12
        finally: return 5
x=c(); x.send(None); x.throw(IndexError(3))
try: x.throw(GeneratorExit)
except BaseException as e: print(repr(e), repr(e.__context__))
