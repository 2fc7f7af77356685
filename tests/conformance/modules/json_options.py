# json options.
import json
print(json.dumps({"b": [1, {"c": ()}], "a": {}}, indent=4, sort_keys=True), json.dumps([1, [2]], indent="--"), json.dumps([1, 2], indent=0), json.dumps({}, indent=2))
print(json.dumps([1.0, 1e100, float("inf"), "a\u2028\U0001F600\x01/"]), json.dumps({(1,): 1, "a": 2}, skipkeys=True), json.dumps({1.5: 1, False: 2}))
print(json.loads('[1.5e3, -0, -2.5, "\\ud83d\\ude00", {"a": {"b": null}}, true, NaN, -Infinity]'), json.loads(b'{"a": 1}'), json.loads("[1.1, 2]", parse_float=str, parse_int=lambda s: s + "!"))
l = []; l.append(l)
for bad in (lambda: json.dumps(l), lambda: json.dumps(float("nan"), allow_nan=False)):
    try: bad()
    except ValueError as e: print(e)
