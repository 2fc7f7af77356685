# The operator module as functions.
import operator as op
print(op.add(1, 2), op.mul("a", 3), op.itemgetter(1)([4, 5]), op.itemgetter("a", "b")({"a": 1, "b": 2}), op.attrgetter("real")(5), op.methodcaller("split", "-")("a-b"), op.neg(3), op.not_(0), op.contains([1], 1), op.eq(1, 1.0))
print(sorted([("b", 2), ("a", 3)], key=op.itemgetter(0)), sorted(["bb", "a"], key=op.methodcaller("__len__")), list(map(op.mul, [1, 2], [3, 4])))
