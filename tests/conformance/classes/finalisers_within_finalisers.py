# What goes while an object is finalised is finalised in the middle of it, before the objects that wait beside it.
import gc
class A:
    def __init__(s, n, *kids): s.n=n; s.kids=list(kids)
    def __del__(s):
        print('del', s.n, '(')
        s.kids.clear()
        print(s.n, ')')
a=A(1,A(2,A(3)),A(4))
a=None
print('--')
class B:
    def __init__(s, n): s.n=n
    def __del__(s):
        print('B', s.n, '('); 
        global x
        x = None
        print('B', s.n, ')')
x = B(2)
y = [B(1)]
del y
print('--')
class C:
    def __init__(s, n): s.n=n
    def __del__(s): print('C', s.n)
class D:
    def __init__(s): s.c = C(5)
    def __del__(s):
        print('D'); del s.c; print('D after')
l=[D(), D(), C(1)]
del l
print('--')
l=[D(), D(), C(1)]
l.clear()
l=[A(7, C(8)), A(9, C(10))]
l=None
def f(): 
    q=[D(), C(3), D()]
    return 1
f()
