"""A calculator: a tokenizer by characters, a recursive-descent parser, a folding pass and an evaluator."""


class Token:
    __slots__ = ("kind", "text", "at")

    def __init__(self, kind, text, at):
        self.kind = kind
        self.text = text
        self.at = at


class Wrong(Exception):
    def __init__(self, message, at):
        super().__init__(message)
        self.at = at


def tokens_of(text):
    at = 0
    size = len(text)
    while at < size:
        character = text[at]
        if character == " ":
            at += 1
        elif character.isdigit():
            end = at + 1
            while end < size and text[end].isdigit():
                end += 1
            yield Token("number", text[at:end], at)
            at = end
        elif character.isalpha():
            end = at + 1
            while end < size and (text[end].isalnum() or text[end] == "_"):
                end += 1
            yield Token("name", text[at:end], at)
            at = end
        elif character in "+-*/%^(),<=?:":
            yield Token(character, character, at)
            at += 1
        else:
            raise Wrong(f"unexpected {character!r}", at)
    yield Token("end", "", size)


class Number:
    def __init__(self, value):
        self.value = value

    def evaluate(self, names):
        return self.value

    def fold(self):
        return self


class Name:
    def __init__(self, name):
        self.name = name

    def evaluate(self, names):
        return names[self.name]

    def fold(self):
        return self


class Binary:
    def __init__(self, operator, left, right):
        self.operator = operator
        self.left = left
        self.right = right

    def evaluate(self, names):
        return OPERATORS[self.operator](self.left.evaluate(names), self.right.evaluate(names))

    def fold(self):
        left = self.left.fold()
        right = self.right.fold()
        if isinstance(left, Number) and isinstance(right, Number):
            return Number(OPERATORS[self.operator](left.value, right.value))
        return Binary(self.operator, left, right)


class Negation(Binary):
    def __init__(self, operand):
        super().__init__("-", Number(0), operand)


class Conditional:
    def __init__(self, condition, yes, no):
        self.condition = condition
        self.yes = yes
        self.no = no

    def evaluate(self, names):
        if self.condition.evaluate(names):
            return self.yes.evaluate(names)
        return self.no.evaluate(names)

    def fold(self):
        return Conditional(self.condition.fold(), self.yes.fold(), self.no.fold())


class Call:
    def __init__(self, function, arguments):
        self.function = function
        self.arguments = arguments

    def evaluate(self, names):
        return FUNCTIONS[self.function](*[argument.evaluate(names) for argument in self.arguments])

    def fold(self):
        return Call(self.function, [argument.fold() for argument in self.arguments])


def divide(left, right):
    return left // right if right else 0


OPERATORS = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right % 1000000007,
    "/": divide,
    "%": lambda left, right: left % right if right else left,
    "^": lambda left, right: pow(left, right % 16, 1000000007),
    "<": lambda left, right: int(left < right),
    "=": lambda left, right: int(left == right),
}
FUNCTIONS = {"max": max, "min": min, "abs": abs, "mean": lambda *values: sum(values) // len(values)}
LEVELS = [("<", "="), ("+", "-"), ("*", "/", "%")]


class Parser:
    def __init__(self, text):
        self.tokens = list(tokens_of(text))
        self.at = 0

    @property
    def kind(self):
        return self.tokens[self.at].kind

    def take(self, kind):
        token = self.tokens[self.at]
        if token.kind != kind:
            raise Wrong(f"expected {kind}", token.at)
        self.at += 1
        return token

    def parse(self):
        tree = self.conditional()
        self.take("end")
        return tree

    def conditional(self):
        condition = self.level(0)
        if self.kind != "?":
            return condition
        self.take("?")
        yes = self.conditional()
        self.take(":")
        return Conditional(condition, yes, self.conditional())

    def level(self, number):
        if number == len(LEVELS):
            return self.power()
        left = self.level(number + 1)
        while self.kind in LEVELS[number]:
            operator = self.take(self.kind).text
            left = Binary(operator, left, self.level(number + 1))
        return left

    def power(self):
        base = self.unary()
        if self.kind == "^":
            self.take("^")
            return Binary("^", base, self.power())
        return base

    def unary(self):
        if self.kind == "-":
            self.take("-")
            return Negation(self.unary())
        if self.kind == "number":
            return Number(int(self.take("number").text))
        if self.kind == "(":
            self.take("(")
            inner = self.conditional()
            self.take(")")
            return inner
        name = self.take("name").text
        if self.kind != "(":
            return Name(name)
        self.take("(")
        arguments = [self.conditional()]
        while self.kind == ",":
            self.take(",")
            arguments.append(self.conditional())
        self.take(")")
        return Call(name, arguments)


TEXTS = [
    "a + b * c - 4 * (2 + 3)",
    "max(a, b, c) % 97 + min(a * 2, b ^ 2)",
    "a < b ? a * 3 : b / (c + 1)",
    "-(a + -b) * -c ^ 2 % 1009",
    "mean(a, b, c, 12 * 12) + abs(a - b) * (1 + 2 * 3)",
    "(((a))) = 5 ? (b ? 1 : 2) : (c + (a + (b + (c))))",
    "a $ b",
    "a + (b * 3",
    "max(a,) + 1",
]

checksum = 0
wrong = 0
for round_number in range(2000):
    for text in TEXTS:
        try:
            tree = Parser(text).parse()
        except Wrong as error:
            wrong += error.at
            continue
        folded = tree.fold()
        for a in range(4):
            names = {"a": a + round_number, "b": round_number - 2 * a, "c": 7 * a}
            value = folded.evaluate(names)
            if value != tree.evaluate(names):
                print("folding changed", text)
            checksum = (checksum * 31 + value) % 1000000007
print(checksum, wrong)
