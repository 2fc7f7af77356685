# What conversions, formatting, arithmetic and output do with special methods that pause and change things.
from mod_table import Items, Pausing, pause, pausing, table
import fractions, io, math, operator, os, statistics, struct, sys
class Both(Pausing):
    """Computes with pauses, from both sides."""
    __repr__ = lambda self: f"b{self.value}"
for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod".split():
    for side in "", "r", "i":
        if (side, name) != ("i", "divmod"):
            method = f"__{side}{name}__"
            setattr(Both, method, pausing(method, lambda self, other, *more, method=method: (method, self.value, getattr(other, "value", other))))
for name in "neg pos abs invert".split():
    setattr(Both, f"__{name}__", pausing(f"__{name}__", lambda self, name=name: (name, self.value)))
class Declines(Pausing):
    """Answers NotImplemented after a pause."""
    __repr__ = lambda self: f"d{self.value}"
    for name in "add sub mul lt eq radd rsub rmul gt".split():
        locals()[f"__{name}__"] = pausing(f"__{name}__", lambda self, other: NotImplemented)
class File:
    """Is printed to, with pauses."""
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text); return pause(len(text))
    def flush(self): pause(); self.parts.append("flush")
    def __repr__(self): return f"File({self.parts})"
class Bad(Pausing):
    """Answers with what no conversion takes."""
    __str__ = pausing("__str__", lambda self: 1)
    __repr__ = pausing("__repr__", lambda self: 2)
    __format__ = pausing("__format__", lambda self, spec: 3)
    __bytes__ = pausing("__bytes__", lambda self: 4)
    __int__ = pausing("__int__", lambda self: "5")
    __index__ = pausing("__index__", lambda self: "6")
    __float__ = pausing("__float__", lambda self: 7)
    __complex__ = pausing("__complex__", lambda self: 8)
    __bool__ = pausing("__bool__", lambda self: 9)
    __hash__ = pausing("__hash__", lambda self: "10")
    __len__ = pausing("__len__", lambda self: -11)
    __iter__ = pausing("__iter__", lambda self: 12)
    __length_hint__ = pausing("__length_hint__", lambda self: "13")
    __fspath__ = pausing("__fspath__", lambda self: 14)
class Lines(io.StringIO):
    def readline(self, *size): return pause(super().readline(*size))
table("""
x = [7] ~ int(Number(x[0])) ~ x.clear()
x = [7] ~ float(Number(7)) ~ x.clear()
x = [7] ~ complex(Number(7), 2) ~ x.clear()
x = [7] ~ complex(1, Number(7)) ~ x.clear()
x = [7] ~ bool(Number(7)) ~ x.clear()
x = [7] ~ str(Text(7)) ~ x.clear()
x = [7] ~ repr(Text(7)) ~ x.clear()
x = [7] ~ ascii(Text(7)) ~ x.clear()
x = [7] ~ bytes(Text(7)) ~ x.clear()
x = [7] ~ bytearray(Number(3)) ~ x.clear()
x = [7] ~ bytes(Number(3)) ~ x.clear()
x = [7] ~ bytes(Items(1, 2)) ~ x.clear()
x = [7] ~ bytes(Items(1, Number(2))) ~ x.clear()
x = [7]; y = [Number(1), Number(2), 3] ~ bytes(y) ~ y.clear()
x = [7]; y = [Number(1), Number(2), 3] ~ bytes(y) ~ y.append(4)
x = [7]; y = [Number(1), Number(2), 3] ~ bytearray(y) ~ y.clear()
x = [7] ~ hash(Key(7)) ~ x.clear()
x = [7] ~ len(Sized(7)) ~ x.clear()
x = [7] ~ format(Text(7), 'abc') ~ x.clear()
x = [7] ~ f'{Text(7)} {Text(7)!r} {Text(7)!s:>9} {Text(7):{x[0]}}' ~ x.append(1)
x = [7] ~ '{} {!r} {:spec}'.format(Text(1), Text(2), Text(3)) ~ x.clear()
x = [7] ~ '{0[0]} {1.value}'.format(x, Text(5)) ~ x.clear()
x = [7] ~ '{1} {0[0]}'.format(x, Text(5)) ~ x.clear()
x = [7] ~ '%s %r %d' % (Text(1), Text(2), Number(3)) ~ x.clear()
x = [7] ~ '%*d' % (5, Number(3)) ~ x.clear()
x = [7] ~ '%c %x %o' % (Number(65), Number(65), Number(8)) ~ x.clear()
x = [7] ~ '%f %e' % (Number(3), Number(4)) ~ x.clear()
x = [7] ~ b'%s %a %d' % (Text(1), Text(2), Number(3)) ~ x.clear()
x = [7] ~ chr(Number(65)) ~ x.clear()
x = [7] ~ bin(Number(5)), hex(Number(5)), oct(Number(5)) ~ x.clear()
x = [7] ~ round(Number(2.55), Number(1)) ~ x.clear()
x = [7] ~ round(Number(2.5)) ~ x.clear()
x = [7] ~ abs(Both(1)), -Both(2), +Both(3), ~Both(4) ~ x.clear()
x = [7] ~ divmod(Both(1), 2), divmod(2, Both(1)) ~ x.clear()
x = [7] ~ pow(Both(1), 2), pow(2, Both(1)), pow(Both(1), 2, 3) ~ x.clear()
x = [7] ~ Both(1) + 2, 2 + Both(1), Both(1) - 2, 2 - Both(1), Both(1) * 2, 2 * Both(1) ~ x.clear()
x = [7] ~ Both(1) / 2, 2 / Both(1), Both(1) // 2, 2 // Both(1), Both(1) % 2, 2 % Both(1) ~ x.clear()
x = [7] ~ Both(1) @ 2, 2 @ Both(1), Both(1) << 2, 2 >> Both(1), Both(1) & 2, 2 | Both(1), 2 ^ Both(1) ~ x.clear()
x = [7] ~ [operator.iadd(Both(1), 2), operator.isub(Both(1), 2), operator.imatmul(Both(1), 2), operator.ipow(Both(1), 2)] ~ x.clear()
x = [7] ~ Declines(1) + Declines(2) ~ x.clear()
x = [7] ~ Declines(1) + 2 ~ x.clear()
x = [7] ~ 2 * Declines(1) ~ x.clear()
x = [7] ~ Declines(1) == Declines(2) ~ x.clear()
x = [7] ~ Declines(1) < Declines(2) ~ x.clear()
x = [7] ~ x + Both(1) ~ x.clear()
x = [7] ~ x * Both(1) ~ x.clear()
x = 'abc' ~ x * Number(2), Number(2) * x ~ None
x = 'abc' ~ x + Both(1) ~ None
x = 'abc' ~ x % Both(1) ~ None
x = 'abc' ~ x.find('c', Number(1)), x.count('b', Number(0), Number(2)), x.startswith('b', Number(1)) ~ None
x = 'abc' ~ x.center(Number(9)), x.ljust(Number(5)), x.zfill(Number(5)), x.expandtabs(Number(2)) ~ None
x = 'a b c' ~ x.split(None, Number(1)), x.rsplit(' ', Number(1)), x.replace('a', 'b', Number(1)), x.splitlines(Number(1)) ~ None
x = 'abc' ~ x.translate(Translate()) ~ None
x = [7] ~ int('12', Number(3)) ~ None
x = [7] ~ (1).to_bytes(Number(3), 'big'), int.from_bytes(Items(1, 2), 'big'), int.from_bytes(Text(1), 'big') ~ None
x = [7] ~ [math.sqrt(Number(4)), math.floor(Number(4)), math.ceil(Number(4)), math.trunc(Number(4))] ~ x.clear()
x = [7] ~ [math.gcd(Number(4), Number(6)), math.factorial(Number(4)), math.comb(Number(4), Number(2))] ~ x.clear()
x = [7] ~ math.fsum(Items(1, 2)), math.prod(Items(2, 3)), math.dist(Items(1, 2), Items(3, 4)) ~ x.clear()
x = [Number(1), Number(2), Number(3)] ~ math.fsum(x) ~ x.clear()
x = [Number(3), Number(4)] ~ math.hypot(*x) ~ x.clear()
x = [Number(3), Number(4)] ~ math.dist(x, (0, 0)) ~ x.clear()
x = [Both(3), Both(4)] ~ math.prod(x) ~ x.clear()
x = [7] ~ struct.pack('hid', Number(1), Number(2), Number(3)) ~ None
x = [1, 2] ~ print(Text(1), Text(2), x, sep=' - ') ~ x.clear()
x = File() ~ print('a', 'b', file=x, flush=True) ~ x.parts.clear()
x = File() ~ print(Text(1), Text(2), sep='|', end='.', file=x) ~ x.parts.append('meanwhile')
x = io.StringIO() ~ print(Text(1), Text(2), file=x) or x.getvalue() ~ x.write('meanwhile')
x = io.StringIO() ~ x.writelines(Items('a', 'b')) or x.getvalue() ~ x.close()
x = Lines('a|b'.replace('|', chr(10))) ~ list(x) ~ x.seek(0)
x = io.StringIO('abc') ~ x.read(Number(2)) ~ x.seek(1)
x = io.BytesIO(b'abc') ~ x.read(Number(2)) ~ x.seek(1)
x = io.BytesIO(b'abc') ~ x.writelines(Items(b'd', b'e')) ~ x.close()
x = [7] ~ os.fspath(Text(1)), os.path.join(Text(1), 'a') ~ None
x = [7] ~ open(Text(1)) ~ None
x = [7] ~ str(Bad()) ~ None
x = [7] ~ repr(Bad()) ~ None
x = [7] ~ format(Bad()) ~ None
x = [7] ~ f'{Bad()}' ~ None
x = [7] ~ bytes(Bad()) ~ None
x = [7] ~ int(Bad()) ~ None
x = [7] ~ float(Bad()) ~ None
x = [7] ~ complex(Bad()) ~ None
x = [7] ~ bool(Bad()) ~ None
x = [7] ~ hash(Bad()) ~ None
x = [7] ~ len(Bad()) ~ None
x = [7] ~ iter(Bad()) ~ None
x = [7] ~ [1, 2][Bad()] ~ None
x = [7] ~ operator.length_hint(Bad()) ~ None
x = [7] ~ os.fspath(Bad()) ~ None
x = [7] ~ {Bad(): 1} ~ None
x = [7] ~ not Bad() ~ None
x = [7] ~ 1 if Bad() else 2 ~ None
x = [7] ~ Truth(0) or Truth(1) and Truth(0) ~ None
x = [7] ~ not Truth(0) ~ None
x = [7] ~ 1 < Order(2) < Order(3) ~ None
x = [7] ~ max(Order(1), Order(2), 3) ~ None
x = [7] ~ [v for v in range(3) if Truth(v)] ~ None
x = [7] ~ (lambda a: a)(Truth(1)) and Truth(0) ~ x.clear()
x = fractions.Fraction(1, 2) ~ x + Both(1) ~ None
x = fractions.Fraction(1, 2) ~ x == Equal(0.5) ~ None
x = [1, 2] ~ statistics.mean(map(pause, x)) ~ x.append(6)
""".replace("Translate()", "Mapping()"), dict(globals(), Mapping=type("Mapping", (), {"__getitem__": lambda self, key: pause(key + 1)})))
