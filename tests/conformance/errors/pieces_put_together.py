# The words for parameters, literals next to one another, and pairs behind an expression.
for source in ('def f(*, **kwargs*:', 'def f(*, ): pass', 'def f((a,, b)): pass', 'def f((a, b)): pass',
               'x "é" b"é"', 'x = "a" b"é"', "d = 'a' {'a': 1, 'b':}", "d = 5 {'a': 1, 'b': *c}", '[{(q := 1): (r := 2) for x in y} for y in {(q := 1): (r := 2) for a in b}]'):
    try:
        compile(source, 'source', 'exec')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
