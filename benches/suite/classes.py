"""Records: dataclasses, named tuples, enumerations and slots, built, compared, replaced, sorted and summed."""
from collections import namedtuple
from dataclasses import dataclass, field, replace
from enum import Enum

Sample = namedtuple("Sample", "time value unit")


class Kind(Enum):
    RAW = 1
    CLEANED = 2
    AGGREGATED = 3


@dataclass(frozen=True, order=True)
class Day:
    year: int
    month: int
    number: int

    def next(self):
        if self.number < 30:
            return Day(self.year, self.month, self.number + 1)
        if self.month < 12:
            return Day(self.year, self.month + 1, 1)
        return Day(self.year + 1, 1, 1)


@dataclass
class Reading:
    day: Day
    station: str
    value: float
    kind: Kind = Kind.RAW
    tags: list = field(default_factory=list)

    @property
    def is_raw(self):
        return self.kind is Kind.RAW

    def cleaned(self):
        return replace(self, value=max(self.value, 0.0), kind=Kind.CLEANED)


@dataclass
class Summary:
    station: str
    count: int = 0
    total: float = 0.0
    lowest: float = field(default=1e9, compare=False)
    highest: float = field(default=-1e9, compare=False)

    def add(self, reading):
        self.count += 1
        self.total += reading.value
        if reading.value < self.lowest:
            self.lowest = reading.value
        if reading.value > self.highest:
            self.highest = reading.value

    @property
    def mean(self):
        return self.total / self.count if self.count else 0.0


class Pair:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def __eq__(self, other):
        return isinstance(other, Pair) and self.left == other.left and self.right == other.right

    def __hash__(self):
        return hash((self.left, self.right))


def readings(count):
    day = Day(2020, 1, 1)
    seed = 5
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        reading = Reading(day, f"s{(seed >> 8) % 9}", (seed >> 10) % 400 / 10 - 5.0)
        if i % 10 == 0:
            reading.tags.append("checked")
            day = day.next()
        yield reading


def summaries(readings):
    found = {}
    for reading in readings:
        summary = found.get(reading.station)
        if summary is None:
            summary = found[reading.station] = Summary(reading.station)
        summary.add(reading)
    return found


raw = list(readings(25000))
cleaned = [reading.cleaned() for reading in raw]
found = summaries(cleaned)
for name in sorted(found)[:3]:
    summary = found[name]
    print(name, summary.count, f"{summary.mean:.3f} {summary.lowest} {summary.highest}")
print(raw[11], cleaned[11] == raw[11], sum(a == b for a, b in zip(raw, cleaned)), sum(r.is_raw for r in raw + cleaned))
days = sorted({reading.day for reading in raw}, reverse=True)
print(len(days), days[0], days[-1], sum(a > b for a, b in zip(days, days[1:])))
samples = [Sample(i, i * i % 101, "mm" if i % 2 else "cm") for i in range(150000)]
millimetres = [s if s.unit == "mm" else s._replace(value=s.value * 10, unit="mm") for s in samples]
print(sum(s.value for s in millimetres), max(millimetres, key=lambda s: (s.value, -s.time)), millimetres[4])
total = 0
for time, value, unit in samples:
    if unit == "cm":
        total += time * value
print(total)
pairs = {}
for i in range(150000):
    pair = Pair(i % 37, i % 11)
    pairs[pair] = pairs.get(pair, 0) + 1
print(len(pairs), pairs[Pair(5, 5)], Pair(1, 2) in pairs, Summary("a") == Summary("a", lowest=3.0))
by_kind = {kind: 0 for kind in Kind}
for reading in raw + cleaned:
    by_kind[reading.kind] += len(reading.tags)
print({kind.name: count for kind, count in by_kind.items()}, Kind(2), Kind["RAW"].value)
