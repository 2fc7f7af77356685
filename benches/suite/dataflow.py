"""A solver of one-way constraints: cells, formulas, planned propagation, undo of what contradicts."""


class Strength:
    REQUIRED = 0
    STRONG = 1
    WEAK = 2


class Cell:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.inputs_of = []
        self.source = None
        self.mark = 0

    def __repr__(self):
        return f"{self.name}={self.value}"


class Constraint:
    strength = Strength.STRONG

    def __init__(self, output, inputs):
        self.output = output
        self.inputs = inputs
        self.runs = 0

    def compute(self):
        raise NotImplementedError

    def execute(self):
        self.runs += 1
        value = self.compute()
        if value != self.output.value:
            self.output.value = value
            return True
        return False


class Sum(Constraint):
    def compute(self):
        total = 0
        for cell in self.inputs:
            total += cell.value
        return total % 1000003


class Scale(Constraint):
    def __init__(self, output, source, factor, offset):
        super().__init__(output, [source])
        self.factor = factor
        self.offset = offset

    def compute(self):
        return (self.inputs[0].value * self.factor + self.offset) % 1000003


class Largest(Constraint):
    def compute(self):
        return max(cell.value for cell in self.inputs)


class Choice(Constraint):
    strength = Strength.WEAK

    def compute(self):
        condition, yes, no = self.inputs
        return yes.value if condition.value % 2 else no.value


class CycleFound(Exception):
    pass


class Planner:
    def __init__(self):
        self.cells = []
        self.constraints = []
        self.current_mark = 0
        self.plans = {}

    def cell(self, name, value=0):
        cell = Cell(name, value)
        self.cells.append(cell)
        return cell

    def add(self, constraint):
        output = constraint.output
        if output.source is not None:
            if output.source.strength <= constraint.strength:
                return False
            self.remove(output.source)
        for cell in constraint.inputs:
            cell.inputs_of.append(constraint)
        output.source = constraint
        try:
            self.plan_from(output)
        except CycleFound:
            self.detach(constraint)
            return False
        self.constraints.append(constraint)
        self.plans.clear()
        return True

    def remove(self, constraint):
        self.detach(constraint)
        self.constraints.remove(constraint)
        self.plans.clear()

    def detach(self, constraint):
        for cell in constraint.inputs:
            cell.inputs_of.remove(constraint)
        constraint.output.source = None

    def plan_from(self, start):
        """The constraints that a change of `start` reaches, in an order that computes each once."""
        self.current_mark += 1
        mark = self.current_mark
        order = []
        active = set()

        def visit(cell):
            if cell in active:
                raise CycleFound(cell.name)
            if cell.mark == mark:
                return
            cell.mark = mark
            active.add(cell)
            for constraint in cell.inputs_of:
                visit(constraint.output)
                order.append(constraint)
            active.discard(cell)

        visit(start)
        seen = set()
        plan = []
        for constraint in reversed(order):
            if constraint not in seen:
                seen.add(constraint)
                plan.append(constraint)
        return plan

    def set(self, cell, value):
        cell.value = value
        plan = self.plans.get(cell)
        if plan is None:
            plan = self.plans[cell] = self.plan_from(cell)
        dirty = {cell}
        changed = 0
        for constraint in plan:
            for source in constraint.inputs:
                if source in dirty:
                    if constraint.execute():
                        dirty.add(constraint.output)
                        changed += 1
                    break
        return changed


def chain(planner, length):
    first = previous = planner.cell("c0", 1)
    for i in range(1, length):
        cell = planner.cell(f"c{i}")
        planner.add(Scale(cell, previous, 3, i))
        previous = cell
    return first, previous


def grid(planner, size):
    rows = [[planner.cell(f"g{y}.{x}", x + y) for x in range(size)] for y in range(size)]
    for y in range(1, size):
        for x in range(1, size):
            if (x + y) % 5 == 0:
                planner.add(Largest(rows[y][x], [rows[y - 1][x], rows[y][x - 1]]))
            elif (x + y) % 7 == 0:
                planner.add(Choice(rows[y][x], [rows[0][x], rows[y - 1][x], rows[y][x - 1]]))
            else:
                planner.add(Sum(rows[y][x], [rows[y - 1][x], rows[y][x - 1], rows[y - 1][x - 1]]))
    return rows


planner = Planner()
first, last = chain(planner, 150)
rows = grid(planner, 18)
refused = 0
for i in range(17):
    refused += not planner.add(Sum(rows[0][i], [rows[17][17], rows[i][0]]))
    refused += not planner.add(Choice(rows[i + 1][17], [rows[0][0], rows[i][0], rows[0][i]]))
changed = 0
for step in range(4500):
    changed += planner.set(first, step)
    changed += planner.set(rows[0][step % 18], step * 7)
    if step % 40 == 0:
        planner.plans.clear()
print(last, rows[17][17], rows[9][12], refused, changed)
print(sum(constraint.runs for constraint in planner.constraints), len(planner.constraints))
