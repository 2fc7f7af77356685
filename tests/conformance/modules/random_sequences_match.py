import random
for seed in (0, 1, 42, 2**70, -5):
    r = random.Random(seed); print(r.random(), r.randint(1, 100), r.getrandbits(70), r.uniform(1, 2))
random.seed(7); l = list(range(12)); random.shuffle(l)
print(l, random.choice("abcdef"), random.sample(range(1000), 5), random.sample("abcdefgh", 4), random.choices("abc", [1, 2, 3], k=6))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(), random.expovariate(2), random.triangular(1, 3), random.betavariate(1, 2), random.gammavariate(3, 2), random.randrange(0, 100, 7), random.randbytes(4))
s = random.getstate(); a = random.random(); random.setstate(s); print(a == random.random())
for bad in (lambda: random.randrange(0), lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.seed([])):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
