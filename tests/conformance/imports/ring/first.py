from . import second
import ring.second as again
print("first sees", second.__name__, again is second)
