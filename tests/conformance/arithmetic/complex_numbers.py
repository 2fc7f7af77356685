# Complex numbers of everyday use.
z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate())
print(z + 1, z * 2, z * z, z / 2, -z, z - 1.5)
print(1j * 1j, 2j, complex(1, -2), complex("1+2j"), 1j ** 2)
print(z == 3 + 4j, z != 0, (1 + 0j) == 1, bool(0j))
try:
    z < 1
except TypeError as e:
    print(type(e).__name__, e)
