# json switch in default.
import json
from greenlet import greenlet, getcurrent
main = getcurrent()
g = greenlet(lambda: json.dumps([{1}, {2}], default=lambda o: main.switch(sorted(o))))
print(g.switch(), g.switch("a"), g.switch("b"))
h = greenlet(lambda: json.loads('[{"a": 1}, {"b": 2}]', object_hook=lambda d: main.switch(d)))
print(h.switch(), h.switch(10), h.switch(20))
