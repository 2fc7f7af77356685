"""Exceptions in loops: raised, caught, chained, retried, cleaned up after, and used for control flow."""
from contextlib import contextmanager


class Failure(Exception):
    """With a code, as errors of services have."""

    def __init__(self, code, detail=""):
        super().__init__(code, detail)
        self.code = code

    @property
    def may_retry(self):
        return self.code % 3 == 0


class Timeout(Failure):
    @property
    def may_retry(self):
        return True


class Refused(Failure):
    pass


class Exhausted(Exception):
    pass


class Resource:
    opened = 0
    closed = 0

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        Resource.opened += 1
        return self

    def __exit__(self, kind, value, traceback):
        Resource.closed += 1
        return kind is not None and issubclass(kind, LookupError)


def service(number):
    if number % 8 < 3:
        raise Timeout(number, "slow")
    if number % 7 == 0:
        raise Refused(number)
    return number * 2


def with_retry(number, attempts=3):
    for attempt in range(attempts):
        try:
            return service(number + attempt)
        except Failure as failure:
            if not failure.may_retry:
                raise
            last = failure
    raise Exhausted(number) from last


def clean_up(number, log):
    try:
        if number % 2:
            raise KeyError(number)
        try:
            return int("x" * (number % 5 == 0) or "7")
        finally:
            log.append("inner")
    except KeyError as error:
        return error.args[0]
    except ValueError:
        return -1
    else:
        return 0
    finally:
        log.append("outer")


def parse_all(texts):
    good = []
    bad = {}
    for text in texts:
        try:
            good.append(int(text))
        except ValueError as error:
            reason = str(error)
            bad[reason[:20]] = bad.get(reason[:20], 0) + 1
    return good, bad


def depth_first(tree, wanted):
    """Leaves a deep recursion by an exception."""

    class Found(Exception):
        pass

    def visit(node, depth):
        if node == wanted:
            raise Found(depth)
        if node < tree:
            visit(2 * node + 1, depth + 1)
            visit(2 * node + 2, depth + 1)

    try:
        visit(0, 0)
    except Found as found:
        return found.args[0]
    return None


@contextmanager
def suppressed(*kinds):
    try:
        yield
    except kinds:
        pass


def chained(number):
    try:
        try:
            [][number]
        except IndexError:
            raise ValueError("no such number")
    except ValueError as error:
        return type(error.__context__).__name__


def lookups(table, keys):
    found = missing = 0
    for key in keys:
        try:
            found += table[key]
        except KeyError:
            missing += 1
        with suppressed(TypeError, ZeroDivisionError):
            found += key // (key % 3)
    return found, missing


counts = {"fine": 0, "refused": 0, "exhausted": 0}
total = 0
for number in range(180000):
    try:
        total += with_retry(number)
        counts["fine"] += 1
    except Refused:
        counts["refused"] += 1
    except Exhausted as error:
        counts["exhausted"] += error.__cause__.code % 5
print(total, counts)
log = []
print(sum(clean_up(number, log) for number in range(120000)), len(log), log.count("inner"))
print(parse_all(["12", "-7", "1x", "", "0x10", "99"] * 12000)[1])
print([depth_first(200, wanted) for wanted in (0, 5, 150, 399, 900)])
for number in range(60000):
    with Resource(f"r{number}") as resource:
        if number % 3 == 0:
            raise KeyError(resource.name)
print(Resource.opened, Resource.closed, {chained(number) for number in range(20000)})
print(lookups({key: key % 10 for key in range(0, 40000, 3)}, range(40000)))
