# A producer and a consumer with a bounded buffer.
from greenlet import greenlet
buffer, log = [], []
def producer(n):
    for i in range(n):
        if len(buffer) == 2:
            log.append("full")
            consumer_g.switch()
        buffer.append(i)
        log.append(f"put {i}")
    done.append(True)
    consumer_g.switch()
def consumer():
    while buffer or not done:
        if not buffer:
            log.append("empty")
            producer_g.switch()
            continue
        log.append(f"got {buffer.pop(0)}")
    return log
done = []
producer_g = greenlet(producer)
consumer_g = greenlet(consumer)
print(producer_g.switch(5))
print(consumer_g.dead, producer_g.dead)
