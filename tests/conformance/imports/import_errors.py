# Failing imports.
import sys
def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, str(e).split(" (")[0])
def missing(): import no_such_module
def missing_from(): from no_such_module import x
def submodule(): import mod_shapes.inner
def of_package(): import garden.no_such_part
def from_package(): from garden import no_such_name
def fails(): import mod_fails
def syntax(): import mod_syntax_error
for f in (missing, missing_from, submodule, of_package, from_package, fails, fails, syntax): attempt(f)
print("mod_fails" in sys.modules, "no_such_module" in sys.modules)
try: import no_such_module
except ImportError as e: print(e.name, isinstance(e, ModuleNotFoundError))
try:
    import fast_json as json_like
except ImportError:
    json_like = None
print(json_like)
import mod_shapes
attempt(lambda: mod_shapes.nope)
