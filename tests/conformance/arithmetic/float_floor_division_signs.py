# Float floor division and modulo: results are floats, signs follow the divisor.
for a, b in [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (0.0, 3), (-0.0, 3), (6.0, 3.0),
             (-6.0, 3.0), (1e308, 3.0), (5, 0.1), (1, 0.1), (-1, 0.1)]:
    print(a, b, a // b, a % b, divmod(a, b))
inf = float("inf")
print(5.0 % inf, -5.0 % inf, 5.0 // inf, -5.0 // inf)
print(inf // 2, inf % 2)
print(0.0 % -2.0, -0.0 % 2.0)
