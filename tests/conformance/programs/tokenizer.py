"""A tokenizer for a small language, with positions, errors and a pretty printer."""

KEYWORDS = {"let", "if", "else", "while", "print", "fn", "return"}
OPERATORS = sorted(["+", "-", "*", "/", "=", "==", "!=", "<", "<=", ">", ">=", "(", ")", "{", "}", ",", ";", "->"], key=len, reverse=True)
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


class Token:
    __slots__ = ("kind", "value", "line", "column")
    __match_args__ = ("kind", "value")

    def __init__(self, kind, value, line, column):
        self.kind, self.value, self.line, self.column = kind, value, line, column

    def __repr__(self):
        return f"{self.kind}({self.value!r})@{self.line}:{self.column}"

    def __eq__(self, other):
        return (self.kind, self.value) == (other.kind, other.value)


class LexError(ValueError):
    def __init__(self, message, line, column):
        ValueError.__init__(self, f"{line}:{column}: {message}")


class Lexer:
    def __init__(self, text):
        self.text, self.at, self.line, self.start_of_line = text, 0, 1, 0

    @property
    def column(self):
        return self.at - self.start_of_line + 1

    def error(self, message):
        return LexError(message, self.line, self.column)

    def take_while(self, test):
        start = self.at
        while self.at < len(self.text) and test(self.text[self.at]):
            self.at += 1
        return self.text[start:self.at]

    def __iter__(self):
        while self.at < len(self.text):
            c = self.text[self.at]
            line, column = self.line, self.column
            if c == "\n":
                self.at += 1
                self.line, self.start_of_line = self.line + 1, self.at
                continue
            if c in " \t":
                self.at += 1
                continue
            if c == "#":
                self.take_while(lambda c: c != "\n")
                continue
            if c.isdigit():
                kind, value = self.number()
            elif c.isalpha() or c == "_":
                value = self.take_while(lambda c: c.isalnum() or c == "_")
                kind = "keyword" if value in KEYWORDS else "name"
            elif c == '"':
                kind, value = "string", self.string()
            else:
                for op in OPERATORS:
                    if self.text.startswith(op, self.at):
                        self.at += len(op)
                        kind, value = "op", op
                        break
                else:
                    raise self.error(f"unexpected character {c!r}")
            yield Token(kind, value, line, column)
        yield Token("end", "", self.line, self.column)

    def number(self):
        digits = self.take_while(str.isdigit)
        if self.text[self.at:self.at + 1] == ".":
            self.at += 1
            fraction = self.take_while(str.isdigit)
            if not fraction:
                raise self.error("digits expected after the point")
            return "float", float(f"{digits}.{fraction}")
        if self.text[self.at:self.at + 1].isalpha():
            raise self.error("letter in a number")
        return "int", int(digits)

    def string(self):
        self.at += 1
        out = []
        while True:
            if self.at >= len(self.text) or self.text[self.at] == "\n":
                raise self.error("string is not closed")
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return "".join(out)
            if c == "\\":
                try:
                    c = ESCAPES[self.text[self.at]]
                except (KeyError, IndexError):
                    raise self.error("bad escape") from None
                self.at += 1
            out.append(c)


def pretty(tokens):
    out, indent, line = [], 0, []
    for token in tokens:
        match token:
            case Token("op", "{"):
                out.append("    " * indent + " ".join(line + ["{"])); line = []; indent += 1
            case Token("op", "}"):
                indent -= 1
                out.append("    " * indent + "}")
            case Token("op", ";"):
                out.append("    " * indent + " ".join(line) + ";"); line = []
            case Token("string", s): line.append(repr(s))
            case Token(_, v): line.append(str(v))
    return "\n".join(out)


source = '''# a program
fn area(w, h) -> int { return w * h; }
let x = 3.25; let name = "tab\\there \\"q\\"";
while x >= 1 { if x != 2 { print x; } x = x - 1; }
'''
tokens = list(Lexer(source))
print(len(tokens), tokens[:8], tokens[-1])
counts = {}
for t in tokens:
    counts[t.kind] = counts.get(t.kind, 0) + 1
print(dict(sorted(counts.items())), [t for t in tokens if t.kind == "string"])
print(pretty(tokens))
for bad in ('let a = "open', "1.", "a ? b", "12abc", 'x\n  "bad \\q"', '"ends\\'):
    try:
        print(list(Lexer(bad)))
    except LexError as e:
        print(type(e).__name__, e)
print(list(Lexer("a<=b==c")), list(Lexer("")), list(Lexer("x1")) == list(Lexer("  x1 # c")))
