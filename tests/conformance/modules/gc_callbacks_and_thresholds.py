# gc.callbacks are told of collections; the thresholds are kept, and 0 turns the automatic collection off.
import gc


def note(phase, facts):
    notes.append((phase, sorted(facts), facts['uncollectable']))


notes = []
gc.callbacks.append(note)
gc.collect()
gc.callbacks.remove(note)
print(notes)


class Loop:
    gone = 0

    def __init__(self):
        self.loop = self

    def __del__(self):
        Loop.gone += 1


print(gc.get_threshold(), gc.isenabled())
gc.set_threshold(100)
print(gc.get_threshold())
for _ in range(20000):
    Loop()
print(Loop.gone > 0)
gc.collect()
gc.set_threshold(0)
before = Loop.gone
for _ in range(100000):
    Loop()
print(Loop.gone == before, gc.get_threshold())
gc.collect()
print(Loop.gone)
gc.set_threshold(700, 10, 10)
print(gc.get_debug(), len(gc.get_stats()), sorted(gc.get_stats()[0]), gc.garbage)
for wrong in (lambda: gc.collect(3), lambda: gc.get_objects(3), lambda: gc.get_objects(-1), lambda: gc.set_threshold('a')):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
one = []
two = [one]
print(two in gc.get_referrers(one), gc.get_referents(two) == [[]], gc.is_tracked(two), gc.is_tracked(1))
print(any(item is two for item in gc.get_objects()))
