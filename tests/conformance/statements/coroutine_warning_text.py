"""The warning for a coroutine that was never awaited, as it is written."""
import io, sys

sys.stderr = io.StringIO()


async def lost(): pass


def outer():
    async def inner(): pass
    return inner()


lost()
outer()
print(sys.stderr.getvalue().replace(__file__, 'FILE'))
