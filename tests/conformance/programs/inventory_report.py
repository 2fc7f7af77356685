"""An inventory: records from text, grouping, totals, a table, a histogram."""

DATA = """\
# sku; name; category; quantity; price
A-1; Hammer ; tools; 12; 9.99
A-2; Saw; tools; 3; 24.50
B-1; Nails (box); hardware; 140; 2.25
B-2; Screws; hardware; ; 3.10
C-1; Paint; paint; 25; 17.00
C-2; Brush; paint; seven; 4.40
D-1; Äxe; tools; 1; 38.75
A-1; Hammer; tools; 5; 10.49
broken line
E-1; Ladder; ladders; 0; 89.00"""


class Item:
    def __init__(self, sku, name, category, quantity, price):
        self.sku, self.name, self.category = sku, name, category
        self.quantity, self.price = int(quantity or 0), float(price)

    @property
    def value(self):
        return round(self.quantity * self.price, 2)

    def __iadd__(self, other):
        if other.sku != self.sku:
            raise ValueError(f"{self.sku} is not {other.sku}")
        self.quantity += other.quantity
        self.price = max(self.price, other.price)
        return self

    def __repr__(self):
        return f"{self.name}x{self.quantity}"


def parse(text):
    items, problems = {}, []
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.partition("#")[0].strip()
        if not line:
            continue
        try:
            item = Item(*(field.strip() for field in line.split(";")))
        except (TypeError, ValueError) as e:
            problems.append(f"line {number}: {e}")
            continue
        if item.sku in items:
            items[item.sku] += item
        else:
            items[item.sku] = item
    return items, problems


def group(items, key):
    groups = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def table(rows, header, aligns):
    cells = [list(header)] + [[f"{c:,.2f}" if isinstance(c, float) else str(c) for c in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells)]
    lines = [" | ".join(f"{c:{a}{w}}" for c, a, w in zip(row, aligns, widths)).rstrip() for row in cells]
    return "\n".join([lines[0], "-+-".join("-" * w for w in widths), *lines[1:]])


items, problems = parse(DATA)
print(*problems, sep="\n")
print(list(items.values()))
rows = [(i.sku, i.name, i.quantity, i.price, i.value) for i in sorted(items.values(), key=lambda i: (-i.value, i.sku))]
print(table(rows, ("sku", "name", "qty", "price", "value"), "<<>>>"))
print()
groups = group(items.values(), lambda i: i.category)
for category, members in sorted(groups.items()):
    total = sum(m.value for m in members)
    print(f"{category.title():<10}{len(members):>3} {total:>10.2f} {'#' * round(total / 50)}")
print(f"{'All':<10}{len(items):>3} {sum(i.value for i in items.values()):>10.2f}")

low = [i for i in items.values() if i.quantity < 5]
print("reorder:", ", ".join(f"{i.name} ({5 - i.quantity})" for i in low) or "nothing")
stats = {c: {"n": len(m), "mean": sum(i.price for i in m) / len(m), "best": max(m, key=lambda i: i.value).name} for c, m in groups.items()}
for c in sorted(stats, key=lambda c: stats[c]["mean"]):
    print("{:<9} n={n} mean={mean:7.3f} best={best}".format(c, **stats[c]))

def sell(sku, n):
    item = items.get(sku)
    if item is None:
        raise KeyError(sku)
    if n > item.quantity:
        raise ValueError(f"only {item.quantity} {item.name} left, not {n}")
    item.quantity -= n
    return round(n * item.price, 2)

earned = 0
for order in [("A-1", 10), ("A-1", 10), ("Z-9", 1), ("B-1", 40), ("E-1", 1)]:
    try:
        earned += sell(*order)
    except (KeyError, ValueError) as e:
        print("cannot sell", order, "->", e)
print(f"earned {earned:.2f}, left {items['A-1']!r} {items['B-1']!r}, by letter {dict((k, len(v)) for k, v in group(items, lambda s: s[0]).items())}")
histogram = [0] * 5
for i in items.values():
    histogram[min(int(i.price // 20), 4)] += 1
for n, count in enumerate(histogram):
    print(f"{n * 20:>3}-{n * 20 + 19:<3} {'*' * count}")
