# The everyday patterns: retry, validate, default, translate.
class RetryError(Exception): pass
def flaky(failures):
    def call():
        nonlocal failures
        if failures > 0:
            failures -= 1
            raise ConnectionError(f"{failures} left")
        return "ok"
    return call
def retry(f, times):
    last = None
    for attempt in range(1, times + 1):
        try:
            result = f()
        except ConnectionError as e:
            last = e
            print("attempt", attempt, "failed:", e)
        else:
            return result
    raise RetryError(f"gave up after {times}") from last
print(retry(flaky(2), 3))
try:
    retry(flaky(5), 2)
except RetryError as e:
    print(e, "because", repr(e.__cause__))
def parse(text, default=None):
    try:
        return int(text)
    except ValueError:
        return default
print([parse(t) for t in ("1", "x", "")], parse("y", 0))
def validate(age):
    if not isinstance(age, int): raise TypeError(f"age must be int, not {type(age).__name__}")
    if age < 0: raise ValueError("age must be >= 0")
    return age
errors = []
for value in (5, -1, "x", None):
    try:
        validate(value)
    except (TypeError, ValueError) as e:
        errors.append(f"{value!r}: {e}")
print(*errors, sep="\n")
def read(d, *path):
    for i, key in enumerate(path):
        try:
            d = d[key]
        except (KeyError, IndexError, TypeError) as e:
            raise LookupError("/".join(map(str, path[:i + 1]))) from e
    return d
print(read({"a": [1, {"b": 2}]}, "a", 1, "b"))
for path in (("x",), ("a", 9), ("a", 0, "c")):
    try:
        read({"a": [1]}, *path)
    except LookupError as e:
        print(e, type(e.__cause__).__name__)
