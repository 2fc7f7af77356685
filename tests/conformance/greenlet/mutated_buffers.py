# What holds a bytearray while it calls back, what reads it when its arguments have been asked, JSON piece by piece, and
# sets that are filled from dicts.
from mod_table import Pausing, pause, table
import collections, io, json, re, struct
class Plain: pass
class Pieces(io.StringIO):
    def write(self, text): return pause(super().write(text))
table("""
x = bytearray(b'ab') ~ x.join(Items(b'1', b'2')) ~ x.extend(b'zz')
x = bytearray(b'ab') ~ x.join(Items(b'1', b'2')) ~ x.__setitem__(0, 67)
x = bytearray(b'ab') ~ b','.join(Items(x, b'2', b'3')) ~ x.extend(b'zz')
x = bytearray(b'a1b2') ~ re.sub(rb'[0-9]', lambda m: pause(b'#'), x) ~ x.extend(b'zz')
x = bytearray(b'a1b2') ~ re.sub(rb'[0-9]', lambda m: pause(b'#'), x) ~ x.__setitem__(2, 67)
x = bytearray(b'a1b2') ~ re.sub(rb'[0-9]', lambda m: pause(b'#'), x) ~ x.__setitem__(0, 0xe9)
x = bytearray(b'a1b2c3') ~ re.sub(rb'[0-9]', lambda m: pause(b'#'), x) ~ x.__setitem__(3, 0xe9)
x = bytearray(b'a1b2') ~ [pause(m.group()) for m in re.finditer(rb'[0-9]', x)] ~ x.extend(b'zz')
x = bytearray(b'a1b2') ~ [pause(m.group()) for m in re.finditer(rb'[0-9]', x)] ~ x.clear()
x = bytearray(b'a1b2') ~ [pause(m.span()) for m in re.finditer(rb'[0-9]', x)] ~ x.__setitem__(3, 67)
x = bytearray(b'a1b2c3') ~ [pause(m.span()) for m in re.finditer(rb'[0-9]', x)] ~ x.__setitem__(2, 0xe9)
x = bytearray(b'abc') ~ x.count(b'a', Number(0)) ~ x.clear()
x = bytearray(b'abc') ~ x.hex('-', Number(1)) ~ x.clear()
x = bytearray(8) ~ struct.pack_into('i', x, 0, Number(1)) ~ x.clear()
x = bytearray(8) ~ struct.pack_into('i', x, Number(0), 1) ~ x.extend(b'12')
x = [1, 2, 3] ~ json.dump(x, Pieces()) ~ x.clear()
x = [1, 2, 3] ~ json.dump(x, Pieces()) ~ x.append(4)
x = {1: 2, 3: 4} ~ json.dump(x, Pieces()) ~ x.clear()
x = {1: 2, 3: 4} ~ json.dump(x, Pieces()) ~ x.update({5: 6})
x = [Plain(), 2, 3] ~ json.dump(x, Pieces(), default=lambda o: pause('p'), indent=1) ~ x.append(4)
x = {Equal(1): 1, 2: 2} ~ {1}.update(x) ~ x.clear()
x = {Equal(1): 1, 2: 2} ~ {1}.update(x) ~ x.update({5: 5})
x = {Equal(1): 1, 2: 2} ~ {1}.union(x) ~ x.clear()
x = {Equal(1): 1, 2: 2} ~ {1, 7}.symmetric_difference(x) ~ x.clear()
x = {Equal(1): 1, 2: 2} ~ frozenset([1]).union(x) ~ x.clear()
""", globals())
OD = collections.OrderedDict
table("""
x = OD([(1, 1), (2, 2)]) ~ [pause(k) for k in x] ~ x.clear()
x = OD([(1, 1), (2, 2)]) ~ [pause(k) for k in x] ~ x.update({3: 3})
x = OD([(1, 1), (2, 2)]) ~ [pause(k) for k in x] ~ x.move_to_end(1)
x = OD([(1, 1), (2, 2)]) ~ [pause(k) for k in x.items()] ~ x.pop(2)
x = OD([(1, 1), (2, 2)]) ~ [pause(k) for k in reversed(x)] ~ x.pop(1)
x = OD([(1, 1), (2, 2), (3, 3)]) ~ [pause(k) for k in x] ~ (x.pop(2), x.__setitem__(4, 4))
x = OD([(1, 1), (2, 2)]) ~ [pause(k) for k in x.values()] ~ x.__setitem__(1, 5)
""", globals())
