from collections import UserDict, UserList, UserString
class D(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
d = D(a=1); d["b"] = 2; d.update(c=3); print(d, d.data, len(d), "A" in d, d.pop("A"), dict(d), d.setdefault("z", 4), d.copy())
class L(UserList): pass
l = L([3, 1]); l.append(2); l.sort(); print(l, l[1:], type(l[1:]).__name__, l + [4], [0] + l, l * 2, l == [1, 2, 3], 2 in l, l.index(3), l.pop())
s = UserString("Hello"); print(s, repr(s), s.upper(), type(s.upper()).__name__, s + "!", s[1], len(s), s == "Hello", "ell" in s, s.split("l"), hash(s) == hash("Hello"), s.startswith("He"), s % () if False else s * 2)
