# Methods and attributes of numbers.
print((255).bit_length(), (0).bit_length(), (-256).bit_length(), (2**100).bit_length())
print((255).bit_count(), (-7).bit_count())
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate())
print((1000).to_bytes(2, "big"), (1000).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True))
print(int.from_bytes(b"\x03\xe8", "big"), int.from_bytes(b"\xff\xff", "little", signed=True))
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (10).as_integer_ratio())
print((1.5).hex(), float.fromhex("0x1.8p+0"))
print(5 .__add__(3), (5).__radd__(3), (5).__add__("a"), (7).__floordiv__(2))
try:
    (300).to_bytes(1, "big")
except OverflowError as e:
    print(type(e).__name__, e)
