"""The game of life, on sets, on dictionaries, on a grid that wraps and on rows of bits; Langton's ant; a fire."""
from collections import Counter

PATTERNS = {
    "glider": [".O.", "..O", "OOO"],
    "r": [".OO", "OO.", ".O."],
    "acorn": [".O.....", "...O...", "OO..OOO"],
}
AROUND = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)]


def cells_of(pattern):
    return {(x, y) for y, row in enumerate(pattern) for x, mark in enumerate(row) if mark == "O"}


def step_sets(alive):
    counts = {}
    for x, y in alive:
        for dx, dy in AROUND:
            cell = (x + dx, y + dy)
            counts[cell] = counts.get(cell, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or count == 2 and cell in alive}


def step_counter(alive):
    counts = Counter((x + dx, y + dy) for x, y in alive for dx, dy in AROUND)
    born = {cell for cell, count in counts.items() if count == 3}
    stay = {cell for cell in alive if counts[cell] == 2}
    return born | stay


class Torus:
    def __init__(self, width, height, alive):
        self.width = width
        self.height = height
        self.rows = [[(x, y) in alive for x in range(width)] for y in range(height)]

    def neighbours(self, x, y):
        rows, width, height = self.rows, self.width, self.height
        count = 0
        for row in (rows[y - 1], rows[y], rows[(y + 1) % height]):
            count += row[x - 1] + row[x] + row[(x + 1) % width]
        return count - rows[y][x]

    def step(self):
        rows = []
        for y, row in enumerate(self.rows):
            rows.append([self.lives(alive, self.neighbours(x, y)) for x, alive in enumerate(row)])
        self.rows = rows

    @staticmethod
    def lives(alive, neighbours):
        return neighbours == 3 or alive and neighbours == 2

    def count(self):
        return sum(map(sum, self.rows))


def step_bits(rows, mask):
    """Each row a number; the eight neighbours of all cells are added at once, in bit planes."""
    height = len(rows)
    result = []
    for y in range(height):
        above, row, below = rows[y - 1], rows[y], rows[(y + 1) % height]
        ones = twos = fours = 0
        for line in (above << 1, above, above >> 1, row << 1, row >> 1, below << 1, below, below >> 1):
            carry = ones & line
            ones ^= line
            more = twos & carry
            twos ^= carry
            fours |= more
        result.append(twos & ~fours & (ones | row) & mask)
    return result


def show(alive):
    left = min(x for x, _ in alive)
    top = min(y for _, y in alive)
    right = max(x for x, _ in alive)
    bottom = max(y for _, y in alive)
    return ["".join("O" if (x, y) in alive else "." for x in range(left, right + 1)) for y in range(top, bottom + 1)]


def ant(steps):
    black = set()
    x = y = 0
    dx, dy = 0, -1
    for _ in range(steps):
        if (x, y) in black:
            black.remove((x, y))
            dx, dy = dy, -dx
        else:
            black.add((x, y))
            dx, dy = -dy, dx
        x += dx
        y += dy
    return len(black), (x, y)


def fire(size, rounds):
    """A forest of characters, in which fire spreads and trees grow again."""
    seed = 9
    forest = ["T" * size for _ in range(size)]
    burnt = 0
    for number in range(rounds):
        seed = (seed * 1103515245 + 12345) % 2147483648
        at_x, at_y = (seed >> 8) % size, (seed >> 16) % size
        after = []
        for y, row in enumerate(forest):
            out = []
            for x, cell in enumerate(row):
                if cell == "F":
                    burnt += 1
                    out.append(" ")
                elif cell == " ":
                    out.append("T" if (x * 7 + y * 3 + number) % 9 == 0 else " ")
                elif (x, y) == (at_x, at_y) or "F" in row[max(x - 1, 0) : x + 2]:
                    out.append("F")
                elif y and forest[y - 1][x] == "F" or y + 1 < size and forest[y + 1][x] == "F":
                    out.append("F")
                else:
                    out.append("T")
            after.append("".join(out))
        forest = after
    return burnt, sum(row.count("T") for row in forest)


alive = cells_of(PATTERNS["acorn"])
for _ in range(400):
    alive = step_sets(alive)
print(len(alive), min(alive), max(alive))
alive = cells_of(PATTERNS["r"])
for _ in range(500):
    alive = step_counter(alive)
print(len(alive), sum(x * y for x, y in alive))
glider = cells_of(PATTERNS["glider"])
for _ in range(40):
    glider = step_sets(glider)
print(show(glider), min(glider))
torus = Torus(40, 30, {(x + 15, y + 12) for x, y in cells_of(PATTERNS["r"])})
for _ in range(150):
    torus.step()
print(torus.count())
rows = [0] * 128
for x, y in cells_of(PATTERNS["acorn"]):
    rows[y + 60] |= 1 << (x + 60)
for _ in range(600):
    rows = step_bits(rows, (1 << 128) - 1)
print(sum(bin(row).count("1") for row in rows))
print(ant(400000))
print(fire(50, 120))
