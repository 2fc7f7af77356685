# Greenlets cannot be copied or pickled.
import copy
from greenlet import greenlet
g = greenlet(lambda: 1)
for f in (lambda: copy.copy(g), lambda: copy.deepcopy(g), lambda: copy.deepcopy([g])):
    try: f()
    except TypeError as e: print(e)
