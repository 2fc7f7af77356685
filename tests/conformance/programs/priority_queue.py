"""A binary heap, a priority queue with changing priorities, and uses of both."""


class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.key = key
        self.items = list(items)
        for i in reversed(range(len(self.items) // 2)):
            self._down(i)

    def __len__(self):
        return len(self.items)

    def _less(self, i, j):
        return self.key(self.items[i]) < self.key(self.items[j])

    def _up(self, i):
        while i > 0 and self._less(i, parent := (i - 1) // 2):
            self.items[i], self.items[parent] = self.items[parent], self.items[i]
            i = parent

    def _down(self, i):
        n = len(self.items)
        while True:
            smallest = i
            for child in (2 * i + 1, 2 * i + 2):
                if child < n and self._less(child, smallest):
                    smallest = child
            if smallest == i:
                return
            self.items[i], self.items[smallest] = self.items[smallest], self.items[i]
            i = smallest

    def push(self, item):
        self.items.append(item)
        self._up(len(self.items) - 1)

    def pop(self):
        if not self.items:
            raise IndexError("pop from an empty heap")
        last = self.items.pop()
        if not self.items:
            return last
        top, self.items[0] = self.items[0], last
        self._down(0)
        return top

    def drain(self):
        while self:
            yield self.pop()


class PriorityQueue:
    REMOVED = object()

    def __init__(self):
        self.heap = Heap(key=lambda entry: entry[:2])
        self.entries = {}
        self.count = 0

    def put(self, task, priority=0):
        if task in self.entries:
            self.remove(task)
        entry = [priority, self.count, task]
        self.count += 1
        self.entries[task] = entry
        self.heap.push(entry)

    def remove(self, task):
        self.entries.pop(task)[-1] = self.REMOVED

    def get(self):
        while self.heap:
            priority, _, task = self.heap.pop()
            if task is not self.REMOVED:
                del self.entries[task]
                return task, priority
        raise LookupError("queue is empty")

    def __bool__(self):
        return bool(self.entries)


seed = 42
def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return seed // 65536 % n

numbers = [random(1000) for _ in range(30)]
print(numbers)
print(list(Heap(numbers).drain()) == sorted(numbers), list(Heap("heapsort").drain()))
print(list(Heap(["ccc", "a", "bb"], key=len).drain()), list(Heap(range(5), key=lambda x: -x).drain()))
try:
    Heap().pop()
except IndexError as e:
    print(e)

q = PriorityQueue()
for task, priority in [("write", 2), ("test", 1), ("sleep", 9), ("eat", 2), ("test", 5), ("think", 0)]:
    q.put(task, priority)
q.remove("sleep")
while q:
    print(*q.get())
try:
    q.get()
except LookupError as e:
    print(e)

class Event:
    def __init__(self, time, name, action):
        self.time, self.name, self.action = time, name, action

def simulate(until):
    agenda, log = Heap(key=lambda e: (e.time, e.name)), []
    def arrive(t):
        log.append(f"{t}:arrive")
        agenda.push(Event(t + 2 + random(3), "arrive", arrive))
        agenda.push(Event(t + 3, "leave", lambda t: log.append(f"{t}:leave")))
    agenda.push(Event(0, "arrive", arrive))
    while agenda:
        event = agenda.pop()
        if event.time > until:
            break
        event.action(event.time)
    return log

print(simulate(15))
print(sum(1 for x in Heap(random(10**6) for _ in range(2000)).drain()))
