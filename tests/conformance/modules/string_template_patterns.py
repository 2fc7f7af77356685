from string import Template
import string
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
t=Template('$a ${b}c $$ $D_1'); print(t.substitute(a=1,b=2,D_1=3), t.safe_substitute(a=1), t.substitute({'a':1,'b':2},D_1=5), t.get_identifiers(), t.is_valid()); err(t.substitute,a=1); err(Template('a\nb $').substitute); err(Template('$1').substitute); print(Template('$é').safe_substitute(), Template('$é').is_valid())
class P(Template): delimiter='%'; idpattern='[a-z]+_[a-z]+'
print(P('%a_b %%x $c').safe_substitute(a_b=1)); print(Template.pattern.flags & 2); err(P('%a').substitute)
class B(Template): braceidpattern='[A-Z .]+'
print(B('${a B}$a').substitute({'a B':1,'a':2}))
err(Template('x').substitute,1,2); print(string.capwords('a  b c'), string.Formatter().format('{0} {a!r:>5}', 1, a='x'))
