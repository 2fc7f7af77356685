"""Puzzles as in December: parsing, grids, paths, simulation, and arithmetic on a long input made on the spot."""

import heapq
import re
from collections import Counter, defaultdict, deque
from functools import cache
from itertools import combinations, cycle, groupby
from math import lcm, prod

state = 2023


def roll(n):
    global state
    state = (state * 48271) % 2147483647
    return state % n


def day(function):
    print(f"{function.__name__:<12}", *function())
    return function


@day
def trebuchet():
    words = dict(zip("one two three four five six seven eight nine".split(), range(1, 10)))
    lines = ["".join([*words, *"abc123"][roll(15)] for _ in range(5)) for _ in range(50)]
    pattern = re.compile(f"(?=({'|'.join(words)}|[0-9]))")
    value = lambda word: words.get(word) or int(word)
    found = [pattern.findall(line) for line in lines]
    yield sum(value(f[0]) * 10 + value(f[-1]) for f in found if f)
    yield Counter(map(len, found)).most_common(2)


@day
def schematic():
    grid = ["".join(".......0123456789*#"[roll(19)] for _ in range(40)) for _ in range(30)]
    parts, gears = 0, defaultdict(list)
    for y, line in enumerate(grid):
        for number in re.finditer(r"\d+", line):
            near = [(x, yy) for yy in range(max(0, y - 1), min(30, y + 2)) for x in range(max(0, number.start() - 1), min(40, number.end() + 1))]
            if any(grid[yy][x] not in ".0123456789" for x, yy in near):
                parts += int(number[0])
            for x, yy in near:
                if grid[yy][x] == "*":
                    gears[x, yy].append(int(number[0]))
    yield parts
    yield sum(prod(n) for n in gears.values() if len(n) == 2)


@day
def camel_cards():
    hands = [("".join("23456789TJQKA"[roll(13) if roll(3) else 11] for _ in range(5)), roll(1000)) for _ in range(60)]

    def strength(hand, order, joker=""):
        counts = Counter(hand.replace(joker, "") if joker else hand)
        jokers = 5 - counts.total()
        best = [n for _, n in counts.most_common()] or [0]
        best[0] += jokers
        return best, [order.index(card) for card in hand]

    for order, joker in (("23456789TJQKA", ""), ("J23456789TQKA", "J")):
        ranked = sorted(hands, key=lambda h: strength(h[0], order, joker))
        yield sum(i * bid for i, (_, bid) in enumerate(ranked, 1))


@day
def wasteland():
    names = [a + b + c for a in "ABZ" for b in "KL" for c in "AZX"]
    graph = {name: (names[roll(len(names))], names[roll(len(names))]) for name in names}
    periods = []
    for start in [n for n in names if n.endswith("A")]:
        here, seen = start, {}
        for step, turn in enumerate(cycle("LRRL")):
            if (here, step % 4) in seen:
                periods.append(step - seen[here, step % 4])
                break
            seen[here, step % 4] = step
            here = graph[here]["LR".index(turn)]
    yield periods
    yield lcm(*periods)


@day
def springs():
    @cache
    def ways(row, groups, run=0):
        if not row:
            return int(not groups and not run or groups == (run,))
        total = 0
        for c in ".#" if row[0] == "?" else row[0]:
            if c == "#":
                total += ways(row[1:], groups, run + 1)
            elif not run:
                total += ways(row[1:], groups)
            elif groups and groups[0] == run:
                total += ways(row[1:], groups[1:])
        return total

    yield ways("???.###", (1, 1, 3)), ways("?###????????", (3, 2, 1))
    yield ways("?".join(["?###????????"] * 5), (3, 2, 1) * 5)
    yield [(k, len(list(g))) for k, g in groupby("..##.#")]


@day
def lava():
    grid = [[roll(9) + 1 for _ in range(20)] for _ in range(20)]

    def best(least, most):
        heap, done = [(0, 0, 0, 0), (0, 0, 0, 1)], set()
        while heap:
            loss, x, y, axis = heapq.heappop(heap)
            if (x, y) == (19, 19):
                return loss
            if (x, y, axis) in done:
                continue
            done.add((x, y, axis))
            for sign in (-1, 1):
                cost, nx, ny = loss, x, y
                for length in range(1, most + 1):
                    nx, ny = (nx + sign, ny) if axis else (nx, ny + sign)
                    if not (0 <= nx < 20 and 0 <= ny < 20):
                        break
                    cost += grid[ny][nx]
                    if length >= least:
                        heapq.heappush(heap, (cost, nx, ny, 1 - axis))

    yield best(1, 3)
    yield best(4, 10)


@day
def workflows():
    rules = "in{x<1351:a,b} a{m>2006:c,x<537:R,A} b{s>2770:A,s<1000:c,R} c{a<2500:A,R}"
    flows = {name: body.split(",") for name, body in re.findall(r"(\w+)\{(.*?)\}", rules)}

    def count(name, ranges):
        if name in "AR":
            return prod(map(len, ranges.values())) if name == "A" else 0
        total = 0
        for rule in flows[name]:
            if ":" not in rule:
                return total + count(rule, ranges)
            field, sign, limit, target = re.fullmatch(r"(\w)([<>])(\d+):(\w+)", rule).groups()
            r, limit = ranges[field], int(limit)
            low, high = range(r.start, min(r.stop, limit + (sign == ">"))), range(max(r.start, limit + (sign == ">")), r.stop)
            inside, outside = (low, high) if sign == "<" else (high, low)
            total += count(target, {**ranges, field: inside})
            ranges = ranges | {field: outside}
        return total

    yield count("in", dict.fromkeys("xmas", range(1, 4001)))


@day
def pulses():
    modules = {"broadcaster": ("", ["a", "b"]), "a": ("%", ["inv", "con"]), "b": ("%", ["con"]), "inv": ("&", ["b"]), "con": ("&", ["out"])}
    flips, memory, sent = {}, defaultdict(dict), Counter()
    for name, (_, targets) in modules.items():
        for target in targets:
            memory[target][name] = False
    for _ in range(1000):
        queue = deque([("button", "broadcaster", False)])
        while queue:
            source, name, high = queue.popleft()
            sent[high] += 1
            match modules.get(name, (None, ())):
                case "", targets:
                    out = high
                case "%", targets if not high:
                    out = flips[name] = not flips.get(name, False)
                case "&", targets:
                    memory[name][source] = high
                    out = not all(memory[name].values())
                case _:
                    continue
            queue += [(name, target, out) for target in targets]
    yield dict(sent)
    yield prod(sent.values())


@day
def galaxies():
    sky = {(roll(60), roll(60)) for _ in range(40)}
    xs, ys = ({p[axis] for p in sky} for axis in (0, 1))
    for factor in (2, 1_000_000):
        def far(a, b, used):
            a, b = sorted((a, b))
            return sum(1 if i in used else factor for i in range(a, b))
        yield sum(far(p[0], q[0], xs) + far(p[1], q[1], ys) for p, q in combinations(sorted(sky), 2))
