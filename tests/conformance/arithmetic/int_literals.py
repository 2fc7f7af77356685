# Integer literals in each base, with underscores.
print(0, 00, 1_000_000, 0x_ff, 0xFF, 0o17, 0b1010, 0B11, 0O7, 0Xab)
print(0xFFFFFFFFFFFFFFFFFF, 0b1 + 0o1 + 0x1)
print(1_0.5_0, 1e1_0, .5, 5., 1e3, 1E-3, 0.0, 1_000.25e-2)
print(99999999999999999999999999, -99999999999999999999999999)
print(1if True else 2)
print(0xdeadbeef, 0b11111111, 0o777)
print(-0, +0, --1, -+-1, ~-1)
