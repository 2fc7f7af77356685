# Summaries of stacks and exceptions: limits, locals, equality, groups.
import builtins
import sys
import traceback


def print(*values, end="\n"):
    """Prints without the place of this file."""
    builtins.print(*[str(value).replace(__file__, "FILE") for value in values], end=end)



def deep(n):
    if n == 0:
        raise ValueError("bottom")
    local = "x" * n
    deep(n - 1)


try:
    deep(6)
except ValueError as caught:
    error = caught
for limit in (2, 0, -1):
    print(limit, "".join(traceback.format_exception(error, limit=limit)), end="")
    print([entry.lineno for entry in traceback.extract_tb(error.__traceback__, limit)])
print("".join(traceback.format_exception(error)), end="")
entry = traceback.extract_tb(error.__traceback__)[-1]
print(entry, tuple(entry), entry == tuple(entry), len(entry), entry.lineno, entry.end_lineno, entry.colno,
      entry.end_colno, entry.locals)
one = traceback.TracebackException.from_exception(error)
two = traceback.TracebackException.from_exception(error)
three = traceback.TracebackException.from_exception(ValueError("bottom"))
print(one == two, one == three, one == 1, str(one), one.exc_type)
print("".join(list(one.format())[-4:]), end="")
print(sorted(vars(three).keys() - {"_only"}))
made = traceback.FrameSummary("nowhere.py", 3, "f", line="  a = b / c\n", end_lineno=3, colno=6, end_colno=11)
print(traceback.StackSummary.from_list([made] * 5 + [("b.py", 1, "g", None)]).format())


class Hidden(traceback.StackSummary):
    def format_frame_summary(self, frame_summary):
        if frame_summary.name == "deep":
            return None
        return f"<{frame_summary.name}>\n"


print(Hidden.extract(traceback.walk_tb(error.__traceback__)).format())
print(type(Hidden.from_list([])))
for arguments in [(1,), (ValueError, ValueError()), (None,)]:
    try:
        print(traceback.format_exception(*arguments))
    except (TypeError, ValueError) as wrong:
        print(type(wrong).__name__, wrong)
group = ExceptionGroup("many", [ValueError(n) for n in range(4)] + [ExceptionGroup("inner", [KeyError(1)])])
summary = traceback.TracebackException.from_exception(group, max_group_width=2, max_group_depth=1)
print("".join(summary.format()), end="")
print("".join(traceback.TracebackException.from_exception(group).format()), end="")
print("".join(traceback.TracebackException.from_exception(group, max_group_depth=1).format()), end="")


def stacked():
    return traceback.extract_stack(limit=1), traceback.format_stack(limit=2), list(traceback.walk_stack(sys._getframe()))


summary, lines, walked = stacked()
print(summary, lines, [(frame.f_code.co_name, number) for frame, number in walked])
print(traceback.StackSummary.extract(traceback.walk_stack(None)))
chain = None
for number in range(2000):
    link = ValueError(number)
    link.__cause__ = chain
    chain = link
print(len(list(traceback.TracebackException.from_exception(chain).format())))
loop = ValueError("loop")
loop.__cause__ = TypeError("back")
loop.__cause__.__cause__ = loop
print("".join(traceback.format_exception(loop)), end="")
try:
    compile("a b", "f.py", "exec")
except SyntaxError as wrong:
    kept = traceback.TracebackException.from_exception(wrong)
    print(kept.filename, kept.lineno, kept.text, kept.offset, kept.end_lineno, kept.msg, list(kept.format_exception_only()))
traceback.clear_frames(error.__traceback__)
print(traceback.__all__)
