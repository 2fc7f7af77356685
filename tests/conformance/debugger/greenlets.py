"""Switches of greenlets while the debugger steps."""
import greenlet

from mod_session import session


def child():
    received = main.switch('first')
    return received + 1


def function():
    glet = greenlet.greenlet(child)
    first = glet.switch()
    second = glet.switch(5)
    return first, second


main = greenlet.getcurrent()
session('n\nn\nn\nn\nn', lambda debugger: debugger.runcall(function))
session('n\ns\ns\ns\ns\ns\ns\ns\ns\ns\ns\ns', lambda debugger: debugger.runcall(function))
session('b child\nc\nn\nn\nn\nn\nc', lambda debugger: debugger.runcall(function))
