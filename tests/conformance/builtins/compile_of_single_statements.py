"""compile() of a single statement wants one, its end, and nothing behind it."""

for source in (
    "", "\n", "#c\n", "  \n", "pass;", "a\nb", "a\nb\n", "a;b", "a\n\nb", "a # c\nb", "x = (\n1)\ny", "x=1\nif 1: pass\n", "1\n\n",
    "1\n#c", "\n\n1", "if 1: pass\n", "if 1:\n  pass", "if 1:\n  pass\n", "def f():\n  pass", "if 1: pass\nx=1\n", "if 1:\n  pass\nx\n",
):  # fmt: skip
    try:
        print(repr(source), compile(source, "place", "single").co_name)
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.args)
for source in "if 1: pass", "try: pass\nexcept: pass", "if 1:\n  pass\n#c", "class A: pass":
    try:
        print(repr(source), compile(source, "place", "single").co_name)
    except SyntaxError as error:
        print(repr(source), error.msg, error.lineno, error.offset)
try:
    compile("", "place", "eval")
except SyntaxError as error:
    print(error.args)
