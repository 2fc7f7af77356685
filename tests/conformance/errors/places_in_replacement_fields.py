# A mistake in a replacement field of an f-string is shown in the field's own text.
for text in [
    'f"{a b}"',
    'x = 1; y = f"abc {a b} d"',
    'f"""\n{a b}"""',
    'f"""\n  {a\n  b c}"""',
    'f"{lambda x: 1}"',
    'f"{*a}"',
    'z = f"{a:{b c}}"',
    'f"{x = 1 2}"',
    '("a"\n  f"bc {d e}")',
    'f"{a +}"',
    "f'{(a b)}'",
    'f"{a[}"',
    'f"{1 1}" f"{2 2}"',
    'f"{x!r:{a b}}"',
    'f"{yield = 1}"',
    'f"{f() = 1}"',
    'f"{a=b}"',
    'f"{f(a=1, b)}"',
    'f"{\'a\' \'\\x\'}"',
    'f"{None=1}"',
]:
    try:
        compile(text, 'file', 'exec')
        print(repr(text), 'accepted')
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
