"""Linked list, binary search tree and trie with the container protocols."""


class LinkedList:
    class Node:
        __slots__ = ("value", "next")
        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head = None
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = self.Node(value, self.head)

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty list")
        value, self.head = self.head.value, self.head.next
        return value

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


class Tree:
    def __init__(self):
        self.root, self.size = None, 0

    def add(self, key, value=None):
        def insert(node):
            if node is None:
                self.size += 1
                return [key, value, None, None]
            if key == node[0]:
                node[1] = value
            else:
                side = 2 if key < node[0] else 3
                node[side] = insert(node[side])
            return node
        self.root = insert(self.root)
        return self

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node[2])
                yield node[0]
                yield from walk(node[3])
        return walk(self.root)

    def __getitem__(self, key):
        node = self.root
        while node:
            if node[0] == key:
                return node[1]
            node = node[2 if key < node[0] else 3]
        raise KeyError(key)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def height(self):
        def h(n):
            return 0 if n is None else 1 + max(h(n[2]), h(n[3]))
        return h(self.root)


class Trie(dict):
    END = ""

    def insert(self, *words):
        for word in words:
            node = self
            for c in word:
                node = node.setdefault(c, Trie())
            node[self.END] = word
        return self

    def words(self):
        for key in sorted(self):
            if key == self.END:
                yield self[key]
            else:
                yield from self[key].words()

    def starting(self, prefix):
        node = self
        for c in prefix:
            if c not in node:
                return []
            node = node[c]
        return list(node.words())


l = LinkedList("abc")
l.push("start")
print(l, len(l), l.pop(), list(l.reverse()), l, "b" in l, LinkedList(), max(l))
try:
    LinkedList().pop()
except IndexError as e:
    print(e)
a, *rest = LinkedList([1, 2, 3])
print(a, rest, [x + y for x, y in zip(LinkedList([1, 2]), LinkedList([10, 20]))])

t = Tree()
for i, word in enumerate("the quick brown fox jumps over the lazy dog".split()):
    t.add(word, i)
print(list(t), t.size, t["the"], "fox" in t, "cat" in t, t.height())
try:
    t["cat"]
except KeyError as e:
    print("KeyError", e)
big = Tree()
for i in range(300):
    big.add(i * 37 % 300, i)
print(big.size, list(big) == list(range(300)), big[37], big.height() < 200)

trie = Trie().insert("car", "card", "care", "cat", "dog", "do", "")
print(list(trie.words()), trie.starting("car"), trie.starting("do"), trie.starting("x"), len(trie), trie["d"]["o"][Trie.END])
