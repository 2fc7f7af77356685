# Under this import annotations are text, made anew from the syntax tree: one spelling for each expression.
from __future__ import annotations


def spelled(a: "int", b: (int), c: [1,2 , 3], d: x+y *z, e: {1:2,**k}, f: lambda p,/,q,*r,s=1,**t: (p), g: lambda: 0,
            h: f"a{x!r:>{w}}{{b}}{ {1} }" , i: m[1:2, ::3], j: not  x and y or z, k: ( u if a else b), l: (x,),
            m: 'a"b', n: b"x", o: -1**2, p: (-1)**2, q: a.b(c,*d,e=1,**f), r: [x for x in y if z if w],
            s: {x for x, in y}, t: {a:b for c in d}, u: (x for x in y), v: 1.0e10, w: 0x10, x: 1_000, y: ...,
            z: None, aa: a<b<c, bb: (a<b)<c, cc: a if b else (c if d else e), dd: (lambda: 1)(), ee: x[a,b],
            ff: x[(a,)], gg: 'abc' 'def', hh: "it's", ii: 1e999, jj: 1j, kk: "new\nline", ll: sum(x for x in y),
            mm: 2**3**4, nn: (2**3)**4, oo: 1 .real, pp: a-(b-c), qq: a-b-c, rr: ~x|y^z&w<<1>>2, ss: x is not y,
            tt: x not in y, uu: (), vv: [*a, *b], ww: not (not x), xx: (a and b) or c, yy: a and (b or c), zz: lambda *, k: k,
            *args: *Ts, **kw: x@y) -> "ret": pass


for name, text in spelled.__annotations__.items():
    print(name, text)


class Point:
    x: "int"
    y: (float) = 0


print(Point.__annotations__)
