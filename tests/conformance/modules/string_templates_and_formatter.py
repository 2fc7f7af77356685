# The constants, Template and Formatter.
import string


def show(source):
    try:
        print(source, '=>', repr(eval(source)))
    except Exception as error:
        print(source, '=>', type(error).__name__ + ':', error)


print(string.ascii_letters, string.digits, repr(string.whitespace), string.punctuation, repr(string.printable), string.hexdigits)
print(string.capwords('  hello   world  '), string.capwords('a-b-c','-'))
print(string.Template('$a ${b} $$ $c').safe_substitute(a=1,b=2), string.Template('$a ${b}').substitute({'a':1},b=2))
show("string.Template('$').substitute()")
show("string.Template('$a').substitute()")
show("string.Template('ab\\n$ ').substitute()")
class F(string.Formatter):
    def get_value(self, k, a, kw): return ('v', k)
show("string.Formatter().format('{0} {a!r:>5} {}', 1, a='x')")
show("string.Formatter().format('{} {a!r:>5} {}', 1, 2, a='x')")
show("F().format('{x} {0}')")
show("string.Formatter().vformat('{0[a].real}', ({'a':5},), {})")
