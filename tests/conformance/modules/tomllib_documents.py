# What TOML documents read as, and the words of errors with their places.
import datetime
import decimal
import io
import tomllib

DOCUMENT = '''
title = "Wolves"   # a comment
[owner]
name = "T\\u00f6m\\n"
born = 1979-05-27T07:32:00.5-08:00
days = [1979-05-27, 07:32:00.25, 1979-05-27 07:32:00]
[numbers]
all = [
    0xff, 0o17, 0b101, 1_000, -5, +7,
    1e3, -0.5, 6.626e-34, inf, -inf,   # with a comment
]
flags = { yes = true, deep.er = false }
[[pack]]
name = 'raw \\n'
[[pack]]
name = """
one \\
    line ""quoted"" """
[pack.home]
"a b".c = 1
'''
print(tomllib.loads(DOCUMENT))
for text in ('a', 'a=', 'a=1 b=2', '[a', '[a]\n[a]', 'a=1\na=2', 'a={b=1,}', 'a=[1', 'a="x', 'a="\\q"', 'a.b=1\n[a]\nc=2',
             '[[a]]\n[a]', 'a="\x01"', '=1', 'a=1979-13-01', 'a={b={c=1}}\n[a.b]', 'a=[{b=1}]\n[[a]]', 'a=1\n[a.b]',
             'a="\\uD800"', 'x={a={b=1},a.c=2}', 'x={a=1,a=2}', 'a = """x', 'a=01', '[a]]', "k='a\nb'"):
    try:
        print(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        print(repr(text), error)
print(tomllib.loads('price = 1.50', parse_float=decimal.Decimal), tomllib.load(io.BytesIO(b'a = 1')))
for call in (lambda: tomllib.load(io.StringIO('a = 1')), lambda: tomllib.loads('a = 1.5', parse_float=lambda text: [])):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
