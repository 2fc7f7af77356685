"""Formatting of text: tables, reports, templates, number formats, percent and str.format, parsing back."""


def money(cents, symbol="€"):
    sign = "-" if cents < 0 else ""
    whole, rest = divmod(abs(cents), 100)
    return f"{sign}{whole:,}.{rest:02d} {symbol}"


def roman(number):
    out = []
    for value, digits in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):
        while number >= value:
            out.append(digits)
            number -= value
    return "".join(out)


def from_roman(text):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    total = 0
    for this, following in zip(text, text[1:] + "I"):
        value = values[this]
        total += -value if value < values[following] else value
    return total


UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
UNITS += ["seventeen", "eighteen", "nineteen"]
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number):
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return TENS[tens] + (f"-{UNITS[unit]}" if unit else "")
    for size, name in ((1000000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            count, rest = divmod(number, size)
            text = f"{in_words(count)} {name}"
            return f"{text} {in_words(rest)}" if rest else text


class Table:
    def __init__(self, *titles):
        self.titles = titles
        self.rows = []

    def add(self, *cells):
        self.rows.append([self.shown(cell) for cell in cells])

    @staticmethod
    def shown(cell):
        if isinstance(cell, float):
            return f"{cell:.2f}"
        if isinstance(cell, bool):
            return "yes" if cell else "no"
        return str(cell)

    def render(self):
        widths = [max(len(row[i]) for row in [self.titles, *self.rows]) for i in range(len(self.titles))]
        line = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
        out = [line, self.row(self.titles, widths, "^"), line]
        for row in self.rows:
            out.append(self.row(row, widths, "<"))
        out.append(line)
        return "\n".join(out)

    @staticmethod
    def row(cells, widths, align):
        shown = []
        for cell, width in zip(cells, widths):
            side = ">" if align == "<" and cell[:1].isdigit() else align
            shown.append(f" {cell:{side}{width}} ")
        return "|" + "|".join(shown) + "|"


class Template:
    """Text with {{name|filter}} in it."""

    filters = {"upper": str.upper, "title": str.title, "length": len, "money": money}

    def __init__(self, text):
        self.parts = []
        for i, part in enumerate(text.replace("}}", "{{").split("{{")):
            if i % 2:
                name, *filters = part.strip().split("|")
                self.parts.append((name, [self.filters[f] for f in filters]))
            else:
                self.parts.append((None, part))

    def render(self, **values):
        out = []
        for name, content in self.parts:
            if name is None:
                out.append(content)
                continue
            value = values[name]
            for apply in content:
                value = apply(value)
            out.append(str(value))
        return "".join(out)


class Angle:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        if spec == "dms":
            minutes, seconds = divmod(round(self.degrees * 3600), 60)
            return "%d°%02d'%02d\"" % (*divmod(minutes, 60), seconds)
        return format(self.degrees, spec)

    def __repr__(self):
        return f"Angle({self.degrees!r})"


def checksum(text):
    total = 0
    for character in text:
        total = (total * 31 + ord(character)) % 1000000007
    return total


def hexdump(data):
    lines = []
    for at in range(0, len(data), 16):
        chunk = data[at : at + 16]
        shown = "".join(chr(b) if 32 <= b < 127 else "." for b in chunk)
        lines.append(f"{at:08x}  {' '.join('%02x' % b for b in chunk):<47}  |{shown}|")
    return lines


print(money(123456789), money(-5), checksum("".join(money(n * n - 4000) for n in range(36000))))
print(all(from_roman(roman(n)) == n for n in range(1, 3500)), roman(3499))
print(in_words(1234567), checksum(" ".join(in_words(n * 37) for n in range(18000))))
table = Table("name", "count", "price", "sold")
for n in range(4500):
    table.add(f"item {n % 97}", n * 31 % 1009, n / 7, n % 3 == 0)
text = table.render()
print(text.splitlines()[0], text.splitlines()[5], checksum(text))
template = Template("Dear {{name|title}}, you owe {{sum|money}} since {{days}} days ({{name|upper|length}}).")
letters = [template.render(name=f"mrs. number {n}", sum=n * 977, days=n % 60) for n in range(27000)]
print(letters[77], checksum("".join(letters[::3])))
angles = [Angle(n * 0.37) for n in range(27000)]
print(f"{angles[123]:dms} {angles[123]:8.3f} {angles[5]!r}", checksum("".join(f"{a:dms}" for a in angles)))
specs = ["d", "5d", "<8d", "^+9d", "08,d", "x", "#010b", "_o", "e", ".3g", "%", "10.1f"]
print(checksum("".join(format(n * 12345, spec) for n in range(7500) for spec in specs)))
print(checksum("".join("%5d|%-6s|%06.2f|%x|%r" % (n, n * 7, n / 9, n, str(n)) for n in range(36000))))
print(checksum("".join("{0:>6}{1:*^9}{name!r:>5}".format(n, n / 4, name="ab"[n % 2]) for n in range(36000))))
print(hexdump(b"The quick brown fox\x00\xff")[1], checksum("".join(hexdump(bytes(range(256)) * 60))))
