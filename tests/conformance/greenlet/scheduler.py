# A round-robin scheduler with sleeping tasks and results.
from greenlet import greenlet, getcurrent
class Scheduler:
    def __init__(self): self.ready, self.sleeping, self.clock, self.results = [], [], 0, {}
    def spawn(self, f, *args):
        g = greenlet(f)
        g.args = args
        g.name = f"{f.__name__}{args}"
        self.ready.append((g, args))
    def pause(self):
        self.ready.append((getcurrent(), ()))
        self.hub.switch()
    def sleep(self, n):
        self.sleeping.append((self.clock + n, len(self.sleeping), getcurrent()))
        self.hub.switch()
    def run(self):
        self.hub = getcurrent()
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda t: t[:2])
                self.clock, _, g = self.sleeping.pop(0)
                self.ready.append((g, ()))
            g, args = self.ready.pop(0)
            try: value = g.switch(*args)
            except Exception as e: value = f"failed: {e!r}"
            if g.dead: self.results[g.name] = value
s = Scheduler()
def count(name, n):
    for i in range(n):
        print(s.clock, name, i)
        s.pause()
    return n
def sleeper(n):
    s.sleep(n)
    print(s.clock, "woke", n)
    return "slept"
def failing():
    s.pause()
    raise ValueError("task failed")
def spawner():
    s.spawn(count, "late", 1)
    return "spawned"
s.spawn(count, "a", 2); s.spawn(count, "b", 3); s.spawn(sleeper, 9); s.spawn(sleeper, 4); s.spawn(failing); s.spawn(spawner)
s.run()
for k, v in s.results.items(): print(k, "=>", v)
