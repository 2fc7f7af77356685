from . import first
import ring.first as again
print("second sees", first.__name__, again is first, hasattr(first, "second"))
for read in (lambda: first.missing,):
    try:
        read()
    except AttributeError as error:
        print(error)
try:
    from .first import missing
except ImportError as error:
    print(str(error).replace(error.path, "PATH"), error.name)


def ring_itself():
    import ring
    return ring


try:
    ring_itself().first
except AttributeError as error:
    print(error)
