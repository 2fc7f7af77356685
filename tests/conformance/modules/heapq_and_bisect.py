# heapq and bisect.
import heapq, bisect
h = []
for x in [5, 1, 8, 3]: heapq.heappush(h, x)
print(h[0], [heapq.heappop(h) for _ in range(4)], heapq.nlargest(2, [1, 9, 4]), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len))
l = [9, 4, 7]; heapq.heapify(l)
print(l[0], heapq.heapreplace(l, 1), heapq.heappushpop(l, 0), list(heapq.merge([1, 4], [2, 3])))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0))
bisect.insort(a, 4)
print(a)
try: heapq.heappop([])
except IndexError as e: print(e)
