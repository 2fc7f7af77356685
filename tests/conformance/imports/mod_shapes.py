"""Shapes for the import cases."""
print("loading mod_shapes")
PI = 3
_private = "hidden"
def area(r): return PI * r * r
class Square:
    def __init__(self, side): self.side = side
    def area(self): return self.side ** 2
