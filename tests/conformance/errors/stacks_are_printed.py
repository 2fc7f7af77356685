# traceback.print_stack and its kin: the frames that stand on one another now.
import io
import traceback


def outer(work):
    return inner(work)


def inner(work):
    return work()


def names(summary):
    return [(entry.name, entry.line) for entry in summary]


print(names(outer(traceback.extract_stack)))
print(names(outer(lambda: traceback.extract_stack(limit=2))))
print(names(outer(lambda: traceback.extract_stack(limit=-2))))
text = io.StringIO()
outer(lambda: traceback.print_stack(file=text))
print(text.getvalue().replace(__file__, "FILE"))
print("".join(outer(traceback.format_stack)).replace(__file__, "FILE"))
