# What an iterator is shows when it has ended, too.
import copy

pairs = zip([], 'ab', (1,))
print(list(pairs))
print([type(part).__name__ for part in pairs.__reduce__()[1]])

for items in [[1], (1,), 'a', 'ä', b'a', {1}, {1: 2}, {1: 2}.values(), {1: 2}.items(), range(1)]:
    changed = map(str, iter(items))
    list(changed)
    print([type(part).__name__ for part in changed.__reduce__()[1]])

backwards = reversed([1, 2, 3])
print([next(backwards) for _ in range(3)], backwards.__reduce__())
print(type(copy.copy(backwards)).__name__, list(copy.copy(backwards)), backwards.__length_hint__())
backwards.__setstate__(1)
print(next(backwards))
print(list(backwards), backwards.__reduce__())


class Text(str):
    pass


print(type(iter('a')).__name__, type(iter('ä')).__name__, type(iter(Text('a'))).__name__)
print(list(Text('ab')), *Text('ab'), next(iter(Text('ab'))))
