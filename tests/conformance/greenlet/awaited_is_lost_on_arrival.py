# The greenlet that was waited for goes when its caller goes on, within that one, and after the tracer was told.
import gc
from greenlet import greenlet, getcurrent, settrace, GreenletExit
gc.disable()
main = getcurrent()
names = {}
def name(g): return 'main' if g is main else g.label
class Labelled(greenlet):
    label = None
def traced(event, way): print(event, *map(name, way))
def waits(label):
    try: main.switch(label)
    except GreenletExit: print(label, 'exits in', name(getcurrent()), 'below', name(getcurrent().parent))
def outer(*how):
    inner = Labelled(waits)
    inner.label = 'inner'
    call = how[0]
    if call == 'throw':
        inner.switch('inner')
        holder = [inner]
        inner = None
        holder.pop().throw(*how[1:])
    else:
        holder = [inner]
        inner = None
        if call == 'many': holder.pop().switch(*['inner'])
        else: holder.pop().switch('inner')
    print('never here')
for traces in (None, traced):
    for how in [('one',), ('many',)]:
        for end in [GreenletExit, ValueError]:
            g = Labelled(outer)
            g.label = 'outer'
            settrace(traces)
            print(g.switch(*how))
            try: print(repr(g.throw(end)))
            except ValueError as e: print('out', repr(e))
            settrace(None)
            print('--')
