# Actors that receive by switching to a hub.
from greenlet import greenlet, getcurrent
class Actor(greenlet):
    def __init__(self, behave):
        super().__init__()
        self.behave, self.mail = behave, []
    def run(self): return self.behave(self)
    def receive(self):
        while not self.mail: self.parent.switch()
        return self.mail.pop(0)
def send(actor, message): actor.mail.append(message)
def run(*actors):
    live = list(actors)
    while True:
        busy = [a for a in live if not a.dead and (a.mail or not a)]
        if not busy: break
        for a in busy: a.switch()
def counter(self):
    total = 0
    while (m := self.receive()) != "stop":
        total += m
        print("counter at", total)
    send(reporter, total)
def report(self): print("report", self.receive())
def feeder(self):
    for n in (1, 2, 3): send(count, n)
    send(count, "stop")
count, reporter, feed = Actor(counter), Actor(report), Actor(feeder)
run(count, reporter, feed)
print(count.dead, reporter.dead, feed.dead)
