"""A simulation of events in a priority queue: customers, counters, breaks, a bus line, and statistics of all of it."""
import heapq
from collections import deque


class Simulation:
    def __init__(self):
        self.now = 0
        self.queue = []
        self.number = 0
        self.handled = 0

    def after(self, delay, action, *arguments):
        self.number += 1
        event = [self.now + delay, self.number, action, arguments]
        heapq.heappush(self.queue, event)
        return event

    def cancel(self, event):
        event[2] = None

    def run(self, until):
        while self.queue and self.queue[0][0] <= until:
            self.now, _, action, arguments = heapq.heappop(self.queue)
            if action is not None:
                self.handled += 1
                action(*arguments)
        self.now = until


class Random:
    def __init__(self, seed):
        self.seed = seed

    def below(self, limit):
        self.seed = (self.seed * 1103515245 + 12345) % 2147483648
        return (self.seed >> 8) % limit


class Tally:
    def __init__(self, name):
        self.name = name
        self.count = 0
        self.total = 0
        self.largest = 0

    def add(self, value):
        self.count += 1
        self.total += value
        if value > self.largest:
            self.largest = value

    def __str__(self):
        mean = self.total / self.count if self.count else 0.0
        return f"{self.name}: {self.count} mean {mean:.3f} largest {self.largest}"


class Customer:
    def __init__(self, number, arrived, work):
        self.number = number
        self.arrived = arrived
        self.work = work
        self.patience = None


class Shop:
    def __init__(self, simulation, random, counters):
        self.simulation = simulation
        self.random = random
        self.idle = list(range(counters))
        self.line = deque()
        self.waited = Tally("waited")
        self.lengths = Tally("line")
        self.left = 0
        self.served = 0
        self.number = 0

    def open(self):
        self.simulation.after(0, self.arrive)
        self.simulation.after(500, self.take_break)

    def arrive(self):
        self.number += 1
        customer = Customer(self.number, self.simulation.now, 5 + self.random.below(20))
        customer.patience = self.simulation.after(40 + self.random.below(60), self.give_up, customer)
        self.line.append(customer)
        self.lengths.add(len(self.line))
        self.serve()
        self.simulation.after(1 + self.random.below(9), self.arrive)

    def serve(self):
        while self.idle and self.line:
            customer = self.line.popleft()
            counter = self.idle.pop()
            self.simulation.cancel(customer.patience)
            self.waited.add(self.simulation.now - customer.arrived)
            self.simulation.after(customer.work, self.done, counter)

    def done(self, counter):
        self.served += 1
        self.idle.append(counter)
        self.serve()

    def give_up(self, customer):
        self.line.remove(customer)
        self.left += 1

    def take_break(self):
        if self.idle:
            counter = self.idle.pop()
            self.simulation.after(30, self.done, counter)
            self.served -= 1
        self.simulation.after(500, self.take_break)


class Bus:
    def __init__(self, line, number, room):
        self.line = line
        self.number = number
        self.room = room
        self.riders = []

    def arrive(self, stop):
        line = self.line
        off = [rider for rider in self.riders if rider[1] == stop]
        for rider in off:
            line.travelled.add(line.simulation.now - rider[2])
        self.riders = [rider for rider in self.riders if rider[1] != stop]
        waiting = line.stops[stop]
        on = 0
        while waiting and len(self.riders) < self.room:
            self.riders.append(waiting.popleft())
            on += 1
        following = (stop + 1) % len(line.stops)
        line.simulation.after(10 + on + len(off), self.arrive, following)


class Line:
    def __init__(self, simulation, random, stops, buses):
        self.simulation = simulation
        self.random = random
        self.stops = [deque() for _ in range(stops)]
        self.travelled = Tally("travelled")
        for number in range(buses):
            simulation.after(number * 17, Bus(self, number, 30).arrive, 0)
        for stop in range(stops):
            simulation.after(stop, self.appear, stop)

    def appear(self, stop):
        target = (stop + 1 + self.random.below(len(self.stops) - 1)) % len(self.stops)
        self.stops[stop].append((stop, target, self.simulation.now))
        self.simulation.after(3 + self.random.below(12), self.appear, stop)


simulation = Simulation()
random = Random(1234)
shop = Shop(simulation, random, 3)
shop.open()
line = Line(simulation, random, 12, 5)
for hour in range(1, 41):
    simulation.run(hour * 3600)
    if hour % 10 == 0:
        print(hour, simulation.handled, len(simulation.queue), shop.served, shop.left, sum(map(len, line.stops)))
print(shop.waited)
print(shop.lengths)
print(line.travelled)
