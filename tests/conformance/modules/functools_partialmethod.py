from functools import partialmethod
class Cell:
    def __init__(self): self.alive = False
    def set_state(self, state): self.alive = state
    on = partialmethod(set_state, True)
    off = partialmethod(set_state, state=False)
    @classmethod
    def make(cls, *a): return cls.__name__, a
    pair = partialmethod(make, 1)
c = Cell(); c.on(); print(c.alive); c.off(); print(c.alive, c.pair(2), Cell.pair(3))
