class Hashed(set):
    def __hash__(self):
        return 7


item = Hashed([1])
holder = {item}
print(item in holder, {1} in holder, set() in {frozenset()}, Hashed() in {frozenset()})
holder.discard({1})
holder.discard(item)
print(holder)


class Unhashed(set):
    pass


nested = {frozenset([1]), frozenset([2])}
print(Unhashed([1]) in nested)
nested.remove(Unhashed([1]))
print(nested)
