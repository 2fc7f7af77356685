"""What CPython says of mistakes, and where, that need more than the token at which the parser stops."""

MISTAKES = [
    "x = ", "for i in range(3)", "try", "def f()", "def f", "def f(/ a): pass", "def f(a, b=): pass", "lambda a=: 1",
    "def f() -> \n  pass", "def f(*args)(x)", "f'{'", "x = f'}' f", "a f'{x:{' 10", "f'{x!z}' y", "f'{}' import", "'\\N{x}'pass", "'\\x' y.",
    "b'\xe9' y", 'x = "a" b"b"~', "print(b'\xe9'items)", 'x "\\u12"', "try:pass\n ValueError", "try:\n pass\n  x", "class A: pass\n  x",
    "try:\n    pass", "try: x", "x  1 + \\ 2", "f(x y \\ 2)", "x = 1 x \\", "True{", "import os\nTrue{", 'print(sep"",', "[print 'x'", "fr{om types",
    "fr{om types}", "{**x for x in }", "{**x for x in y}", "[*x for x in *a,]", "[*x for x in a]", "with a as 1", "with a as 1:", 
    "f()*=1", "except ValueError, :\n pass", "x (y): z w", "a, :b int = 1", "a, : b", "[a]: b c", "(a, b): c d", "match x y", "match x:case",
    "match x:\n case {1: 1'a' ,: 2}:\n  pass", "match x:\n case {1: 1, 2: }:\n  pass", "return print x", "x = exec 1 not 2", "a, b = {1: 1}, [1; 2]",
    "a, b = {1: 1}, {2: !3}", "a, b = f() = 3 x", "\ufeffx = 1", "\\ x", "0b2", "x = 0o18", "1jx", "d = {1: 1, 2 3}", "{1: 2, 3\n}",
    "from . import a, ", "x = '\\\n", "'''\n", "a.b c", "a 'b'.c d", "x = (1 +\n",
    "x 1 if y", "x; y z if w", "(print'x')", "x '\\x' .y", "from a import (b\n c)", "match x", "match x:\n case\n", "def f(*args)(\n pass",
]  # fmt: skip

for text in MISTAKES:
    try:
        compile(text, "file", "exec")
        print(repr(text), "is none")
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, (error.lineno, error.offset, error.end_lineno, error.end_offset))

for data in (b"# coding: foo\n", b"\xef\xbb\xbf# coding: latin-1\n", b"\xef\xbb\xbf# coding: utf8\n", b"\xef\xbb\xbf# coding: utf-8-x\nx", b"a\0b", b"# coding: latin-1\nx = '\xe9'\n"):
    try:
        compile(data, "file", "exec")
        print(data, "is none")
    except SyntaxError as error:
        print(data, error.msg, (error.filename, error.lineno, error.offset))
