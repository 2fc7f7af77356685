# json dumps and loads.
import json
data = {"a": [1, 2.5, None, True], "é": {"nested": "q\"\n"}, "1": -0.0}
text = json.dumps(data)
print(text, json.loads(text) == data, json.dumps(data, ensure_ascii=False, sort_keys=True), sep="\n")
print(json.dumps([1, {"k": []}], indent=2), json.dumps({1: "int key", None: 0, True: 1}), json.dumps((1, 2), separators=(",", ":")), json.dumps("x"), json.loads(" 5 "), json.loads('"\\u00e9"'))
for bad in ("{", "[1,]", "nope", '{"a" 1}', "1 2", ""):
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(type(e).__name__, e)
for bad in ({1, 2}, object, {(1,): 2}):
    try: json.dumps(bad)
    except TypeError as e: print(e)
