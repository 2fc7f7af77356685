"""Life, rules by number, a forest fire, an ant and a turtle on grids of sets, strings and bytes."""

from collections import Counter, deque
from itertools import chain, islice, product


class Life:
    NEAR = [step for step in product((-1, 0, 1), repeat=2) if any(step)]

    def __init__(self, cells): self.cells = frozenset(cells)

    @classmethod
    def parse(cls, text, mark="#"):
        return cls((x, y) for y, line in enumerate(text.split("/")) for x, c in enumerate(line) if c == mark)

    def __iter__(self):
        seen = {}
        life = self
        for generation in range(10_000):
            shape = life.normal()
            yield life, seen.get(shape)
            seen.setdefault(shape, generation)
            life = life.step()

    def step(self):
        counts = Counter((x + dx, y + dy) for x, y in self.cells for dx, dy in self.NEAR)
        return Life(cell for cell, n in counts.items() if n == 3 or n == 2 and cell in self.cells)

    def normal(self):
        if not self.cells:
            return self.cells
        left, top = (min(c[axis] for c in self.cells) for axis in (0, 1))
        return frozenset((x - left, y - top) for x, y in self.cells)

    def __len__(self): return len(self.cells)

    def __str__(self):
        if not self.cells:
            return "(empty)"
        shape = self.normal()
        width, height = (max(c[axis] for c in shape) + 1 for axis in (0, 1))
        return "\n".join("".join(".#"[(x, y) in shape] for x in range(width)) for y in range(height))


for name, text in {"glider": ".#./..#/###", "blinker": "###", "r-pentomino": ".##/##./.#.", "block": "##/##", "dies": "#.#", "toad": ".###/###."}.items():
    for generation, (life, before) in enumerate(Life.parse(text)):
        if before is not None or generation == 150:
            print(f"{name}: {len(life)} cells after {generation}, as in generation {before}")
            break
print(next(islice(Life.parse(".##/##./.#."), 20, None))[0])


def elementary(rule, width=63, rows=16):
    table = {tuple(map(int, f"{n:03b}")): rule >> n & 1 for n in range(8)}
    row = [0] * width
    row[width // 2] = 1
    for _ in range(rows):
        yield "".join(" *"[cell] for cell in row).rstrip()
        row = [table[triple] for triple in zip([row[-1], *row[:-1]], row, [*row[1:], row[0]])]


print(*elementary(30), *elementary(90, rows=8), sep="\n")


def ant(steps):
    black, x, y, dx, dy = set(), 0, 0, 0, -1
    for _ in range(steps):
        dx, dy = (dy, -dx) if (x, y) in black else (-dy, dx)
        black ^= {(x, y)}
        x, y = x + dx, y + dy
    return len(black), (x, y)


print([ant(n) for n in (10, 100, 1000, 11000)])


class Forest:
    EMPTY, TREE, FIRE = b".T*"

    def __init__(self, width, height, seed):
        self.width, self.state = width, seed
        self.cells = bytearray(self.TREE if self.chance(60) else self.EMPTY for _ in range(width * height))

    def chance(self, percent):
        self.state = (self.state * 75 + 74) % 65537
        return self.state % 100 < percent

    def neighbours(self, at):
        x = at % self.width
        return [n for n in (at - self.width, at + self.width, at - 1 if x else -1, at + 1 if x < self.width - 1 else -1) if 0 <= n < len(self.cells)]

    def burn(self, start):
        queue, step = deque([(start, 0)]), 0
        self.cells[start] = self.FIRE
        while queue:
            at, step = queue.popleft()
            for near in self.neighbours(at):
                if self.cells[near] == self.TREE:
                    self.cells[near] = self.FIRE
                    queue.append((near, step + 1))
        return step, self.cells.count(b"*")

    def __str__(self): return "\n".join(self.cells[i : i + self.width].decode() for i in range(0, len(self.cells), self.width))


forest = Forest(40, 10, 7)
print(forest.burn(forest.cells.index(b"T")), forest, sep="\n")
print(forest.cells.translate(bytes.maketrans(b"*T.", b"#^ "), b"\n")[:40].decode())


def dragon(n):
    turns = ""
    for _ in range(n):
        turns += "R" + turns[::-1].translate(str.maketrans("LR", "RL"))
    place, heading, seen = 0j, 1, {0j}
    for turn in chain(turns, "S"):
        place += heading
        seen.add(place)
        heading *= {"L": 1j, "R": -1j}.get(turn, 1)
    return turns[:15], len(seen), place, max(p.real for p in seen), min(p.imag for p in seen)


print(*(dragon(n) for n in (1, 4, 8)), sep="\n")
