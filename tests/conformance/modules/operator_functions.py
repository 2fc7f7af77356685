import operator as o
print(o.add(1, 2), o.sub(5, 3), o.mul(2, 3), o.truediv(1, 4), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 5), o.neg(3), o.pos(-1), o.inv(5), o.not_(0), o.truth([]), o.is_(None, None))
print(o.lt(1, 2), o.ge(1, 2), o.eq("a", "a"), o.contains([1], 1), o.countOf([1, 2, 1], 1), o.indexOf("abc", "c"), o.concat([1], [2]), o.getitem("abc", 1), o.index(True), o.length_hint(iter([1, 2])), o.call(max, 3, 4))
l = [1]; print(o.iadd(l, [2]) is l, l, o.iconcat([1], (2,)), o.__add__(1, 2), o.__contains__("ab", "a"), o.and_(6, 3), o.or_(6, 1), o.xor(6, 3), o.lshift(1, 4))
o.setitem(l, 0, 9); o.delitem(l, 1); print(l)
for bad in (lambda: o.add(1, "a"), lambda: o.index(1.5), lambda: o.indexOf([], 1), lambda: o.concat(1, 2)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
