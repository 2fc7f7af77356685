"""Areas about the library that programs use most: regular expressions, JSON, collections, contextlib, asyncio."""

import values as v
from structure import indent

CATCH = "except Exception as error: print(type(error).__name__, clean(error))"


def attempt(*lines):
    return ["try:", *indent(lines), CATCH]


def atom(random, depth):
    simple = ["a", "b", "c", "x", "ab", ".", "\\d", "\\w", "\\s", "\\b", "\\B", "^", "$", "[abc]", "[^a]", "[a-c0-9_]", "\\.", "\\A", "\\Z", "é", "[\\w-]", "\\D", "\\S", "[]a]", "\\n", "(?i:A)", "-", "1", "\\\\"]
    if depth == 0 or random.random() < 0.5:
        return random.choice(simple)
    inside = expression(random, depth - 1)
    return random.choice([f"({inside})", f"(?:{inside})", f"(?P<n{random.randrange(3)}>{inside})", f"(?={inside})", f"(?!{inside})", f"(?<=a)", "(?<!b)", "\\1", "(?P=n1)", f"(?>{inside})", f"(?s:{inside})", f"({inside})?", "(?(1)a|b)", "(?<=ab|c)"])


def expression(random, depth):
    parts = []
    for _ in range(random.choice([1, 1, 2, 2, 3])):
        quantifier = random.choice(["", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{,2}", "{1,}?", "*+", "++", "{2", "**" if random.random() < 0.1 else ""])
        part = atom(random, depth)
        if "(" in part:
            # What a group holds behind a last, empty round differs between engines.
            quantifier = random.choice(["", "", "?", "??"])
        parts.append(part + quantifier)
    return "".join(parts) + ("|" + expression(random, depth - 1) if depth and random.random() < 0.25 else "")


TEXTS = ["''", "'abc'", "'aabbcc'", "'xaxbxc'", "'a1 b22 c333'", "'ab\\nac\\n'", "'é日本 a-b_c'", "'AbCaBc'", "'aaaa'", "'a.b.c'", "'[x]-(y)'", "'the cat sat'", "'abcabcabc'", "'1-2-3'"]


def regexes(random):
    lines = ["import re, warnings", "warnings.simplefilter('ignore')"]
    lines += ["def told(m): return m and (m.span(), m.group(), m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.regs)"]
    for _ in range(7):
        pattern = expression(random, 2)
        flags = random.choice(["0", "0", "0", "re.I", "re.M", "re.S", "re.X", "re.A", "re.I | re.M"])
        lines += ["p = None", *attempt(f"p = re.compile({pattern!r}, {flags})", "print(p.groups, p.groupindex, p.flags)")]
        for _ in range(4):
            text = random.choice(TEXTS)
            lines += v.shown(
                [
                    random.choice(
                        [
                            f"told(p.search({text}))", f"told(p.match({text}))", f"told(p.fullmatch({text}))", f"p.findall({text})", f"p.split({text})",
                            f"p.split({text}, {v.small(random)})", f"[m.span() for m in p.finditer({text})]", f"p.sub('<\\\\g<0>>', {text})", f"p.subn('-', {text}, {v.small(random)})",
                            f"p.sub(lambda m: str(m.start()), {text})", f"p.sub(r'\\1', {text})", f"told(p.search({text}, {v.small(random)}, {v.small(random)}))", f"told(p.match({text}, 1))",
                            f"p.search({text}).expand(r'[\\g<0>]')", f"p.search({text}).start(1)", f"p.search({text})['n0']", f"clean(p.search({text}))", "clean(p)", f"re.escape({text})", f"p.sub('\\\\g<n1>', {text})",
                        ]
                    )
                ]
            )
    return lines


def json_value(random, depth):
    if depth == 0 or random.random() < 0.4:
        return random.choice([v.scalar, v.number, v.word])(random)
    inside = [json_value(random, depth - 1) for _ in range(random.randrange(4))]
    if random.random() < 0.5:
        return random.choice(["[{}]", "({},)"]).format(", ".join(inside)) if inside else "[]"
    return "{" + ", ".join(f"{v.hashable(random)}: {text}" for text in inside) + "}"


JSON_TEXTS = ['{"a": [1, 2.5, null, true], "b": {"c": "d"}}', "[1, 2", '{"a" 1}', '{"a": 1,}', "[1,]", '"\\u00e9\\n"', "NaN", "-Infinity", "1e5", "01", "1.", "-", '"abc', "{'a': 1}", "", "  [ ]  ", "nul", "[1] 2", '"\\x"', '"a\tb"', '{"a": 1, "a": 2}', "1e400", "123456789012345678901234567890", "[[[[]]]]", "\ufeff1", '"\\u12"', "{1: 2}", "[true, false,null]", '{"": ""}', "-0", "-0.0", "1E+2", "[1 2]", '{"a": }']


def json_texts(random):
    lines = ["import json"]
    for _ in range(6):
        options = random.sample([random.choice(["indent=2", "indent='-'", "indent=0"]), "sort_keys=True", "ensure_ascii=False", random.choice(["separators=(',', ':')", "separators=(' ', '=')"]), "skipkeys=True", random.choice(["default=str", "default=lambda o: [1]"]), "allow_nan=False", "check_circular=False"], random.randrange(3))
        lines += v.shown([f"json.dumps({', '.join([json_value(random, 3), *options])})"])
    for _ in range(8):
        text = random.choice(JSON_TEXTS)
        if random.random() < 0.4 and text:
            place = random.randrange(len(text))
            text = text[:place] + random.choice(["", ",", "]", "}", '"', "1", "\\", " ", "e", "-"]) + text[place + random.randrange(2) :]
        options = random.choice(["", "", "", ", parse_float=str", ", parse_int=float", ", object_pairs_hook=list", ", object_hook=sorted", ", parse_constant=repr"])
        lines += v.shown([f"json.loads({text!r}{options})", f"json.JSONDecoder().raw_decode({text!r})"][: random.randint(1, 2)])
    lines += v.shown([f"json.loads(json.dumps({json_value(random, 3)}))"])
    return lines


def collection_programs(random):
    """deque, Counter, defaultdict, OrderedDict, ChainMap and namedtuple, changed step by step."""
    few = f"[{v.items(random, 6, v.small)}]"
    kind = random.randrange(5)
    n, m = v.small(random), v.small(random)
    if kind == 0:
        lines = [f"from collections import deque", f"d = deque({few}{random.choice(['', ', 3', ', maxlen=4', ', 0', ', -1', ', None'])})"]
        steps = [f"d.append({n})", f"d.appendleft({m})", "d.pop()", "d.popleft()", f"d.extend({few})", f"d.extendleft({few})", f"d.rotate({n})", "d.rotate()", f"d.insert({n}, {m})", f"d.remove({n})", f"d[{n}]", f"d.__setitem__({n}, {m})", f"d.__delitem__({n})", f"d.index({n})", f"d.index({n}, {m})", f"d.count({n})", "d.reverse()", "d.copy()", f"d + deque([{n}])", f"d * {n}", f"d == deque({few})", f"d < deque({few})", f"{n} in d", "list(reversed(d))", "d.maxlen", "d + [1]", "d[1:]", "hash(d)", f"[d.append(x) for x in d]", "len(d)", "d.clear()", f"d.__iadd__({few})", "d.__imul__(2)"]
    elif kind == 1:
        lines = ["from collections import Counter", f"d = Counter({random.choice([few, v.word(random), v.a_dict(random), 'a=2, b=1', '{1: 3, 2: -1, 3: 0}'])})"]
        other = random.choice([f"Counter({few})", "Counter('abca')", few, v.a_dict(random), "{1: 2}"])
        steps = ["d.most_common()", f"d[{n}]", f"d.update({other})", f"d.subtract({other})", f"d + {other}", f"d - {other}", f"d & {other}", f"d | {other}", "+d", "-d", "sorted(map(repr, d.elements()))", "d.total()", f"d == {other}", f"d <= {other}", f"d > {other}", f"d.__setitem__({n}, {m})", f"d.__delitem__({n})", "d.copy()", "Counter.fromkeys('ab')", "dict(d)", f"d.pop({n})", f"d.__iadd__({other})", f"d.__isub__({other})", "len(d)", f"{n} in d", "d.update(a=5)", "d.items()", "d.clear()"]
    elif kind == 2:
        lines = ["from collections import defaultdict", f"d = defaultdict({random.choice(['int', 'list', 'None', 'lambda: 7', 'lambda: 1 / 0', '5', 'str', 'set, a=1', 'int, [(1, 2)]', ''])})"]
        steps = [f"d[{n}]", f"d[{n}].append({m})", f"d.__setitem__({n}, {m})", f"d.get({n})", "d.default_factory", "d.copy()", "dict(d)", f"d.pop({n}, 'none')", f"{n} in d", f"d | {{1: 2}}", f"{{1: 2}} | d", "d.__ior__({3: 4})", f"d.setdefault({n}, 9)", "len(d)", "list(d)", f"d.__missing__({m})", "setattr(d, 'default_factory', str)", "d == dict(d)", f"d.update({{{n}: {m}}})"]
    elif kind == 3:
        lines = ["from collections import OrderedDict", f"d = OrderedDict({random.choice([v.a_dict(random), '[(1, 2), (3, 4)]', 'a=1, b=2', ''])})"]
        steps = [f"d.move_to_end({v.hashable(random)})", f"d.move_to_end({random.choice(['1', repr('a')])}, last=False)", "d.popitem()", "d.popitem(last=False)", f"d.__setitem__({v.hashable(random)}, {n})", f"d.pop({v.hashable(random)})", "list(reversed(d))", f"d == {v.a_dict(random)}", "d == OrderedDict(reversed(list(d.items())))", "d.copy()", f"d | {v.a_dict(random)}", "d.keys(), d.values()", f"d.update({v.a_dict(random)})", "d.setdefault(1, 2)", "OrderedDict.fromkeys('ab', 1)", "[d.pop(k) for k in d]", "len(d)", "d.items() & {(1, 2)}"]
    else:
        lines = ["from collections import ChainMap", f"base = {v.a_dict(random)}", f"d = ChainMap({v.a_dict(random)}, base)"]
        steps = [f"d[{v.hashable(random)}]", f"d.__setitem__({v.hashable(random)}, {n})", f"d.__delitem__({v.hashable(random)})", "d.maps", "d.new_child()", f"d.new_child({{1: {n}}})", "d.parents", "list(d)", "len(d)", f"d.get({v.hashable(random)}, 'none')", "dict(d)", f"d.pop({v.hashable(random)})", "d.popitem()", f"d | {v.a_dict(random)}", f"{v.a_dict(random)} | d", f"{n} in d", "bool(d)", "d.items()", "d == dict(d)", "base", "d.copy()", "d.clear()"]
    lines = attempt(*lines)
    for _ in range(14):
        lines += attempt(f"print(clean({random.choice(steps)}))", "print(clean(d))")
    return lines


def contexts(random):
    """ExitStack, contextmanager and its kin, in nests of with statements."""
    lines = [
        "from contextlib import *",
        "import io",
        "class M:",
        "    def __init__(self, n, answer=None): self.n = n; self.answer = answer",
        "    def __enter__(self):",
        "        print('enter', self.n)",
        "        if self.answer == 'early': raise LookupError(self.n)",
        "        return self.n",
        "    def __exit__(self, kind, error, trace):",
        "        print('exit', self.n, kind and kind.__name__, clean(error) if error else None)",
        "        if self.answer == 'raise': raise KeyError(self.n)",
        "        return self.answer",
        "@contextmanager",
        "def cm(n, how=0):",
        "    print('before', n)",
        "    if how == 1: return",
        "    try: yield n",
        "    except ValueError as error:",
        "        print('caught', clean(error))",
        "        if how == 2: raise",
        "        if how == 3: raise RuntimeError('other') from error",
        "    finally: print('after', n)",
        "    if how == 4: yield 'again'",
        "class D(ContextDecorator):",
        "    def __enter__(self): print('D in'); return self",
        "    def __exit__(self, *a): print('D out', a[0]); return a[0] is KeyError",
        "def chain(e): return None if e is None else (type(e).__name__, clean(e), chain(e.__cause__), chain(e.__context__), e.__suppress_context__)",
    ]

    def manager():
        return random.choice(["M({})", "M({}, True)", "M({}, 'raise')", "cm({})", "cm({}, 1)", "cm({}, 2)", "cm({}, 3)", "cm({}, 4)", "suppress(ValueError)", "suppress(KeyError, LookupError)", "suppress()", "nullcontext({})", "closing(io.StringIO())", "M({}, 'early')", "D()", "redirect_stdout(io.StringIO())", "ExitStack()", "5", "None"]).format(random.randrange(9))

    def body(depth):
        leaf = random.choice(["print('body')", "raise ValueError('v')", "raise KeyError('k')", "1 / 0", "return 'early'", "pass", "raise StopIteration(1)", "raise", "raise GeneratorExit"])
        kind = random.randrange(6 if depth else 1)
        if kind == 0:
            return [leaf]
        if kind < 3:
            managers = ", ".join(manager() + random.choice(["", " as x"]) for _ in range(random.choice([1, 1, 2])))
            return [f"with {managers}:", *indent(body(depth - 1))]
        if kind == 3:
            steps = random.sample(["print(clean(stack.enter_context(%s)))" % manager(), "stack.enter_context(%s)" % manager(), "stack.callback(print, 'callback')", "stack.callback(lambda: 1 / 0)", "stack.push(lambda *e: print('pushed', e[0]) or True)", "stack.push(M(7))", "stack.close()", "print(stack.pop_all().close())"], 3)
            return ["with ExitStack() as stack:", *indent([*steps, *body(depth - 1)])]
        if kind == 4:
            return ["try:", *indent(body(depth - 1)), f"except {random.choice(['ValueError', 'KeyError', 'LookupError', 'RuntimeError'])} as error:", "    print('except', chain(error))", *indent(body(0)), "finally: print('finally')"]
        return ["for i in range(2):", f"    with {manager()}:", *indent(indent([random.choice(["continue", "break", "print(i)", "raise ValueError(i)"])]))]

    for number in range(4):
        decoration = random.choice([[], [], [], ["@D()"], [f"@cm({number})"]])
        lines += [*decoration, f"def f{number}():", *indent(body(3)), "    return 'end'"]
        lines += [f"try: print('result', clean(f{number}()))", "except BaseException as error: print(chain(error))"]
    return lines


TASKS = [
    "await asyncio.sleep(0)", "print(name, 'step #')", "raise ValueError(name)", "return name + '#'", "await queue.put(#)", "print(name, 'got', await queue.get())", "async with lock: print(name, 'locked'); await asyncio.sleep(0)",
    "event.set()", "await event.wait()", "print(name, await asyncio.wait_for(asyncio.sleep(0, #), 1))", "asyncio.current_task().cancel(); await asyncio.sleep(0)", "print(await asyncio.gather(leaf(#), leaf(2), return_exceptions=True))",
    "print(await asyncio.gather(leaf(#), leaf(5)))", "t = asyncio.create_task(leaf(#)); print(await t, t.done())", "t = asyncio.create_task(leaf(#)); t.cancel()\ntry: await t\nexcept asyncio.CancelledError: print(name, 'cancelled', t.cancelled())",
    "async with asyncio.TaskGroup() as g: a = g.create_task(leaf(#)); b = g.create_task(leaf(1))\nprint(a.result(), b.result())", "try: await asyncio.sleep(0)\nfinally: print(name, 'finally')", "print([x async for x in agen(#)])", "print(await asyncio.shield(leaf(#)))",
    "done, pending = await asyncio.wait([asyncio.create_task(leaf(x)) for x in (1, 2)]); print(len(done), len(pending))", "async with sem: await asyncio.sleep(0)", "fut = asyncio.get_running_loop().create_future(); fut.set_result(#); print(await fut)",
    "asyncio.get_running_loop().call_soon(print, name, 'soon'); await asyncio.sleep(0)", "async for x in agen(#):\n    if x: break", "queue.put_nowait(#)", "print(name, queue.qsize())", "print(asyncio.current_task().get_name() == name)",
]  # fmt: skip


def tasks(random):
    """Tasks of asyncio that wait for one another."""
    lines = [
        "import asyncio",
        "async def leaf(n):",
        "    await asyncio.sleep(0)",
        "    if n == 5: raise KeyError(n)",
        "    return n * 10",
        "async def agen(n):",
        "    try:",
        "        for i in range(n % 4):",
        "            yield i",
        "            await asyncio.sleep(0)",
        "    finally: print('agen ends')",
        "def chain(e): return None if e is None else (type(e).__name__, clean(e), chain(e.__cause__), chain(e.__context__))",
    ]
    for name in ("one", "two", "three"):
        body = []
        for _ in range(random.randint(2, 4)):
            body += random.choice(TASKS).replace("#", str(random.randrange(1, 7))).split("\n")
        lines += [f"async def {name}(name, queue, lock, event, sem):", *indent(body), "    return 'end of ' + name"]
    lines += ["async def main():", "    shared = asyncio.Queue(2), asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(1)"]
    lines += ["    jobs = [asyncio.create_task(f(f.__name__, *shared), name=f.__name__) for f in (one, two, three)]"]
    lines += ["    done, late = await asyncio.wait(jobs, timeout=0.2)", "    for job in late: job.cancel()"]
    lines += ["    for job, result in zip(jobs, await asyncio.gather(*jobs, return_exceptions=True)):"]
    lines += ["        print(job.get_name(), chain(result) if isinstance(result, BaseException) else result, job.cancelled())"]
    return lines + ["asyncio.run(main())"]
