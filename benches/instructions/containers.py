"""Dictionaries, tuples, lists, sets, strings and comprehensions."""

counts = {}
words = []
for i in range(6000):
    word = f"w{i * i % 97}"
    counts[word] = counts.get(word, 0) + 1
    words.append(word.upper()[1:])
pairs = sorted(((count, word) for word, count in counts.items()), key=lambda pair: (-pair[0], pair[1]))
squares = [x * y for x in range(120) for y in range(x) if (x + y) % 3]
distinct = {(x % 13, x % 7) for x in squares}
text = ",".join(words)
print(pairs[0], len(distinct), sum(squares), len(text.split(",")), text.count("4"))
