# Submodules that import one another find each other before their package knows them.
import ring.first
print(ring.first.second is ring.second)
try:
    from ring import nothing
except ImportError as error:
    print(error.name, error.path.endswith("__init__.py"))
try:
    from sys import nothing
except ImportError as error:
    print(error, error.name, error.path)
# A package that its submodule takes out of sys.modules is imported again.
import lost.child
print(lost.other.value, lost.child.other is lost.other)
