# A token goes round a ring of a hundred greenlets.
from greenlet import greenlet, getcurrent
main = getcurrent()
ring = []
def station(i):
    def body(token):
        while True:
            target = ring[i + 1] if i + 1 < len(ring) else main
            token = target.switch(token + 1)
    return body
for i in range(100): ring.append(greenlet(station(i)))
print(ring[0].switch(0))
print(ring[0].switch(1000), ring[50].switch(0))
print(all(ring), any(g.dead for g in ring))
many = [greenlet(lambda n=n: main.switch(n)) for n in range(1000)]
print(sum(g.switch() for g in many), sum(g.switch(1) for g in many), all(g.dead for g in many))
