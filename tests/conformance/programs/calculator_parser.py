"""A calculator: tokens, a recursive-descent parser, variables, functions."""


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            word = text[start:i]
            yield "number", float(word) if "." in word else int(word), start
        elif c.isalpha() or c == "_":
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == "_"):
                i += 1
            yield "name", text[start:i], start
        elif text.startswith("**", i) or text.startswith("//", i):
            yield "op", text[i:i + 2], i
            i += 2
        elif c in "+-*/%()=,":
            yield "op", c, i
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", i)
    yield "end", None, len(text)


class Calculator:
    functions = {"max": max, "min": min, "abs": abs, "sum": lambda *a: sum(a)}
    levels = [
        {"+": lambda a, b: a + b, "-": lambda a, b: a - b},
        {"*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b},
    ]

    def __init__(self):
        self.names = {"pi": 3.14159}

    def run(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0
        value = self.statement()
        self.expect("end")
        return value

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, kind, *values):
        token = self.token
        if token[0] == kind and (not values or token[1] in values):
            self.at += 1
            return token
        return None

    def expect(self, kind, *values):
        token = self.accept(kind, *values)
        if token is None:
            got = "end" if self.token[0] == "end" else repr(self.token[1])
            raise ParseError(f"expected {' or '.join(values) or kind}, got {got}", self.token[2])
        return token

    def statement(self):
        if self.token[0] == "name" and self.tokens[self.at + 1][:2] == ("op", "="):
            name = self.expect("name")[1]
            self.expect("op", "=")
            self.names[name] = value = self.statement()
            return value
        return self.binary(0)

    def binary(self, level):
        if level == len(self.levels):
            return self.unary()
        left = self.binary(level + 1)
        while token := self.accept("op", *self.levels[level]):
            left = self.levels[level][token[1]](left, self.binary(level + 1))
        return left

    def unary(self):
        if self.accept("op", "-"):
            return -self.unary()
        if self.accept("op", "+"):
            return self.unary()
        base = self.atom()
        if self.accept("op", "**"):
            return base ** self.unary()
        return base

    def atom(self):
        if token := self.accept("number"):
            return token[1]
        if self.accept("op", "("):
            value = self.binary(0)
            self.expect("op", ")")
            return value
        kind, name, position = self.expect("name")
        if self.accept("op", "("):
            arguments = []
            if not self.accept("op", ")"):
                arguments.append(self.binary(0))
                while self.accept("op", ","):
                    arguments.append(self.binary(0))
                self.expect("op", ")")
            return self.functions[name](*arguments)
        return self.names[name]


calculator = Calculator()
for line in """1 + 2 * 3
(1 + 2) * 3
2 ** 3 ** 2
-2 ** 2
10 / 4 - 10 // 4
17 % 5 + -3
x = y = 7
x * y - pi
max(x, 2 ** 3, abs(-20)) + sum()
1 +
(2
2 $ 3
nope + 1
nofunc(1)
5 / 0
3 4
min(1, )
99999999999 * 99999999999
.5 + 1.""".splitlines():
    try:
        print(f"{line} => {calculator.run(line)}")
    except ParseError as e:
        print(f"{line} => syntax: {e}")
    except KeyError as e:
        print(f"{line} => unknown {e}")
    except ArithmeticError as e:
        print(f"{line} => {type(e).__name__}: {e}")
print(sorted(calculator.names.items()))
