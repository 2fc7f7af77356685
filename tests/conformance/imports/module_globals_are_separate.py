# Each module has its own globals; functions keep theirs.
import mod_counter
count = 100
print(mod_counter.bump(), mod_counter.bump(), count, mod_counter.count)
mod_counter.count = 50
print(mod_counter.bump())
mod_counter.bump = lambda: "patched"
print(mod_counter.bump())
mod_counter.extra = [1]
print(mod_counter.extra, hasattr(mod_counter, "nope"))
del mod_counter.extra
try: mod_counter.extra
except AttributeError as e: print(e)
len_before = len
import mod_shapes
mod_shapes.len = lambda x: "shadow"
print(len([1]), mod_shapes.len([1]))
