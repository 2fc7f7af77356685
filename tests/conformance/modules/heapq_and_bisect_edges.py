import heapq, bisect
h = [5, 3, 8, 1, 9, 2]; heapq.heapify(h); print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 7), h, [heapq.heappop(h) for _ in range(len(h))])
print(heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
for bad in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: bisect.bisect([1], 1, -1)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
a = [1, 2, 2, 3]; print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect(a, 9), bisect.bisect_left(a, 0), bisect.bisect([(1, "a"), (2, "b")], 1, key=lambda p: p[0])); bisect.insort(a, 2.5); bisect.insort_left(a, 0); print(a)
