# Functions run at the end, the last one first, with greenlets still at hand.
import atexit
import greenlet
import os


def end(*arguments, **keywords):
    print('end', arguments, keywords)


def switches():
    glet = greenlet.greenlet(lambda: greenlet.getcurrent().parent.switch(5))
    print(glet.switch())


class Late:
    def __del__(self):
        try:
            greenlet.getcurrent()
        except RuntimeError as error:
            os.write(1, str(error).encode() + b'\n')


print(atexit.register(end, 1, two=2) is end)
atexit.register(switches)
atexit.register(print, 'unregistered')
atexit.unregister(print)
print(atexit._ncallbacks())
try:
    atexit.register(1)
except TypeError as error:
    print(error)


@atexit.register
def more():
    atexit.register(print, 'registered at the end', flush=True)


late = Late()
late.loop = late
print('main', flush=True)
