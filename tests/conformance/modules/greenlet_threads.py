# Each thread has its own main greenlet; greenlets do not change threads.
import threading
import greenlet
from greenlet import getcurrent
main = getcurrent()
out = []
g = greenlet.greenlet(lambda: main.switch("waiting"))
g.switch()
def thread():
    mine = getcurrent()
    out.append(mine is main)
    out.append(mine.parent is None)
    try: g.switch()
    except greenlet.error as e: out.append((type(e).__name__, str(e).splitlines()[0]))
    local = greenlet.greenlet(lambda x: x + 1)
    out.append(local.switch(1))
    try: g.parent = mine
    except ValueError as e: out.append(str(e))
t = threading.Thread(target=thread)
t.start(); t.join()
print(*out, sep="\n")
box = []
t = threading.Thread(target=lambda: box.append(getcurrent()))
t.start(); t.join()
try: box[0].switch()
except greenlet.error as e: print(str(e).lower()[:35])
print(g.switch(), g.dead)
