"""Areas about the library's numbers and containers: Decimal, Fraction, statistics, math, heaps, itertools, copies, paths."""

import values as v
from library import attempt
from structure import indent


def shown(random, uses, count):
    return [line for _ in range(count) for line in v.shown([f"clean(({random.choice(uses)}))"])]


def decimals(random):
    """Decimal and Fraction: texts, arithmetic, contexts, rounding and comparison."""
    texts = ["0", "-0", "1.10", "1E+3", "-2.50", "0.001", "123456789.987654321", "NaN", "-Infinity", "sNaN", "1e-30", "9.995", "7", "-7", "3", "0.5", "1e400", "1_000.5", " 2 ", "x", "", "1e", "00012", "Infinity", "٣.٥", "NaN123", "1.0000"]

    def decimal():
        return f"Decimal({random.choice([repr(random.choice(texts)), repr(random.choice(texts)), v.small(random), '1.1', '(0, (1, 2, 3), -2)', 'True', 'None', '[1, [2], 0]'])})"

    def fraction():
        return f"Fraction({random.choice(['1, 3', '-2, 4', repr('3/4'), repr('-1.25'), repr('1e3'), '0.1', '5', '1, 0', repr('x'), repr(' 7/2 '), repr('1/ 2'), '2, 1.5', 'Decimal(' + repr('0.3') + ')', 'True', '10**20, 3'])})"

    make = random.choice([decimal, decimal, fraction])
    lines = ["from decimal import *", "from fractions import Fraction", "import math", "x = y = z = None", *attempt(f"x = {make()}"), *attempt(f"y = {make()}"), *attempt(f"z = {random.choice([decimal, fraction, lambda: v.number(random)])()}")]
    if random.random() < 0.4:
        lines += attempt(f"setcontext(Context(prec={random.choice([1, 3, 5, 28, 50])}, rounding={random.choice(['ROUND_HALF_EVEN', 'ROUND_UP', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_DOWN', 'ROUND_05UP'])}, traps=[{random.choice(['', 'DivisionByZero', 'Inexact', 'InvalidOperation, DivisionByZero, Overflow', 'FloatOperation'])}]))")
    else:
        lines += ["setcontext(Context())"]
    exp = random.choice(["'0.01'", "'1'", "'1e1'", "'0.1'", "'1e-10'"])
    spec = random.choice(["", ".2f", "10.3f", ",", ".0f", "e", ".3e", "g", "%", "+.1%", "020,.2f", "<12", "^12.4g", "n", "x", "_", "s", ".2", "E", "#.0f"])
    n = v.small(random)
    uses = [
        "x + y", "x - y", "x * y", "x / y", "x // y", "x % y", "divmod(x, y)", f"x ** {n}", "x ** y if abs(y) < 100 else 0", "-x, +x, abs(x)", "x < y", "x == y, x != y", "x == z", "x < z", "x + z", "z - x", "max(x, y), min(x, y)", "sorted([x, y, 1])", "hash(x) == hash(x)", "hash(x) == hash(int(x))", "bool(x)", "int(x)", "float(x)", f"round(x, {n})", "round(x)", "math.floor(x), math.ceil(x), math.trunc(x)", "str(x), repr(x)", f"format(x, {spec!r})", f"f'{{x:{spec}}}|{{y!r:>20}}'", "x.as_integer_ratio()", "complex(x)", "sum([x, y])", "'%s %r %.2f' % (x, x, x)", "pow(x, 2, 5)", "x + 1.5", "1 + x, 2 - x, 3 * x", "10 / x", "7 // x, 7 % x", "2 ** x if abs(x) < 50 else 0",
        "x.sqrt()", f"x.quantize(Decimal({exp}))", f"x.quantize(Decimal({exp}), rounding=ROUND_UP)", "x.normalize()", "x.as_tuple()", "x.adjusted()", "x.to_eng_string()", "x.to_integral_value()", "x.compare(y)", "x.compare_total(y)", "x.copy_sign(y)", "x.is_nan(), x.is_zero(), x.is_signed(), x.is_finite()", "x.exp() if abs(x) < 100 else 0", "x.ln()", "x.log10()", "x.fma(y, 2)", "x.max(y), x.min_mag(y)", "x.next_plus()", "x.number_class()", "x.remainder_near(y)", f"x.scaleb({n})", f"x.shift({n})", "x.same_quantum(y)", "x.logical_and(y)", "x.canonical()", "x.conjugate(), x.real, x.imag", "x.radix()", "getcontext().flags[Inexact], getcontext().flags[Rounded]", "getcontext().prec", "Decimal.from_float(0.1)", "x.to_integral_exact(rounding=ROUND_CEILING)", f"getcontext().create_decimal({random.choice(texts)!r})", "getcontext().divide(x, y)", "x.quantize(y)",
        "x.numerator, x.denominator", "x.limit_denominator(10)", "Fraction.from_float(0.25)", "Fraction.from_decimal(Decimal('0.5'))", "Fraction(x)", "Decimal(y)", "x.__class__", "x.nope", "{x: 1}.get(y)", "isinstance(x, __import__('numbers').Rational)", "x.__reduce__()[1]", "[x, y, z]", "math.gcd(x, 2)", "math.sqrt(x)", "x.__bool__()", "x.__round__()",
    ]  # fmt: skip
    return lines + shown(random, uses, 16)


def measures(random):
    """math, cmath, statistics, heapq and bisect."""
    few = f"[{v.items(random, 7, v.small)}]"
    reals = f"[{v.items(random, 5, v.real)}]"
    n, m, x, y = v.small(random), v.small(random), v.real(random), v.real(random)
    one = random.choice("sqrt exp log log2 log10 log1p expm1 sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh floor ceil trunc fabs degrees radians gamma lgamma erf erfc isnan isinf isfinite cbrt exp2 modf frexp factorial isqrt ulp".split())
    two = random.choice("pow fmod atan2 hypot copysign gcd lcm comb perm dist log remainder nextafter isclose ldexp".split())
    key = random.choice(["", "", ", key=lambda a: -a", ", key=str", ", key=abs"])
    lines = ["import math, cmath, statistics, heapq, bisect, random", f"l = {few}", f"h = {few}", "h.sort()"]
    uses = [
        f"math.{one}({x})", f"math.{one}({y})", f"math.{one}({v.scalar(random)})", f"math.{two}({x}, {y})", f"math.{two}({n}, {m})", f"math.{two}({v.scalar(random)}, {n})", f"math.fsum({reals})", f"math.prod({reals}, start={n})", f"math.dist({few}, {few})", f"math.gcd({n}, 12, {m}), math.lcm({n}, {m})", f"cmath.{random.choice('sqrt exp log sin cos tan acos asinh polar phase isnan isfinite log10 tanh'.split())}({v.number(random)})", f"cmath.rect({n}, {m})", f"cmath.isclose({v.number(random)}, {v.number(random)})", "math.pi, math.tau, math.inf, math.nan",
        f"statistics.mean({few})", f"statistics.median({few})", f"statistics.mode({few})", f"statistics.multimode({few})", f"statistics.stdev({few})", f"statistics.pvariance({few})", f"statistics.fmean({reals})", f"statistics.quantiles({few}, n={random.choice([1, 2, 4, 5])})", f"statistics.harmonic_mean({few})", f"statistics.geometric_mean({few})", f"statistics.median_low({few}), statistics.median_high({few})", f"statistics.median_grouped({few})", f"statistics.mean([{v.items(random, 4, v.scalar)}])", "statistics.correlation([1, 2, 3], [2, 4, 7])", "statistics.linear_regression([1, 2, 3], [2, 4, 7])", "statistics.NormalDist(0, 1).cdf(0.5)",
        "heapq.heapify(l) or l", "heapq.heapify(l) or [heapq.heappop(l) for _ in range(len(l))]", f"heapq.heappush(l, {v.scalar(random)}) or l", "heapq.heappop(l)", f"heapq.heappushpop(l, {n}), l", f"heapq.heapreplace(l, {n}), l", f"heapq.nlargest({n}, l{key})", f"heapq.nsmallest({n}, l{key})", f"list(heapq.merge(h, {few}{key}))", "list(heapq.merge(h, [1, 5], reverse=True))", f"bisect.bisect(h, {n})", f"bisect.bisect_left(h, {n}, {random.choice(['0', '1', '-1', '2, 3', 'lo=1', 'hi=2', 'key=abs'])})", f"bisect.insort(h, {v.scalar(random)}) or h", f"bisect.insort_left(h, {n}{random.choice(['', ', key=lambda a: a'])}) or h", "random.Random(5).random(), random.Random(5).randint(1, 9)", "random.Random(3).sample(range(20), 5), random.Random(3).shuffle(l) or l", "random.Random('a').choice('abc'), random.Random(1).uniform(1, 2)", "random.Random(2).choices([1, 2], weights=[1, 3], k=4), random.Random(7).gauss(0, 1)",
    ]  # fmt: skip
    return lines + shown(random, uses, 16)


def iterators(random):
    """itertools with all kinds of arguments, iterators shared and half used, and views of dictionaries."""
    few = [random.choice([f"[{v.items(random, 5, v.small)}]", v.word(random), v.a_range(random), "iter([1, 2, 3])", v.a_tuple(random), "None", "5", "(x for x in 'ab')", "{}"]) for _ in range(3)]
    a, b, c = few
    n, m = v.small(random), v.small(random)
    lines = ["import itertools, operator, collections", f"it = iter({random.choice(['[1, 2, 3, 4]', 'range(5)', repr('abcde'), '{1: 2, 3: 4}', '(1, 2)', 'zip([1, 2], [3, 4])', 'map(str, [1, 2])', 'reversed([1, 2, 3])', 'iter({1: 2}.items())', 'enumerate([7, 8])', 'itertools.count(3, 2)', 'itertools.cycle([1, 2])', 'itertools.repeat(5, 3)'])})"]
    first = lambda text: f"list(itertools.islice({text}, 8))"
    uses = [
        first(f"itertools.accumulate({a})"), first(f"itertools.accumulate({a}, {random.choice(['operator.mul', 'max', 'lambda p, q: q', 'None', '5'])}{random.choice(['', ', initial=1', ', initial=None'])})"), first(f"itertools.batched({a}, 2)"), first(f"itertools.chain({a}, {b})"), first(f"itertools.chain.from_iterable([{a}, {b}])"), first(f"itertools.chain.from_iterable({a})"), first(f"itertools.combinations({a}, {n})"), first(f"itertools.combinations_with_replacement({a}, {n})"), first(f"itertools.permutations({a}{random.choice(['', ', ' + n, ', None'])})"), first(f"itertools.product({a}, {b}{random.choice(['', ', repeat=2', ', repeat=' + n])})"), first(f"itertools.compress({a}, {b})"), first(f"itertools.count({v.number(random)}, {v.number(random)})"), first(f"itertools.cycle({a})"), first(f"itertools.dropwhile(bool, {a})"), first(f"itertools.takewhile({random.choice(['bool', 'None', 'lambda q: q != 2'])}, {a})"), first(f"itertools.filterfalse({random.choice(['bool', 'None', '5'])}, {a})"), first(f"itertools.islice({a}, {random.choice([n, 'None', n + ', ' + m, n + ', None, ' + m, 'None, None, 2', '1.5'])})"), first(f"itertools.pairwise({a})"), first(f"itertools.repeat({a}, {n})"), first(f"itertools.starmap({random.choice(['pow', 'operator.add', 'print', 'None'])}, {random.choice(['[(1, 2), (3, 4)]', a, 'zip([1], [2])'])})"), first(f"itertools.zip_longest({a}, {b}{random.choice(['', ', fillvalue=0', ', ' + c])})"), first(f"zip({a}, {b}, strict=True)"), first(f"zip({a}, {b})"), first(f"map({random.choice(['str', 'operator.add', 'lambda *q: q', 'None'])}, {a}, {b})"), first(f"filter({random.choice(['None', 'bool', 'str', '5'])}, {a})"), first(f"enumerate({a}, {v.scalar(random)})"), first(f"reversed({a})"),
        f"[(k, list(g)) for k, g in itertools.groupby({a}{random.choice(['', ', key=bool', ', len', ', None'])})]", f"[list(t) for t in itertools.tee({a}, {n if n != '8' else '2'})]", "next(it)", "next(it, 'end')", "next(it), next(it)", "list(itertools.islice(it, 2))", f"{n} in itertools.islice(it, 5)", "operator.length_hint(it)", "it.__length_hint__()", "it.__reduce__()[1:]", "it.__setstate__(1)", "iter(it) is it", "__import__('copy').copy(it)", "it.__next__()", "it", f"list(itertools.islice(iter(lambda: next(it, 9), {n}), 5))", "max(itertools.islice(it, 3), default='none')", "sum(itertools.islice(it, 3))", "itertools.count(3)", "itertools.repeat(1, 2)", "itertools.count(1, step=2.5)", "list(itertools.repeat(1, times=2))", "type(it).__name__",
        f"dict.fromkeys({a}).keys() {random.choice('&|-^')} {b}", f"{{1: 2, 3: 4}}.items() {random.choice('&|-^')} {{(1, 2)}}", "{1: 2}.keys() == {1}, {1: 2}.keys() <= {1, 2}, {1: 2}.items() > set()", "{1: 2}.keys().isdisjoint([2]), {1: 2}.items().isdisjoint([(1, 2)])", "list(reversed({1: 2, 3: 4}.items()))", "{1: 2}.values() == {1: 2}.values()", f"{a} in {{1: 2}}.keys()", "{1: [2]}.items() == {1: [2]}.items()", "{1: 2}.keys().mapping", "set({1: [2]}.items())", "{1: 2}.keys() + [1]", "{1: 2}.keys()[0]",
    ]  # fmt: skip
    return lines + shown(random, uses, 16)


def copies(random):
    """copy and pickle of objects of all kinds."""
    bodies = ["", "def __copy__(self): return 'copied'", "def __deepcopy__(self, memo): return ('deep', len(memo))", "def __reduce__(self): return (list, ([1],))", "def __reduce_ex__(self, n): return (dict, ())", "def __getstate__(self): return {'q': 5}", "def __setstate__(self, state): self.state = state", "__slots__ = ('a', 'b')", "def __getnewargs__(self): return (1,)", "def __new__(cls, *a): made = super().__new__(cls); made.new = a; return made", "def __reduce__(self): return 'C'", "def __reduce__(self): return 5", "def __getstate__(self): return None", "def __eq__(self, o): return type(self) is type(o)", "def __init__(self, *a): self.init = a"]
    base = random.choice(["", "", "", "list", "dict", "int", "str", "tuple", "set", "Exception"])
    body = random.sample(bodies, random.randint(1, 3))
    lines = ["import copy, pickle", "from collections import *", "x = y = None"]
    lines += attempt(f"class C({base}):", *indent([line for text in body for line in (text or "pass").split("\n")]), "C.__module__ = '__main__'", "x = C()", "x.a = [1, 2]", "x.b = x.a")
    plain = random.choice(["[1, [2, 3], {'a': (4, [5])}]", "(1, [2], 'a')", "{1: [2], 'b': {3}}", "deque([1, [2]], 3)", "OrderedDict(a=[1])", "defaultdict(list, a=[1])", "Counter('aab')", "frozenset([1])", "bytearray(b'ab')", "ValueError('a', [1])", "range(3)", "slice(1, 2)", "b'a'", "len", "int", "Ellipsis", "(lambda: 0)", "iter([1])", "object()", "memoryview(b'a')", "{1, 2}", "[]", "()", "type('Q', (), {})", "KeyError(1)", "None", "property(len)", "(q for q in [])", "__import__('sys')"])
    lines += attempt(f"y = {plain}", "z = [y, y]")
    state = "getattr({0}, '__dict__', None), type({0}).__name__, {0} if isinstance({0}, (list, dict, tuple, str, int, set)) else 0"
    uses = [
        "copy.copy(y)", "copy.deepcopy(y)", "copy.copy(y) is y, copy.deepcopy(y) is y", "copy.copy(z)[0] is y, copy.deepcopy(z)[0] is y", "(lambda q: q[0] is q[1])(copy.deepcopy(z))", "copy.copy(x)", "copy.deepcopy(x)", "copy.copy(x) is x", *[f"(lambda q: ({state.format('q')}))(copy.{how}(x))" for how in ("copy", "deepcopy")], "(lambda q: q.a is q.b)(copy.deepcopy(x))", "(lambda q: q.a is x.a)(copy.copy(x))", "x.__reduce_ex__(2)[1:]", "x.__reduce_ex__(4)[2:]", "x.__getstate__()", "y.__reduce_ex__(4)[1:]", "y.__reduce_ex__(0)[1:]", "x == copy.copy(x)",
        *[f"pickle.loads(pickle.dumps(y, {protocol}))" for protocol in range(0, 6)], "(lambda q: q[0] is q[1])(pickle.loads(pickle.dumps(z)))", "pickle.dumps(y, 0)", "pickle.dumps(y, 2)", "pickle.dumps(x)", "pickle.loads(b'')", "pickle.loads(b'.')", "pickle.loads(b'N.')", "pickle.loads(b'xyz')", "pickle.loads(pickle.dumps(y)[:-1])", "copy.deepcopy([x, x])[0] is x", "copy.deepcopy({1: y, 2: y})", "copy.error", "copy.copy(5, 6)", "copy.deepcopy(y, {})",
    ]  # fmt: skip
    return lines + shown(random, uses, 12)


def groups(random):
    """Exception groups: except*, split, subgroup, derive, and notes."""

    def error(depth):
        leaf = random.choice(["ValueError(1)", "KeyError('k')", "TypeError('t')", "OSError(2, 'no')", "ValueError(2)", "ZeroDivisionError()", "IndexError('i')"])
        if depth == 0 or random.random() < 0.4:
            return leaf
        kind = random.choice(["ExceptionGroup", "ExceptionGroup", "BaseExceptionGroup", "Own"])
        inside = ", ".join(error(depth - 1) for _ in range(random.choice([1, 2, 2, 3])))
        return f"{kind}({random.choice(['g', 'h'])!r}, [{inside}])"

    lines = ["class Own(ExceptionGroup):", f"    {random.choice(['def derive(self, errors): return Own(self.message + chr(33), errors)', 'pass', 'def derive(self, errors): return 5'])}"]
    lines += ["def told(e, n=4): return None if e is None or not n else (type(e).__name__, str(e), [told(i, n) for i in e.exceptions] if isinstance(e, BaseExceptionGroup) else e.args, getattr(e, '__notes__', None), told(e.__cause__, n - 1), told(e.__context__, n - 1))"]
    types = ["ValueError", "KeyError", "TypeError", "(ValueError, KeyError)", "LookupError", "OSError", "Exception", "ArithmeticError", "5" if random.random() < 0.1 else "IndexError", "ExceptionGroup" if random.random() < 0.1 else "TypeError"]
    for number in range(3):
        lines += [f"def f{number}():", "    for turn in range(2):", "        try:", f"            raise {error(2)}{random.choice(['', '', ' from KeyError(9)', ' from None'])}"]
        for _ in range(random.randint(1, 3)):
            reaction = random.choice(["pass", "raise", "raise RuntimeError('new')", "raise RuntimeError('new') from e", "e.add_note('seen')", "raise e", "raise e.exceptions[0]", "1 / 0", "turn = 5"])
            lines += [f"        except* {random.choice(types)} as e:", "            print('caught', told(e))", f"            {reaction}"]
        lines += random.choice([[], ["        else: print('else')"], ["        finally: print('finally')"]])
        lines += ["    return 'end'", f"try: print(f{number}())", "except BaseException as e: print('out', told(e))"]
    lines += ["g = None", *attempt(f"g = {error(3)}")]
    uses = ["[told(p) for p in g.split(ValueError)]", "told(g.subgroup(KeyError))", "told(g.subgroup(lambda e: isinstance(e, LookupError)))", "[told(p) for p in g.split((TypeError, OSError))]", "told(g.derive([ValueError(3)]))", "g.message", "g.exceptions", "str(g), repr(g)", "g.split(5)", "g.subgroup(lambda: 0)", "g.split(lambda e: True)[1]", "g.split(type(g))[0] is g", "ExceptionGroup('m', [])", "ExceptionGroup('m', [5])", "ExceptionGroup(5, [ValueError()])", "ExceptionGroup('m', [KeyboardInterrupt()])", "type(BaseExceptionGroup('m', [ValueError()])).__name__", "g.add_note('n') or g.__notes__", "g.add_note(5)", "ExceptionGroup('m')", "ExceptionGroup('m', (ValueError(),)).args", "setattr(g, 'message', 1)", "g.derive(5)", "ExceptionGroup[int]", "isinstance(g, Exception)", "g.with_traceback(None) is g", "BaseExceptionGroup('m', ValueError())"]
    return lines + shown(random, uses, 8)


def metaclasses(random):
    """Metaclasses, __prepare__, __init_subclass__, __set_name__, __class_getitem__, abstract classes and protocols."""
    hooks = [
        "def __new__(meta, name, bases, space, **k): print('new', name, sorted(n for n in space if n[0] != '_'), k); return super().__new__(meta, name, bases, space)",
        "def __init__(cls, name, bases, space, **k): print('init', name, k); super().__init__(name, bases, space)",
        "def __call__(cls, *a, **k): print('call', cls.__name__, a, k); return super().__call__(*a, **k)",
        "def __call__(cls, *a, **k): return (cls.__name__, a, k)",
        "@classmethod\ndef __prepare__(meta, name, bases, **k): print('prepare', name, k); return {'prepared': 5}",
        "@classmethod\ndef __prepare__(meta, name, bases, **k): return Space()",
        "@classmethod\ndef __prepare__(meta, name, bases, **k): return 5",
        "def __instancecheck__(cls, x): return x == 1",
        "def __subclasscheck__(cls, c): return c is int",
        "def __getattr__(cls, name): return 'meta ' + name",
        "def __setattr__(cls, name, value): print('set', name); super().__setattr__(name, value)",
        "def __len__(cls): return 3",
        "def __iter__(cls): return iter('xyz')",
        "def __contains__(cls, x): return x == 'in'",
        "def __getitem__(cls, key): return ('item', key)",
        "def __repr__(cls): return '<' + cls.__name__ + '>'",
        "def __eq__(cls, o): return True",
        "def __hash__(cls): return 5",
        "def __add__(cls, o): return 'added'",
        "def __or__(cls, o): return 'or'",
        "def mro(cls): print('mro', cls.__name__); return super().mro()",
        "@property\ndef p(cls): return 'meta p'",
        "def m(cls): return 'meta m'",
        "def __bool__(cls): return False",
        "def __dir__(cls): return ['only']",
        "def __del__(cls): pass",
    ]
    parts = [
        "def __init_subclass__(cls, /, **k): print('subclass', cls.__name__, k); super().__init_subclass__()",
        "def __init_subclass__(cls, tag=None, **k): cls.tag = tag; super().__init_subclass__(**k)",
        "def __class_getitem__(cls, key): return (cls.__name__, key)",
        "x = Named()",
        "y = z = Named()",
        "x = 1",
        "def m(self): return ('m', super().__repr__ is not None)",
        "def __new__(cls, *a): print('made', cls.__name__); return super().__new__(cls)",
        "def __new__(cls, *a): return 5",
        "def __init__(self, *a): self.a = a",
        "__slots__ = ('s',)",
        "__slots__ = ()",
        "@abstractmethod\ndef must(self): pass",
        "def must(self): return 'done'",
        "@classmethod\ndef c(cls): return cls.__name__",
        "@property\n@abstractmethod\ndef q(self): return 1",
        "__hash__ = None",
        "def __set_name__(self, owner, name): print('never')",
        "__match_args__ = ('a',)",
        "class Inner: pass",
        "def __getattr__(self, name): return 'own ' + name",
        "prepared = 6",
        "locals()['dynamic'] = 7",
        "__qualname__ = 'Other'",
        "__doc__ = 'documented'",
        "__class__ = int",
        "def f(self): return __class__",
    ]
    lines = ["from abc import ABC, ABCMeta, abstractmethod", "import types", "class Space(dict):", "    def __setitem__(self, k, v): print('put', k) if k[0] != '_' else 0; super().__setitem__(k, v)", "    def __missing__(self, k): raise KeyError(k)", "class Named:", f"    def __set_name__(self, owner, name): {random.choice(['print(repr(name), owner.__name__)', 'self.name = name', '1 / 0'])}", "    def __get__(self, o, c): return ('got', o is None)"]
    metas = []
    for name in ["M", "N"][: random.randint(1, 2)]:
        body = [line for text in random.sample(hooks, random.randint(1, 4)) for line in text.split("\n")]
        above = random.choice(["type", "type", "ABCMeta", *metas])
        lines += attempt(f"class {name}({above}):", *indent(body))
        lines += [f"if {name!r} not in globals(): {name} = type"]
        metas.append(name)
    made = []
    for name in ["A", "B", "C", "D"][: random.randint(2, 4)]:
        bases = random.sample(made, min(len(made), random.choice([0, 1, 1, 2])))
        bases += random.choice([[], [], [], ["ABC"], ["int"], ["dict"], ["Exception"]])
        if not bases or random.random() < 0.3:
            bases.append(f"metaclass={random.choice([*metas, 'type', 'ABCMeta', 'lambda *a, **k: a[0]' if random.random() < 0.2 else metas[0]])}")
        if random.random() < 0.3:
            bases.append(random.choice(["tag=1", "k=2", "**{'k': 3}"]))
        body = [line for text in random.sample(parts, random.randint(1, 4)) for line in text.split("\n")]
        lines += attempt(f"class {name}({', '.join(bases)}):", *indent(body))
        lines += [f"if {name!r} not in globals(): {name} = type({name!r}, (), {{}})"]
        made.append(name)
    c, d = random.sample(made, 2)
    uses = [f"{c}()", f"{c}(1, k=2)", f"{c}.x", f"{c}().x", f"{c}().y", f"{c}.m", f"{c}.m()", f"{c}().m()", f"{c}.p", f"{c}.nope", f"{c}().nope", f"isinstance(1, {c}), isinstance('a', {c})", f"issubclass(int, {c}), issubclass({d}, {c})", f"len({c})", f"list({c})", f"'in' in {c}", f"{c}[1]", f"{c}[int, str]", f"{c}", f"type({c}).__name__", f"[k.__name__ for k in {c}.__mro__]", f"{c} == 5", f"hash({c}) == 5", f"{c} + 1", f"{c} | int", f"int | {c}", f"setattr({c}, 'new', 1)", f"delattr({c}, 'x')", f"bool({c})", f"dir({c})[-2:]", f"{c}.__abstractmethods__", f"{c}.tag", f"{c}.prepared", f"{c}.__qualname__, {c}.__module__, {c}.__doc__", f"{c}().must()", f"{c}.c()", f"{c}().__class__", f"{c}().f()", f"{c}.__init_subclass__()", f"type('Z', ({c},), {{}})", f"types.new_class('Z', ({c}, {d}))", f"type({c})('Z', (), {{}})", f"{c}.__bases__", f"{c}.Inner", f"{c}.dynamic", f"{c}().__dict__", f"{c}.__dict__.get('x')", f"{c}().q", f"super({c}, {c}()).m()", f"{c}.__call__", f"type.__call__({c})", f"object.__new__({c})", f"{c}.__prepare__('a', ())", f"{c}.register(int) and isinstance(3, {c})", f"{c}.__eq__({c}, 1)", f"{c}.mro()"]
    return lines + shown(random, uses, 14)
