# A running generator cannot be entered again.
def g():
    yield 1
    try: next(it)
    except ValueError as e: print(e)
    try: it.send(1)
    except ValueError as e: print(e)
    try: it.close()
    except ValueError as e: print(e)
    try: it.throw(KeyError)
    except ValueError as e: print(e)
    print(it.gi_running)
    yield 2
it = g()
print(next(it), it.gi_running)
print(next(it))
def self_loop():
    for x in me: yield x
me = self_loop()
try: list(me)
except ValueError as e: print(e)
def gen2():
    yield from again
again = gen2()
try: next(again)
except ValueError as e: print(e)
print(next(again, "finished by the error"))
