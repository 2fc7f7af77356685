"""A coroutine that is lost before it was awaited is warned of; where coroutines were made can be tracked."""
import sys
import warnings


async def lost():
    pass


async def outer():
    lost()

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    lost()
    kept = lost()
    del kept
    try:
        outer().send(None)
    except StopIteration:
        pass
    closed = lost()
    closed.close()
    del closed
for warning in seen:
    print(warning.category.__name__, warning.message)
print(sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(2)


def make():
    return lost()


coroutine = make()
print([entry[1:] for entry in coroutine.cr_origin])
coroutine.close()
sys.set_coroutine_origin_tracking_depth(0)
coroutine = make()
print(coroutine.cr_origin)
coroutine.close()
try:
    sys.set_coroutine_origin_tracking_depth(-1)
except ValueError as error:
    print(error)
