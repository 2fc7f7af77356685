# A float is one to what takes floats, whatever `__float__` of its class says; `float()` asks it.
import math
import struct

class Real(float):
    def __float__(self): return 2.5

real = Real(1.5)
print('%f %d' % (real, real), math.sqrt(real) ** 2, math.pow(real, 2), struct.pack('d', real) == struct.pack('d', 1.5), float(real), complex(real))
