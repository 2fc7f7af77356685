"""A serializer in the manner of JSON: an encoder by kinds, a pretty printer, a decoder, a schema check, a diff."""
import json


class Malformed(ValueError):
    pass


ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
BACK = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


def quote(text):
    if any(c in ESCAPES for c in text):
        text = "".join(ESCAPES.get(c, c) for c in text)
    return f'"{text}"'


def encode(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join([encode(item) for item in value]) + "]"
    if isinstance(value, dict):
        return "{" + ",".join([f"{quote(key)}:{encode(item)}" for key, item in value.items()]) + "}"
    if hasattr(value, "to_plain"):
        return encode(value.to_plain())
    raise TypeError(f"cannot encode {type(value).__name__}")


def pretty(value, out, depth=0):
    """Appends lines to `out`."""
    pad = "  " * depth
    if isinstance(value, dict) and value:
        for key in sorted(value):
            item = value[key]
            if isinstance(item, (dict, list)) and item:
                out.append(f"{pad}{key}:")
                pretty(item, out, depth + 1)
            else:
                out.append(f"{pad}{key}: {encode(item)}")
    elif isinstance(value, list) and value:
        for item in value:
            out.append(pad + "-")
            pretty(item, out, depth + 1)
    else:
        out.append(pad + encode(value))
    return out


class Decoder:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def decode(self):
        value = self.value()
        self.blanks()
        if self.at != len(self.text):
            raise Malformed(f"more text at {self.at}")
        return value

    def blanks(self):
        while self.at < len(self.text) and self.text[self.at] in " \n\t":
            self.at += 1

    def peek(self):
        self.blanks()
        return self.text[self.at] if self.at < len(self.text) else ""

    def expect(self, character):
        if self.peek() != character:
            raise Malformed(f"expected {character!r} at {self.at}")
        self.at += 1

    def value(self):
        character = self.peek()
        if character == "{":
            return self.mapping()
        if character == "[":
            return self.sequence()
        if character == '"':
            return self.string()
        if character == "-" or character.isdigit():
            return self.number()
        for word, value in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        raise Malformed(f"unexpected {character!r} at {self.at}")

    def mapping(self):
        result = {}
        self.expect("{")
        while self.peek() != "}":
            if result:
                self.expect(",")
            self.blanks()
            key = self.string()
            self.expect(":")
            result[key] = self.value()
        self.at += 1
        return result

    def sequence(self):
        result = []
        self.expect("[")
        while self.peek() != "]":
            if result:
                self.expect(",")
            result.append(self.value())
        self.at += 1
        return result

    def string(self):
        self.expect('"')
        start = self.at
        parts = []
        while True:
            if self.at >= len(self.text):
                raise Malformed("unfinished text")
            character = self.text[self.at]
            if character == '"':
                parts.append(self.text[start : self.at])
                self.at += 1
                return "".join(parts)
            if character == "\\":
                parts.append(self.text[start : self.at])
                parts.append(BACK[self.text[self.at + 1]])
                self.at += 2
                start = self.at
            else:
                self.at += 1

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in "+-.0123456789e":
            self.at += 1
        text = self.text[start : self.at]
        return float(text) if "." in text or "e" in text else int(text)


class Part:
    def __init__(self, name, weight, parts=()):
        self.name = name
        self.weight = weight
        self.parts = list(parts)

    def to_plain(self):
        return {"name": self.name, "weight": self.weight, "parts": self.parts}

    @classmethod
    def from_plain(cls, plain):
        return cls(plain["name"], plain["weight"], [cls.from_plain(part) for part in plain["parts"]])

    def total(self):
        return self.weight + sum(part.total() for part in self.parts)


def matches(value, schema):
    if isinstance(schema, type):
        return isinstance(value, schema)
    if isinstance(schema, list):
        return isinstance(value, list) and all(matches(item, schema[0]) for item in value)
    if isinstance(schema, dict):
        return isinstance(value, dict) and all(k in value and matches(value[k], s) for k, s in schema.items())
    return value == schema


def differences(a, b, path=""):
    if type(a) is not type(b):
        yield path, "kind"
    elif isinstance(a, dict):
        for key in a.keys() | b.keys():
            if key not in a or key not in b:
                yield f"{path}.{key}", "missing"
            else:
                yield from differences(a[key], b[key], f"{path}.{key}")
    elif isinstance(a, list):
        if len(a) != len(b):
            yield path, "length"
        for i, (x, y) in enumerate(zip(a, b)):
            yield from differences(x, y, f"{path}[{i}]")
    elif a != b:
        yield path, "value"


def document(number):
    return {
        "id": number,
        "title": f'Document "{number}"\n',
        "score": number / 8,
        "open": number % 2 == 0,
        "owner": None if number % 3 else {"name": "Ada", "roles": ["reader", "writer\t"]},
        "tags": [f"t{i}" for i in range(number % 6)],
        "rows": [[i * number % 17, -i, i / 4] for i in range(6)],
        "empty": {"list": [], "mapping": {}},
    }


SCHEMA = {"id": int, "title": str, "score": float, "tags": [str], "rows": [[object]], "empty": {"list": []}}
documents = [document(number) for number in range(2700)]
text = encode(documents)
decoded = Decoder(text).decode()
print(len(text), decoded == documents, json.loads(text) == documents, len(json.dumps(decoded)))
print(sum(matches(d, SCHEMA) for d in decoded), matches(decoded, [SCHEMA]))
lines = pretty(documents[:1000], [])
print(len(lines), lines[3], max(lines, key=len))
for d in decoded[::7]:
    d["score"] += 1
    d["tags"].append("new")
    d["rows"][2][1] = "x"
found = sorted(differences(documents, decoded))
print(len(found), found[:3])
tree = Part("root", 1)
for i in range(2000):
    tree.parts.append(Part(f"part {i}", i % 9, [Part("bolt", 0.5), Part("nut", 0.25)]))
copy = Part.from_plain(Decoder(encode(tree)).decode())
print(tree.total(), copy.total(), len(copy.parts))
wrong = 0
for bad in ('{"a" 1}', "[1,2", "[tru]", '{"a":"b}', "[1] 2") * 300:
    try:
        Decoder(bad).decode()
    except Malformed as error:
        wrong += len(str(error))
print(wrong)
