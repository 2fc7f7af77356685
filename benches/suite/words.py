"""Text work: a generated text, counting words, an index, wrapping, a cipher, anagrams, run lengths, edit distance."""
from collections import Counter

SYLLABLES = "ka lo mi ter an du ris po sel va nor qui ba ethe um ish".split()


def make_text(count, seed):
    words = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        number = seed >> 9
        word = SYLLABLES[number % 16]
        while number and number % 3 == 0:
            number //= 7
            word += SYLLABLES[number % 16]
        if seed % 11 == 0:
            word = word.capitalize()
        if seed % 13 == 0:
            word += ",.;"[seed % 3]
        words.append(word)
    return " ".join(words)


def count_words(text):
    counts = {}
    for word in text.lower().split():
        word = word.strip(",.;")
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


def index_of(lines):
    index = {}
    for number, line in enumerate(lines, 1):
        for word in line.split():
            word = "".join(c for c in word if c.isalpha()).lower()
            index.setdefault(word, []).append(number)
    return index


def wrap(text, width):
    lines = []
    line = ""
    for word in text.split():
        if not line:
            line = word
        elif len(line) + 1 + len(word) <= width:
            line += " " + word
        else:
            lines.append(line)
            line = word
    if line:
        lines.append(line)
    return lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line
    gaps = len(words) - 1
    spaces, more = divmod(width - sum(map(len, words)), gaps)
    out = words[0]
    for i, word in enumerate(words[1:]):
        out += " " * (spaces + (i < more)) + word
    return out


def cipher(text, key):
    out = []
    for character in text:
        if "a" <= character <= "z":
            out.append(chr((ord(character) - 97 + key) % 26 + 97))
        else:
            out.append(character)
    return "".join(out)


def run_lengths(text):
    out = ""
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += f"{j - i}{text[i]}" if j - i > 1 else text[i]
        i = j
    return out


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def anagrams(words):
    groups = {}
    for word in words:
        groups.setdefault("".join(sorted(word)), []).append(word)
    return {key: group for key, group in groups.items() if len(group) > 1}


text = make_text(80000, 5)
counts = count_words(text)
print(len(text), len(counts), sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:4])
letters = Counter(text)
print(letters.most_common(3), letters["z"])
lines = wrap(text, 72)
justified = [justify(line, 72) for line in lines[:-1]]
print(len(lines), justified[7], {len(line) for line in justified})
index = index_of(lines)
print(len(index), index["kaquilo"][:5], sum(map(len, index.values())))
secret = cipher(text, 7)
print(secret[:30], cipher(secret, 19) == cipher(text, 26), secret.count("ra"), secret.find("zzz"))
print(len(run_lengths(text[:60000].replace(" ", ""))), run_lengths("aaabccd"))
groups = anagrams(sorted(counts))
print(len(groups), max(groups.items(), key=lambda item: (len(item[1]), item[0])))
names = sorted(counts, key=lambda word: (-len(word), word))[:60]
print(sum(distance(a, b) for a in names for b in names[:25]))
