# json.dump writes item by item.
import json
class W:
    def __init__(s): s.l=[]
    def write(s,t): s.l.append(t)
class P: pass
import enum
class E(enum.IntEnum): A=1
class S(str): pass
class F(float): pass
def t(o,**k):
    w=W()
    try: json.dump(o,w,**k); print(w.l)
    except Exception as e: print(w.l, type(e).__name__, e)
for k in [{}, {'indent':2}, {'indent':''}, {'separators':(',',':')}, {'sort_keys':True}, {'skipkeys':True}, {'default':lambda o: {'p':[1]}}, {'check_circular':False,'default':lambda o:'q'}, {'allow_nan':False}, {'indent':'\t','ensure_ascii':False}]:
    print(k.keys())
    for o in [1, 'é', None, [], {}, (), [1,2], [[1],[2,[]]], {'a':1,'b':[1,{'c':None}]}, {1:2,2.5:3,None:4,True:5}, {(1,2):3,'x':1}, [P()], {'p':P()}, [float('inf')], {float('nan'):1}, [E.A, S('s'), F(2)], {E.A:1}, {'z':1,'a':2}, P(), True, [True,None,1.5], {'a':{},'b':[]}]:
        t(o,**k)
a=[]; a.append(a); t(a)
d={}; d['d']=d; t(d)
t([1], default=lambda o:o)
t([P()], default=lambda o:o)
