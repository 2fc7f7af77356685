"""What the constructs work on, and the table of them."""

CASES = {}


def case(function):
    """Adds a construct: a function that is run many times."""
    CASES[function.__name__] = function
    return function


L = list(range(1000))
M = [i * 7 % 1000 for i in range(1000)]
W = ['w%d' % (i % 97) for i in range(1000)]
T = tuple(range(1000))
D = {i: i + 1 for i in range(1000)}
DS = {'k%d' % i: i for i in range(1000)}
S = 'the quick brown fox jumps over the lazy dog ' * 25
SET = set(range(0, 1000, 2))
PAIRS = [(i, i + 1) for i in range(1000)]
RECS = [{'id': i, 'n': 'n%d' % i, 'v': i * 1.5} for i in range(1000)]
FL = [i * 0.5 for i in range(1000)]
