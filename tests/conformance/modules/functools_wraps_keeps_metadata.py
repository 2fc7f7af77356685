from functools import wraps, update_wrapper, WRAPPER_ASSIGNMENTS
def deco(f):
    @wraps(f)
    def inner(*a): "inner doc"; return f(*a)
    return inner
@deco
def target(x: int) -> int:
    "target doc"
    return x
target.extra = 1
print(target.__name__, target.__qualname__, target.__doc__, target.__annotations__, target.__wrapped__(2), target(3))
class C:
    def __call__(self): pass
c = update_wrapper(C(), deco)
print(c.__name__, c.__wrapped__ is deco, WRAPPER_ASSIGNMENTS)
