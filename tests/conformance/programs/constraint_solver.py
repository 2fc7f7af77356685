"""One-way constraints in a planner of strengths: a chain and a projection, updated and checked."""


class Strength:
    names = {}

    def __init__(self, rank, name):
        self.rank, self.name = rank, name
        Strength.names[rank] = self

    def stronger(self, other): return self.rank < other.rank
    def weakest_of(self, other): return self if other.stronger(self) else other
    def weaker_step(self): return Strength.names.get(self.rank + 1, self)
    def __repr__(self): return self.name


REQUIRED, PREFERRED, NORMAL, WEAK = (Strength(i, n) for i, n in enumerate("required preferred normal weak".split()))


class Variable:
    def __init__(self, name, value=0):
        self.name, self.value = name, value
        self.constraints, self.decided_by, self.strength, self.stay = [], None, WEAK, True

    def __str__(self): return f"{self.name}={self.value}"


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def attach(self, planner):
        for variable in self.variables:
            variable.constraints.append(self)
        planner.add(self)

    def inputs(self): return [v for v in self.variables if v is not self.output]
    def is_satisfied(self): return self.output is not None


class Equal(Constraint):
    def __init__(self, a, b, strength=REQUIRED):
        super().__init__(strength)
        self.variables, self.output = (a, b), None

    def choose(self, fixed):
        a, b = self.variables
        order = [b, a] if a in fixed or b.strength is WEAK else [a, b]
        self.output = next((v for v in order if v not in fixed and self.strength.stronger(v.strength)), None)

    def execute(self):
        (source,) = self.inputs()
        self.output.value = source.value


class Scale(Equal):
    def __init__(self, source, factor, offset, target, strength=REQUIRED):
        super().__init__(source, target, strength)
        self.factor, self.offset = factor, offset

    def execute(self):
        source, target = self.variables
        if self.output is target:
            target.value = source.value * self.factor.value + self.offset.value
        else:
            source.value = (target.value - self.offset.value) // self.factor.value


class Planner:
    def __init__(self): self.log, self.mark = [], 0

    def add(self, constraint):
        constraint.choose(set())
        self.log.append((type(constraint).__name__, str(constraint.strength), constraint.is_satisfied()))
        if constraint.is_satisfied():
            constraint.output.strength = constraint.strength
            constraint.output.decided_by = constraint
            constraint.execute()

    def propagate(self, start):
        self.mark += 1
        plan, reached, todo = [], {start}, [start]
        while todo:
            variable = todo.pop(0)
            for constraint in variable.constraints:
                if constraint in plan or all(v in reached for v in constraint.variables):
                    continue
                constraint.choose(reached)
                if constraint.output is None:
                    constraint.output = next(v for v in constraint.variables if v not in reached)
                plan.append(constraint)
                reached.add(constraint.output)
                todo.append(constraint.output)
        for constraint in plan:
            constraint.execute()
        return len(plan)


def chain(n):
    planner = Planner()
    variables = [Variable(f"v{i}") for i in range(n)]
    for a, b in zip(variables, variables[1:]):
        Equal(a, b).attach(planner)
    for value in (7, -3, 100):
        variables[0].value = value
        steps = planner.propagate(variables[0])
        assert all(v.value == value for v in variables)
        print("chain", n, value, steps, *variables[:: n // 3])
    variables[-1].value = 5
    print(planner.propagate(variables[-1]), variables[0], planner.log[0], len(planner.log))


def projection(n):
    planner = Planner()
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    pairs = []
    for i in range(n):
        source, target = Variable(f"s{i}", i), Variable(f"t{i}", i)
        Scale(source, scale, offset, target, PREFERRED).attach(planner)
        pairs.append((source, target))
    print(*(t for _, t in pairs))
    pairs[2][0].value = 17
    planner.propagate(pairs[2][0])
    pairs[3][1].value = 1050
    planner.propagate(pairs[3][1])
    print(*(f"{s} {t};" for s, t in pairs))
    scale.value, offset.value = 5, 2000
    for source, _ in pairs:
        planner.propagate(source)
    print(*(t.value for _, t in pairs), NORMAL.weaker_step(), WEAK.weaker_step(), REQUIRED.weakest_of(WEAK))


chain(4)
chain(60)
projection(6)
