# time: clocks move forward; sleep(0) returns.
import time
a = time.monotonic(); b = time.monotonic()
print(b >= a, time.perf_counter() > 0, time.time() > 1_600_000_000, type(time.time()).__name__, time.sleep(0), isinstance(time.time_ns(), int))
try: time.sleep(-1)
except ValueError as e: print(e)
