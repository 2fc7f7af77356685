# Two greenlets switching to each other many times.
from greenlet import greenlet
log = []
def ping(n):
    while n > 0:
        log.append(("ping", n))
        n = pong_g.switch(n - 1)
    return "ping ends"
def pong(n):
    while True:
        log.append(("pong", n))
        n = ping_g.switch(n - 1)
ping_g, pong_g = greenlet(ping), greenlet(pong)
print(ping_g.switch(6), log)
print(ping_g.dead, pong_g.dead, bool(pong_g))
total = 0
def adder():
    global total
    while True:
        total += worker.parent.switch()
worker = greenlet(adder)
worker.switch()
for i in range(10000): worker.switch(i)
print(total)
