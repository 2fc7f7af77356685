"""A toy machine: an assembler and an interpreter of its instructions, dispatched by chain, by table and by method."""

PROGRAMS = {
    "collatz": """
        ; the longest chain below the limit
            load limit 1200
            load n 1
            load best 0
        next:
            copy x n
            load steps 0
        step:
            less stop x 2
            jump_if stop done
            odd bit x
            jump_if bit tripled
            half x x
            jump counted
        tripled:
            mul x x three
            add x x one
        counted:
            add steps steps one
            jump step
        done:
            less smaller best steps
            jump_unless smaller skip
            copy best steps
            copy winner n
        skip:
            add n n one
            less more n limit
            jump_if more next
            print best
            print winner
            halt
    """,
    "primes": """
            load n 2
            load count 0
        candidate:
            load divisor 2
        divide:
            mul square divisor divisor
            less over n square
            jump_if over prime
            mod rest n divisor
            jump_unless rest composite
            add divisor divisor one
            jump divide
        prime:
            add count count one
            add total total n
        composite:
            add n n one
            less more n 1500
            jump_if more candidate
            print count
            print total
            halt
    """,
}


class Instruction:
    __slots__ = ("name", "a", "b", "c")

    def __init__(self, name, a=None, b=None, c=None):
        self.name = name
        self.a = a
        self.b = b
        self.c = c


def assemble(text):
    lines = []
    labels = {}
    for line in text.splitlines():
        line = line.split(";")[0].strip()
        if not line:
            continue
        if line.endswith(":"):
            labels[line[:-1]] = len(lines)
        else:
            lines.append(line.split())
    code = []
    for name, *operands in lines:
        code.append(Instruction(name, *(labels.get(o, int(o) if o.isdigit() else o) for o in operands)))
    return code


def value_of(registers, operand):
    return operand if type(operand) is int else registers[operand]


def fresh():
    names = "n best x steps stop bit smaller winner more count divisor square over rest total limit".split()
    return dict.fromkeys(names, 0) | {"one": 1, "three": 3}


def run_chain(code):
    registers = fresh()
    output = []
    at = executed = 0
    while True:
        i = code[at]
        at += 1
        executed += 1
        name = i.name
        if name == "add":
            registers[i.a] = registers[i.b] + registers[i.c]
        elif name == "less":
            registers[i.a] = registers[i.b] < value_of(registers, i.c)
        elif name == "jump_if":
            if registers[i.a]:
                at = i.b
        elif name == "jump_unless":
            if not registers[i.a]:
                at = i.b
        elif name == "jump":
            at = i.a
        elif name == "odd":
            registers[i.a] = registers[i.b] & 1
        elif name == "half":
            registers[i.a] = registers[i.b] >> 1
        elif name == "mul":
            registers[i.a] = registers[i.b] * registers[i.c]
        elif name == "mod":
            registers[i.a] = registers[i.b] % registers[i.c]
        elif name == "copy":
            registers[i.a] = registers[i.b]
        elif name == "load":
            registers[i.a] = i.b
        elif name == "print":
            output.append(registers[i.a])
        elif name == "halt":
            return output, executed


class Machine:
    def __init__(self, code):
        self.code = code
        self.registers = fresh()
        self.output = []
        self.at = 0
        self.executed = 0
        self.running = True
        self.table = {i.name: getattr(self, "do_" + i.name) for i in code}

    def run(self):
        code, table = self.code, self.table
        while self.running:
            i = code[self.at]
            self.at += 1
            self.executed += 1
            table[i.name](i)
        return self.output, self.executed

    def do_add(self, i):
        self.registers[i.a] = self.registers[i.b] + self.registers[i.c]

    def do_less(self, i):
        self.registers[i.a] = self.registers[i.b] < value_of(self.registers, i.c)

    def do_jump_if(self, i):
        if self.registers[i.a]:
            self.at = i.b

    def do_jump_unless(self, i):
        if not self.registers[i.a]:
            self.at = i.b

    def do_jump(self, i):
        self.at = i.a

    def do_odd(self, i):
        self.registers[i.a] = self.registers[i.b] & 1

    def do_half(self, i):
        self.registers[i.a] = self.registers[i.b] >> 1

    def do_mul(self, i):
        self.registers[i.a] = self.registers[i.b] * self.registers[i.c]

    def do_mod(self, i):
        self.registers[i.a] = self.registers[i.b] % self.registers[i.c]

    def do_copy(self, i):
        self.registers[i.a] = self.registers[i.b]

    def do_load(self, i):
        self.registers[i.a] = i.b

    def do_print(self, i):
        self.output.append(self.registers[i.a])

    def do_halt(self, i):
        self.running = False


def run_matched(code):
    """Instructions as tuples, told apart by match."""
    code = [(i.name, i.a, i.b, i.c) for i in code]
    registers = fresh()
    output = []
    at = executed = 0
    while True:
        instruction = code[at]
        at += 1
        executed += 1
        match instruction:
            case ("add", a, b, c):
                registers[a] = registers[b] + registers[c]
            case ("less", a, b, int(limit)):
                registers[a] = registers[b] < limit
            case ("less", a, b, c):
                registers[a] = registers[b] < registers[c]
            case ("jump_if", a, target, _):
                if registers[a]:
                    at = target
            case ("jump_unless", a, target, _):
                if not registers[a]:
                    at = target
            case ("jump", target, _, _):
                at = target
            case ("mul" | "mod" as name, a, b, c):
                registers[a] = registers[b] * registers[c] if name == "mul" else registers[b] % registers[c]
            case ("odd", a, b, _):
                registers[a] = registers[b] & 1
            case ("half", a, b, _):
                registers[a] = registers[b] >> 1
            case ("copy", a, b, _):
                registers[a] = registers[b]
            case ("load", a, value, _):
                registers[a] = value
            case ("print", a, _, _):
                output.append(registers[a])
            case _:
                return output, executed


for name, text in PROGRAMS.items():
    code = assemble(text)
    print(name, len(code), run_chain(code), Machine(code).run(), run_matched(code))
