"""JSON by hand: a parser with places in its errors, a printer, a path language, a diff, and the module's own answers."""

import json
import re


class ParseError(ValueError):
    def __init__(self, message, text, at):
        line = text.count("\n", 0, at) + 1
        column = at - (text.rfind("\n", 0, at) + 1) + 1
        super().__init__(f"{message} at {line}:{column}")
        self.at = at


class Parser:
    NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?P<part>\.\d+)?(?P<power>[eE][+-]?\d+)?")
    SPACE = re.compile(r"[ \t\r\n]*")
    PIECE = re.compile(r'([^"\\\x00-\x1f]*)(["\\]|$)')
    ESCAPES = dict(zip('"\\/bfnrt', '"\\/\b\f\n\r\t'))

    def __init__(self, text): self.text, self.at = text, 0

    def fail(self, message): raise ParseError(message, self.text, self.at)

    def skip(self):
        self.at = self.SPACE.match(self.text, self.at).end()
        return self.text[self.at : self.at + 1]

    def expect(self, sign):
        if self.skip() != sign:
            self.fail(f"expected {sign!r}")
        self.at += 1

    def whole(self):
        value = self.value()
        if self.skip():
            self.fail("extra data")
        return value

    def value(self):
        match self.skip():
            case "{":
                return dict(self.items("}", self.pair))
            case "[":
                return list(self.items("]", self.value))
            case '"':
                return self.string()
            case "":
                self.fail("unexpected end")
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        if found := self.NUMBER.match(self.text, self.at):
            self.at = found.end()
            return float(found[0]) if found["part"] or found["power"] else int(found[0])
        self.fail("no value")

    def items(self, end, read):
        self.at += 1
        if self.skip() == end:
            self.at += 1
            return
        while True:
            yield read()
            if self.skip() == end:
                self.at += 1
                return
            self.expect(",")

    def pair(self):
        if self.skip() != '"':
            self.fail("expected a key")
        key = self.string()
        self.expect(":")
        return key, self.value()

    def string(self):
        self.at += 1
        out = []
        while True:
            found = self.PIECE.match(self.text, self.at)
            if not found or not found[2]:
                self.fail("unterminated string")
            out.append(found[1])
            self.at = found.end()
            if found[2] == '"':
                return "".join(out)
            c = self.text[self.at : self.at + 1]
            if c == "u":
                out.append(chr(int(self.text[self.at + 1 : self.at + 5], 16)))
                self.at += 5
            elif c in self.ESCAPES:
                out.append(self.ESCAPES[c])
                self.at += 1
            else:
                self.fail("bad escape")


def pretty(value, depth=0):
    pad, inner = "  " * depth, "  " * (depth + 1)
    match value:
        case {} if value:
            return "{\n" + ",\n".join(f"{inner}{json.dumps(k)}: {pretty(v, depth + 1)}" for k, v in value.items()) + f"\n{pad}}}"
        case [_, *_]:
            return "[\n" + ",\n".join(inner + pretty(v, depth + 1) for v in value) + f"\n{pad}]"
    return json.dumps(value, ensure_ascii=False)


def select(value, path):
    """a.b[0].*  and  ..name"""
    found = [value]
    for deep, name, index in re.findall(r"(\.\.)?(\w+|\*)|\[(-?\d+)\]", path):
        step = []
        for v in found:
            if index:
                step += v[int(index) :][:1] if isinstance(v, list) else []
            elif deep:
                step += [w[name] for w in walk(v) if isinstance(w, dict) and name in w]
            elif name == "*":
                step += v.values() if isinstance(v, dict) else v if isinstance(v, list) else []
            elif isinstance(v, dict) and name in v:
                step.append(v[name])
        found = step
    return found


def walk(value):
    yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from walk(inner)


def diff(a, b, path="$"):
    if type(a) is not type(b) or not isinstance(a, (dict, list)):
        if a != b:
            yield f"{path}: {a!r} -> {b!r}"
    elif isinstance(a, dict):
        for key in sorted(a.keys() | b.keys()):
            if key not in b:
                yield f"- {path}.{key}"
            elif key not in a:
                yield f"+ {path}.{key} = {b[key]!r}"
            else:
                yield from diff(a[key], b[key], f"{path}.{key}")
    else:
        for i, (x, y) in enumerate(zip(a, b)):
            yield from diff(x, y, f"{path}[{i}]")
        if len(a) != len(b):
            yield f"{path}: {len(a)} items -> {len(b)}"


TEXT = r"""{"name": "caf\u00e9 \"x\"\n", "sizes": [1, 2.50, -0, 1e3, 12345678901234567890, -1.5E-7],
 "nested": {"empty": {}, "none": null, "list": [[], [[true]], false]}, "tags": [{"name": "a"}, {"name": "b", "n": 1}], "": 0}"""
value = Parser(TEXT).whole()
print(value, value == json.loads(TEXT))
print(pretty(value), pretty(value) == json.dumps(value, indent=2, ensure_ascii=False))
for path in ("name", "sizes[-1]", "tags.*.name", "tags[1].n", "..name", "nested.*", "nope.x", "sizes[99]", "nested.list[1][0]"):
    print(path, select(value, path))
other = json.loads(json.dumps(value))
other["sizes"][1] = "2"
other["nested"] |= {"new": [1]}
del other["nested"]["none"], other["tags"][0]
print(*diff(value, other), sep="\n")
for text in ("", "[1, 2", "[1,, 2]", '{"a" 1}', "{a: 1}", '["\\q"]', '["a', "[1] x", "nul", '{"a": 1,}', "[\n1,\n  oops]", "01", "1.", "-", "[1 2]", '"\n"'):
    answers = []
    for parse in (lambda t: Parser(t).whole(), json.loads):
        try:
            answers.append(repr(parse(text)))
        except ValueError as error:
            answers.append(f"{type(error).__name__}: {error}")
    print(repr(text), *answers, sep=" | ")
print(json.dumps({"b": [1, {"c": (2, None)}], "a": float("inf"), 1: True, None: 1.0}, sort_keys=False, separators=(",", ":")))
try:
    json.dumps({"x": {1, 2}})
except TypeError as error:
    print(error)
print(json.dumps([{1, 2}, 3j], default=lambda o: sorted(o) if isinstance(o, set) else str(o)), json.loads("[1.5, 2]", parse_float=str, parse_int=lambda t: -int(t)))
