# One-shot iterators and re-iterable containers.
nums = [1, 2, 3]
z = zip(nums, nums)
print(list(z), list(z))
r = range(3)
print(list(r), list(r), [(a, b) for a in r for b in r if a < b])
it1, it2 = iter(nums), iter(nums)
print(next(it1), next(it1), next(it2), list(it1), list(it2))
m = map(str, nums)
print("2" in m, list(m))
g = (x for x in nums)
a, *b = g
print(a, b, list(g))
e = enumerate(nums)
next(e)
print(dict(e))
def consume(it): return sum(1 for _ in it)
f = filter(lambda x: x > 1, nums)
print(consume(f), consume(f))
nums2 = [1, 2, 3]
it = map(lambda x: x * 10, nums2)
nums2.append(4)
print(list(it))
print(any(x > 1 for x in (it3 := iter([1, 2, 3]))), list(it3))
