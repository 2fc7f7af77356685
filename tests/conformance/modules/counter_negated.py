# `-counter` asks each count whether it is below zero before it turns it round.
from collections import Counter

for counts in ({'a': -2, 'b': 3, 'c': 0}, {'a': 'x'}, {'a': -1.5, 'b': 'x'}, {'a': True, 'b': -True}):
    try:
        print(-Counter(counts))
    except TypeError as error:
        print(error)
