# Numbers of groups are read as `int` reads them, which is deprecated; names of bytes are plain.
import re
import warnings


def attempt(work, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            print(ascii(work(*args)))
        except (re.error, IndexError) as error:
            print(ascii(str(error)))
    for warning in caught:
        print('   ', warning.category.__name__, ascii(str(warning.message)))


for number in '1', '+1', ' 1 ', '0_1', '\uff11', '-1', '0', '1a', '\u00b2', '2', '':
    attempt(re.compile, f'(x)(?({number})a|b)')
    attempt(re.sub, '(x)', rf'[\g<{number}>]', 'x')
attempt(re.compile, b'(?P<\xc2\xb5>x)')
attempt(re.compile, '(?P<\xb5>x)')
attempt(re.compile, '(?P<1>x)')
attempt(re.compile, '(a)b(?<=(a)(?(2)b|x))(c)')
attempt(re.compile, '(a)b(?<=(?(1)b|x))(c)')
attempt(re.compile, '(?<=(?P<n>a)(?(n)b|c))b')
