"""Backtracking: queens by bits, by lists and by permutations, a knight's tour, a sudoku."""
from itertools import permutations


def by_bits(size):
    full = (1 << size) - 1

    def place(columns, left, right):
        if columns == full:
            return 1
        count = 0
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            count += place(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        return count

    return place(0, 0, 0)


def by_lists(size):
    columns = [False] * size
    rising = [False] * (2 * size)
    falling = [False] * (2 * size)
    queens = []
    found = []

    def place(row):
        if row == size:
            found.append(tuple(queens))
            return
        for column in range(size):
            if columns[column] or rising[row + column] or falling[row - column + size]:
                continue
            columns[column] = rising[row + column] = falling[row - column + size] = True
            queens.append(column)
            place(row + 1)
            queens.pop()
            columns[column] = rising[row + column] = falling[row - column + size] = False

    place(0)
    return found


def by_permutations(size):
    rows = range(size)
    for queens in permutations(rows):
        if len({queens[i] + i for i in rows}) == size == len({queens[i] - i for i in rows}):
            yield queens


def knight(size):
    """A tour by Warnsdorff's rule."""
    jumps = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]
    order = {(0, 0): 0}

    def targets(at):
        x, y = at
        for dx, dy in jumps:
            target = (x + dx, y + dy)
            if 0 <= target[0] < size and 0 <= target[1] < size and target not in order:
                yield target

    at = (0, 0)
    for step in range(1, size * size):
        at = min(targets(at), key=lambda target: (sum(1 for _ in targets(target)), target), default=None)
        if at is None:
            return step
        order[at] = step
    return size * size


class Sudoku:
    def __init__(self, text):
        self.cells = [int(c) for c in text]
        self.tries = 0
        self.rows = [set() for _ in range(9)]
        self.columns = [set() for _ in range(9)]
        self.boxes = [set() for _ in range(9)]
        for place, digit in enumerate(self.cells):
            if digit:
                self.put(place, digit)

    def groups(self, place):
        row, column = divmod(place, 9)
        return self.rows[row], self.columns[column], self.boxes[row // 3 * 3 + column // 3]

    def put(self, place, digit):
        self.cells[place] = digit
        for group in self.groups(place):
            group.add(digit)

    def lift(self, place):
        for group in self.groups(place):
            group.discard(self.cells[place])
        self.cells[place] = 0

    def choices(self, place):
        row, column, box = self.groups(place)
        return [digit for digit in range(1, 10) if digit not in row and digit not in column and digit not in box]

    def solve(self):
        best = None
        for place, digit in enumerate(self.cells):
            if not digit:
                choices = self.choices(place)
                if best is None or len(choices) < len(best[1]):
                    best = (place, choices)
        if best is None:
            return True
        place, choices = best
        for digit in choices:
            self.tries += 1
            self.put(place, digit)
            if self.solve():
                return True
            self.lift(place)
        return False


print([by_bits(size) for size in range(4, 12)])
solutions = by_lists(9)
print(len(solutions), solutions[0], solutions[-1])
print(len(list(by_permutations(8))), next(by_permutations(8)))
print(knight(8), knight(60))
for text in (
    "000000907000420180000705026100904000050000040000507009920108000034059000507000000",
    "800000000003600000070090200050007000000045700000100030001000068008500010090000400",
    "030050040008010500460000012070502080000603000040109030250000098001020600080060020",
):
    sudoku = Sudoku(text)
    print(sudoku.solve(), sudoku.tries, "".join(map(str, sudoku.cells)))
