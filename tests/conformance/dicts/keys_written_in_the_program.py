"""Constant keys are looked for where they stood last: dictionaries of other shapes, changed and emptied ones, equal keys."""


class Text(str):
    def __eq__(self, other):
        print("compared")
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def read(row):
    try:
        return row["name"]
    except KeyError as error:
        return f"no {error}"


def write(row):
    row["name"] = "new"
    row["count"] += 1
    return row


rows = [
    {"name": 1, "count": 0},
    {"count": 5, "name": 2},
    {"count": 7},
    {"na" + str("me"): 3, "count": 1},
    {Text("name"): 4, "count": 2},
    {i: i for i in range(20)} | {"name": 6, "count": 3},
]
for row in rows:
    print(read(row))
for row in rows:
    print(write(row))
for row in rows:
    del row["name"]
    print(read(row), read(row), row.get("name"), row.get("name", "default"))
    print(write(row))

grown = {}
for number in range(30):
    grown[number] = number
    grown["name"] = number
    if number % 3 == 0:
        del grown["name"]
    print(read(grown), len(grown))
grown.clear()
print(read(grown))
zero = {False: "f", 1.0: "one", -1: "minus"}
print(zero[0], zero[1], zero[True], zero[-1], zero[1.0])
zero[0] = "z"
zero[1] += "!"
print(zero)

copies = [dict(rows[0]), rows[0].copy(), {**rows[0], "more": 1}, {}, rows[0] | {"x": 2}]
copies[3].update(rows[0])
rows[0]["name"] = "changed"
print(copies, [copy == copies[0] for copy in copies])
holes = {i: i for i in range(12)}
for i in range(0, 12, 2):
    del holes[i]
twin = holes.copy()
twin[100] = 1
print(holes, twin, {**holes}, dict(holes) == holes, twin == holes, holes == {i: i for i in range(11, 0, -2)})
print({"a": float("nan")} == {"a": float("nan")}, {"a": 1} == {"a": 1.0}, {"a": [1]} == {"a": [1]}, {1: 2} == {2: 1})
try:
    {"name": 1}[[]]
except TypeError as error:
    print(error)
print([x in {1, 2.0, "a", (1, 2)} for x in (1, 2, "a", (1, 2), 3)], [x not in [1, None, "b"] for x in (1, None, "b", 2)])
try:
    print([] in {1, 2})
except TypeError as error:
    print(error)
print({1} in {frozenset({1}), 2}, "ab" * 3, "x" + "y", 1 << 64, 2**100, -(2**63), 7 / 2, "-" * 5000 == "-" * 5000)
print(1 < 2 < 3, 1 < 3 < 2, 3 < 2 < print("never"), (1 < 2 < 3 < float("nan")), "a" < "b" <= "b" != "c")
