"""An operating system's scheduler: device, handler and worker tasks with packets in queues."""

from collections import deque
from enum import Enum


class State(Enum):
    READY, WAITING, HELD = "ready", "waiting", "held"


class Packet:
    made = 0

    def __init__(self, destination, kind, data=None):
        Packet.made += 1
        self.number, self.destination, self.kind = Packet.made, destination, kind
        self.data = list(data or [0, 0, 0, 0])

    def __repr__(self): return f"<{self.kind} {self.number} to {self.destination}>"


class Task:
    def __init__(self, name, priority):
        self.name, self.priority, self.state, self.queue, self.runs = name, priority, State.READY, deque(), 0

    def take(self, packet):
        self.queue.append(packet)
        if self.state is State.WAITING:
            self.state = State.READY

    def run(self, system): raise NotImplementedError

    def step(self, system):
        self.runs += 1
        return self.run(system)

    def __lt__(self, other): return (-self.priority, self.name) < (-other.priority, other.name)


class Idle(Task):
    def __init__(self, name, priority, count):
        super().__init__(name, priority)
        self.control, self.count = 1, count

    def run(self, system):
        self.count -= 1
        if not self.count:
            self.state = State.HELD
            return
        device = "dev-a" if self.control & 1 == 0 else "dev-b"
        self.control = self.control // 2 if device == "dev-a" else self.control // 2 ^ 0xD008
        system.release(device)


class Device(Task):
    def run(self, system):
        if not self.queue:
            self.state = State.WAITING
            return
        packet = self.queue.popleft()
        self.state = State.HELD
        packet.destination, system.held = packet.data[0] or "handler", system.held + 1
        packet.data[0] = 0
        system.send(packet)


class Handler(Task):
    def run(self, system):
        if not self.queue:
            self.state = State.WAITING
            return
        packet = self.queue.popleft()
        if packet.kind == "work":
            count = packet.data[3] = packet.data[3] + 1
            packet.data[0] = "worker"
            packet.destination = "dev-a" if count % 2 else "dev-b"
            if count > 6:
                system.finished.append(packet)
                return
        else:
            packet.destination, packet.kind = "worker", "work"
        system.send(packet)


class Worker(Task):
    letter = 0

    def run(self, system):
        if not self.queue:
            self.state = State.WAITING
            return
        packet = self.queue.popleft()
        for i in (1, 2):
            self.letter = self.letter % 26 + 1
            packet.data[i] = chr(ord("A") + self.letter - 1)
        packet.destination = "handler"
        system.send(packet)


class System:
    def __init__(self):
        self.tasks, self.held, self.sent, self.finished, self.trace = {}, 0, 0, [], []

    def add(self, *tasks): self.tasks |= {task.name: task for task in tasks}
    def release(self, name): self.tasks[name].state = State.READY

    def send(self, packet):
        self.sent += 1
        self.tasks[packet.destination].take(packet)

    def run(self, limit=10_000):
        for turn in range(limit):
            ready = sorted(t for t in self.tasks.values() if t.state is State.READY)
            if not ready:
                return turn
            ready[0].step(self)
            self.trace.append(ready[0].name[0])
        return limit


system = System()
system.add(Idle("idle", 0, 200), Worker("worker", 1000), Handler("handler", 2000), Device("dev-a", 4000), Device("dev-b", 5000))
for n in range(6):
    system.send(Packet("handler", "work" if n % 3 else "device", [0, 0, 0, n]))
print(system.run(), system.sent, system.held, Packet.made)
print({name: (task.runs, task.state.value, len(task.queue)) for name, task in system.tasks.items()})
print(system.finished, [p.data for p in system.finished])
print("".join(system.trace)[:120])
try:
    Task("abstract", 1).step(system)
except NotImplementedError as error:
    print(repr(error))
