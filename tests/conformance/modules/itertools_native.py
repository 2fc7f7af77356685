from itertools import *
import copy
def err(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
print(list(islice(count(3), 4)), list(islice(count(3, 2), 4)), list(islice(count(2.5, 0.5), 3)), count(5), count(5,2), count(1.5), list(islice(count(2**63-2),4)))
err(count, 'a'); err(count, 1, 'b'); err(count, 1,2,3); print(list(islice(count(10,-1),3)), list(islice(count(1,True),3)), count(1,True), count(1, 1.0))
print(list(islice(cycle('abc'), 7)), list(cycle([])))
print(list(repeat(1,3)), repeat(1), repeat('x', 2), repeat(1,-3)); err(len, repeat(1)); err(repeat); err(repeat, 1, 'a'); print(list(repeat(object=1, times=2)))
print(repeat(1,5).__length_hint__()); err(repeat(1).__length_hint__)
print(list(accumulate([1,2,3,4])), list(accumulate([1,2,3], lambda a,b:a*b, initial=10)), list(accumulate([])), list(accumulate([], initial=3)), list(accumulate('abc')))
print(list(chain('ab', [1,2], ())), list(chain.from_iterable(['ab','cd'])), list(chain())); err(list, chain('a', 5)); err(chain.from_iterable, 3)
print(list(compress('ABCDEF', [1,0,1,0,1,1])), list(compress(data='AB', selectors=[0,1])))
print(list(dropwhile(lambda x:x<3, [1,2,3,1])), list(takewhile(lambda x:x<3,[1,2,3,1])), list(filterfalse(None,[0,1,2,''])), list(filterfalse(lambda x:x%2, range(6))))
for k,g in groupby('aaabbc'): print(k, list(g))
for k,g in groupby(range(6), key=lambda x:x//2): print(k, next(g))
gs=[(k,g) for k,g in groupby('aab')]; print([list(g) for k,g in gs])
print(list(islice('abcdef', 3)), list(islice('abcdef', 2, None)), list(islice('abcdefgh', 1, 7, 2)), list(islice('abc', 0)), list(islice('abc', None)))
err(islice, 'a'); err(islice, 'a', -1); err(islice, 'a', 1, -1); err(islice, 'a', 0, 1, 0); err(islice, 'a', 'x'); err(islice, 'a',1,2,3,4); err(islice)
print(list(pairwise('abcd')), list(pairwise('a')), list(pairwise('')))
print(list(permutations('abc')), list(permutations('abc',2)), list(permutations('ab',3)), list(permutations([],0))); err(permutations, 'a', -1); err(permutations, 'a', 'b')
print(list(combinations('abcd',2)), list(combinations('ab',3)), list(combinations('abc',0))); err(combinations, 'abc'); err(combinations, 'abc', -2)
print(list(combinations_with_replacement('abc',2)), list(combinations_with_replacement('',1)), list(combinations_with_replacement('',0)))
print(list(product('ab',[1,2])), list(product('ab',repeat=2)), list(product()), list(product('ab',[])), list(product([0,1],repeat=0))); err(product, 'a', repeat=-1); err(product, 'a', foo=1)
print(list(starmap(pow, [(2,3),(3,2)])), list(starmap(lambda *a:a, ['ab', [1]])))
a,b,c = tee('abc', 3); print(next(a), list(b), list(a), list(c)); err(tee, 'a', -1); print(tee('a',0)); a,b=tee(range(200)); print(sum(a), sum(b)); print(copy.copy(a) is a, list(copy.copy(b)))
print(list(zip_longest('ab', [1,2,3], fillvalue='-')), list(zip_longest()), list(zip_longest('a'))); err(zip_longest, 'a', foo=1)
for x in (count(3), count(3,2), repeat(2,3), repeat(2), chain('ab','c'), islice('abcdef',1,4), combinations('abc',2), permutations('abc',2), product('ab','c'), combinations_with_replacement('ab',2), accumulate([1,2]), cycle('ab'), compress('abc',[1,1,0]), pairwise('abc'), zip_longest('ab','c'), takewhile(bool,[1,2]), dropwhile(bool,[1,0,2]), filterfalse(None,[0]), starmap(pow,[(1,2)]), groupby('aab')):
    r = x.__reduce__() if type(x) is not pairwise else None
    print(type(x).__name__, r and len(r), r and r[0].__name__)
    if type(x) in (count, repeat, pairwise): 
        print(x) if type(x) is not pairwise else 0
        continue
    y = copy.copy(x)
    next(x)
    try: print(type(next(x)).__name__)
    except StopIteration: print('stop')
for mk in (lambda: combinations('abcd',2), lambda: permutations('abc',2), lambda: product('ab','cd'), lambda: combinations_with_replacement('abc',2), lambda: accumulate([1,2,3]), lambda: chain('abc'), lambda: islice('abcdef',1,5)):
    x = mk(); next(x); y = copy.deepcopy(x); print(list(x), list(y))
class C(count): pass
print(C(3), next(C(3)), isinstance(C(1), count)); 
def g():
    yield 1; raise ValueError('x')
z = zip_longest(g(), [1,2,3]); print(next(z)); err(next, z); err(next, z, 'end')
def reent():
    global t1
    it = iter(range(3))
    class I:
        def __iter__(self): return self
        def __next__(self): return next(t1)
    t1, t2 = tee(I())
    return next(t1)
err(reent)
for t in (count, chain, groupby, tee, islice): print(repr(t), t.__module__, t.__name__)
print(type(next(groupby('a'))[1]).__name__, repr(type(tee('a')[0])))
err(chain, a=1); err(takewhile, 1); err(starmap); err(filterfalse, 1, 2, 3); err(accumulate); err(pairwise); err(cycle, 1, 2); err(groupby)
err(next, iter(C(1)).__class__.__mro__[1](1))
