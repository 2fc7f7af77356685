"""Data in dictionaries: orders joined with customers, grouped, aggregated, pivoted and ranked."""
from collections import Counter, defaultdict
from itertools import groupby
from operator import itemgetter

CITIES = ["Oslo", "Lima", "Pune", "Kyiv", "Cork", "Bonn"]
KINDS = ["book", "pen", "lamp", "desk", "chair"]


def customers(count):
    return [
        {"id": i, "name": f"customer {i}", "city": CITIES[i * i % 6], "level": "gold" if i % 7 == 0 else "plain"}
        for i in range(count)
    ]


def orders(count, people):
    seed = 4711
    for number in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        draw = seed >> 8
        yield {
            "number": number,
            "customer": number * 7919 % people,
            "kind": KINDS[draw % 5],
            "pieces": draw % 4 + 1,
            "price": draw % 9000 / 100 + 1,
            "day": draw % 28 + 1,
        }


def join(orders, customers):
    by_id = {customer["id"]: customer for customer in customers}
    joined = []
    for order in orders:
        customer = by_id.get(order["customer"])
        if customer is not None:
            joined.append({**order, "city": customer["city"], "level": customer["level"]})
    return joined


def totals_by(rows, *keys):
    totals = {}
    for row in rows:
        key = tuple(row[k] for k in keys)
        entry = totals.get(key)
        if entry is None:
            entry = totals[key] = {"orders": 0, "pieces": 0, "sum": 0.0}
        entry["orders"] += 1
        entry["pieces"] += row["pieces"]
        entry["sum"] += row["pieces"] * row["price"]
    return totals


def pivot(rows):
    table = defaultdict(lambda: defaultdict(int))
    for row in rows:
        table[row["city"]][row["kind"]] += row["pieces"]
    return {city: dict(sorted(kinds.items())) for city, kinds in sorted(table.items())}


def best_customers(rows, count):
    spent = defaultdict(float)
    kinds = defaultdict(set)
    for row in rows:
        spent[row["customer"]] += row["price"] * row["pieces"]
        kinds[row["customer"]].add(row["kind"])
    ranked = sorted(spent, key=lambda customer: (-len(kinds[customer]), -spent[customer], customer))
    return [(customer, round(spent[customer], 2), len(kinds[customer])) for customer in ranked[:count]]


def by_day(rows):
    rows = sorted(rows, key=itemgetter("day", "number"))
    return {day: sum(row["pieces"] for row in group) for day, group in groupby(rows, key=itemgetter("day"))}


def pairs(rows):
    """Kinds that one customer bought together."""
    bought = {}
    for row in rows:
        bought.setdefault(row["customer"], set()).add(row["kind"])
    counter = Counter()
    for kinds in bought.values():
        kinds = sorted(kinds)
        for i, a in enumerate(kinds):
            for b in kinds[i + 1 :]:
                counter[a, b] += 1
    return counter


def invert(mapping):
    inverted = {}
    for key, value in mapping.items():
        inverted.setdefault(value, []).append(key)
    return inverted


people = customers(900)
for size in (30000, 40000, 50000):
    rows = join(orders(size, 1000), people)
    totals = totals_by(rows, "city", "kind")
    key = max(totals, key=lambda k: (totals[k]["sum"], k))
    print(len(rows), len(totals), key, totals[key]["orders"], f"{totals[key]['sum']:.2f}")
    print(pivot(rows)["Cork"], best_customers(rows, 2))
    print(by_day(rows)[11], pairs(rows).most_common(2))
    detailed = totals_by(rows, "customer", "kind", "level")
    sizes = invert({key: entry["orders"] for key, entry in detailed.items()})
    print({count: len(keys) for count, keys in sorted(sizes.items())})
