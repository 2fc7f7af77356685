# queue: orders, bounds, timeouts, join, and the errors of each.
import queue
import threading
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, SimpleQueue


def attempt(label, work, *arguments, **keywords):
    try:
        print(label, repr(work(*arguments, **keywords)))
    except Exception as error:
        print(label, type(error).__name__, error)


for kind in (Queue, LifoQueue, PriorityQueue, SimpleQueue):
    q = kind()
    for item in (3, 1, 2):
        q.put(item)
    print(kind.__name__, q.qsize(), q.empty(), [q.get() for _ in range(3)], q.empty())
    attempt("empty", q.get_nowait)
    attempt("empty", q.get, False)
    attempt("empty", q.get, timeout=0.001)
    attempt("empty", q.get, True, -1)
    attempt("put", q.put_nowait, 5)
    attempt("get", q.get, timeout=1)
print(Queue[int], SimpleQueue[str], Empty.__module__, Full.__module__, SimpleQueue.__module__)
q = Queue(2)
print(q.maxsize, q.full())
q.put(1)
q.put(2)
print(q.full())
attempt("full", q.put_nowait, 3)
attempt("full", q.put, 3, timeout=0.001)
attempt("full", q.put, 3, timeout=-1)
attempt("done", q.task_done)
attempt("done", q.task_done)
attempt("done", q.task_done)
q.join()
print(q.unfinished_tasks, list(q.queue))

results = []


def worker(tasks):
    while True:
        item = tasks.get()
        if item is None:
            tasks.task_done()
            return
        results.append(item * item)
        tasks.task_done()


tasks = Queue(3)
threads = [threading.Thread(target=worker, args=(tasks,)) for _ in range(3)]
for t in threads:
    t.start()
for item in range(20):
    tasks.put(item)
tasks.join()
for _ in threads:
    tasks.put(None)
for t in threads:
    t.join()
print(sorted(results) == [item * item for item in range(20)], tasks.unfinished_tasks)

# One fills what another empties, a bounded queue between them.
pipe, out = Queue(1), []


def produce():
    for item in range(5):
        pipe.put(item)
    pipe.put(None)


t = threading.Thread(target=produce)
t.start()
while (item := pipe.get()) is not None:
    out.append(item)
t.join()
print(out)


class Tasks(PriorityQueue):
    def _put(self, item):
        super()._put((-item[0], item[1]))


q = Tasks()
for item in [(1, "low"), (9, "high"), (5, "mid")]:
    q.put(item)
print([q.get()[1] for _ in range(3)])
