# repr uses repr of the elements and stops at itself.
a = [1, "two", 3.0, None, True, [4, ("five",)], {"six": 7}, {8}]
print(a, str(a), f"{a}")
a = [1]
a.append(a)
print(a, repr([a, a]))
d = {}
d["me"] = d
d["list"] = [d]
print(d)
t = ([],)
t[0].append(t)
print(t)
print([[]], [[[]]], [()], [{}], [set()], [range(3)], ["'"], ['"'])
