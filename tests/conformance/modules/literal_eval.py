# Literals in text to values, and what is refused.
import ast

for text in ("{'a': [1, 2.5, -3, (1,), {2, 3}], b'x': None}", '1+2j', '-1', 'set()', "'a' 'b'", '  [1]', 'x', 'f()', '1+2',
             '[1,', '{[]: 1}', '...', 'True', '-True', "f'a'", '1 if 2 else 3', '[x for x in ()]', '{**{}}', 'a.b', ''):
    try:
        print(repr(ast.literal_eval(text)))
    except Exception as error:
        print(type(error).__name__, '|', str(error).split(' at 0x')[0])
try:
    ast.literal_eval(3)
except ValueError as error:
    print(error)
