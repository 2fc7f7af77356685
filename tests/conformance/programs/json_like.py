"""A reader and writer of JSON text, with positions in its errors."""


class JsonError(ValueError):
    pass


class Reader:
    NAMES = {"true": True, "false": False, "null": None}
    ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "/": "/", "\\": "\\", '"': '"'}

    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self, message):
        line = self.text.count("\n", 0, self.at) + 1
        column = self.at - self.text.rfind("\n", 0, self.at)
        raise JsonError(f"line {line} column {column}: {message}")

    def peek(self):
        while self.at < len(self.text) and self.text[self.at] in " \n\t\r":
            self.at += 1
        return self.text[self.at] if self.at < len(self.text) else ""

    def expect(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}, got {self.peek()!r}")
        self.at += 1

    def document(self):
        value = self.value()
        if self.peek():
            self.fail("text after the value")
        return value

    def value(self):
        c = self.peek()
        if c == "{":
            return dict(self.members("{", "}", self.pair))
        if c == "[":
            return list(self.members("[", "]", self.value))
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for name, value in self.NAMES.items():
            if self.text.startswith(name, self.at):
                self.at += len(name)
                return value
        self.fail(f"unexpected {c!r}" if c else "unexpected end")

    def members(self, first, last, read):
        self.expect(first)
        if self.peek() == last:
            self.at += 1
            return
        while True:
            yield read()
            if self.peek() == ",":
                self.at += 1
            else:
                self.expect(last)
                return

    def pair(self):
        if self.peek() != '"':
            self.fail("expected a key")
        key = self.string()
        self.expect(":")
        return key, self.value()

    def string(self):
        self.expect('"')
        out = ""
        while (c := self.text[self.at:self.at + 1]) != '"':
            if c in ("", "\n"):
                self.fail("string is not closed")
            self.at += 1
            if c == "\\":
                e = self.text[self.at:self.at + 1]
                self.at += 1
                if e == "u":
                    c = chr(int(self.text[self.at:self.at + 4], 16))
                    self.at += 4
                else:
                    try:
                        c = self.ESCAPES[e]
                    except KeyError:
                        self.fail(f"bad escape {e!r}")
            out += c
        self.at += 1
        return out

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-.eE0123456789":
            self.at += 1
        word = self.text[start:self.at]
        try:
            return float(word) if any(c in word for c in ".eE") else int(word)
        except ValueError:
            self.at = start
            self.fail(f"bad number {word}")


def write(value, indent=0, level=0):
    pad, end = ("\n" + " " * indent * (level + 1), "\n" + " " * indent * level) if indent else ("", "")
    match value:
        case None: return "null"
        case bool(): return str(value).lower()
        case int() | float(): return repr(value)
        case str(): return '"' + "".join({"\n": "\\n", '"': '\\"', "\\": "\\\\"}.get(c, c if c.isascii() else f"\\u{ord(c):04x}") for c in value) + '"'
        case [] | (): return "[]"
        case list() | tuple(): return "[" + pad + ("," + (pad or " ")).join(write(v, indent, level + 1) for v in value) + end + "]"
        case dict(): return "{" + pad + ("," + (pad or " ")).join(f"{write(str(k))}: {write(v, indent, level + 1)}" for k, v in value.items()) + end + "}"
        case _: raise TypeError(f"cannot write {type(value).__name__}")


data = Reader(r'''{"name": "Ada \u00e9", "tags": ["a\nb", "", []], "n": -12, "x": 1.5e3, "ok": true, "none": null, "deep": {"k": {"m": [1, [2, [3]]]}}}''').document()
print(data)
print(write(data))
print(write(data, indent=2))
print(Reader(write(data)).document() == data, write([1, (2.0, True), {}, {"é": None}]), Reader("[]").document(), Reader(" 5 ").document(), Reader("99999999999999999999").document())
for bad in ("", "[1, 2", '{"a" 1}', '{"a": }', "[1,]", '"open', "tru", '{"a": 1} x', "[1\n 2]", '"\\q"', "1.2.3", "{1: 2}", "-"):
    try:
        print(Reader(bad).document())
    except JsonError as e:
        print(repr(bad), "->", e)
try:
    write({"s": {1}})
except TypeError as e:
    print(e)
