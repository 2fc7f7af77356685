"""Mutated sources: pieces of real files with a token, a byte or an indentation changed."""

import re

TOKEN = re.compile(r"\n|[ \t]+|#[^\n]*|[A-Za-z_]\w*|\d[\w.]*|'[^'\n]*'|\"[^\"\n]*\"|\*\*=?|//=?|->|:=|[-+*/%&|^<>=!@]=|<<|>>|\.\.\.|.", re.S)
WORDS = (
    "if else elif for while try except finally with as def class lambda return yield await async import from in is "
    "not and or None True False pass break continue del global nonlocal assert raise match case x print exec _ "
    "self ( ) [ ] { } , : ; . = == != := -> + - * ** / // % @ & | ^ ~ < > <= >= << >> += *= ... ! ? $ ` \\ "
    "0 1 1.5 1j 0x 0b2 08 1_ 1__0 1e 0xg 1if 'a' \"a\" b'a' f'{x}' f'{' f'}' f'{x!z}' f'{x:{' f'{}' f'{a b}' ' \" ''' \"\"\" rb'\\' "
    "b'é' '\\x' '\\N{x}' u'a' é € \u00a0 \u200b “ \t \n \x0c \x00 \r # <> *a **a lambda: x=1 x:int a,b (a,b) [a,b] (yield) *a,"
).split(" ")


def pieces(text, most=30):
    """The text in pieces of whole statements of the outermost level, most lines long or longer."""
    found, current = [], []
    for line in text.splitlines(keepends=True):
        if len(current) >= most and line[:1].isalpha():
            found.append("".join(current))
            current = []
        current.append(line)
    return [*found, "".join(current)]


def change(random, text):
    """The text with one mistake made."""
    kind = random.randrange(14)
    if kind == 0:
        at = random.randrange(len(text) + 1)
        return text[:at] + chr(random.choice([random.randrange(128), random.randrange(128), 0xE9, 0xA0, 0x2028, 0x1F600])) + text[at + random.randrange(2) :]
    if kind == 1:
        return text[: random.randrange(len(text) + 1)]
    if kind == 2:
        lines = text.split("\n")
        at = random.randrange(len(lines))
        lines[at] = random.choice([" ", "  ", "    ", "\t", "        "]) + lines[at] if random.random() < 0.5 else lines[at].replace(random.choice([" ", "    "]), "", 1)
        return "\n".join(lines)
    if kind == 3:
        lines = text.split("\n")
        at = random.randrange(len(lines))
        return "\n".join(lines[:at] + lines[at + 1 :])
    tokens = TOKEN.findall(text)
    solid = [at for at, token in enumerate(tokens) if token.strip(" \t") and token[0] != "#"]
    if not solid:
        return text
    at, other = random.choice(solid), random.choice(solid)
    if kind in (4, 5, 6):
        del tokens[at]
    elif kind == 7:
        tokens.insert(at, tokens[at] + random.choice(["", " "]))
    elif kind == 8:
        place = solid.index(at)
        other = solid[min(place + 1, len(solid) - 1)]
        tokens[at], tokens[other] = tokens[other], tokens[at]
    elif kind == 9:
        tokens[at] = tokens[other]
    elif kind in (10, 11):
        tokens[at] = random.choice(WORDS)
    else:
        tokens.insert(at, random.choice(WORDS) + random.choice(["", " "]))
    return "".join(tokens)


def mutant(random, texts):
    """A piece of one of the texts with a mistake or a few."""
    text = random.choice(pieces(random.choice(texts), random.choice([1, 1, 3, 10, 30]))) or "pass\n"
    for _ in range(random.choice([1, 1, 1, 2])):
        text = change(random, text)
    return text
