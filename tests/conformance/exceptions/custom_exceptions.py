# Exceptions of one's own: hierarchy, fields, str.
class AppError(Exception):
    """Base of the application."""
class NotFound(AppError):
    def __init__(self, what, where="here"):
        super().__init__(f"{what} not found {where}")
        self.what = what
class Coded(AppError):
    code = 7
    def __str__(self): return f"[{self.code}] {self.args}"
class Silent(AppError):
    def __init__(self, a): self.a = a
for e in (AppError(), AppError("text"), AppError(1, 2), NotFound("key"), Coded("x", 3), Silent(5)):
    try:
        raise e
    except AppError as caught:
        print(type(caught).__name__, "|", str(caught), "|", repr(caught), "|", caught.args, caught is e)
try:
    raise NotFound("door", where="there")
except (KeyError, NotFound) as e:
    print(e.what, e, isinstance(e, AppError), issubclass(NotFound, Exception))
try:
    raise AppError
except AppError as e:
    print(repr(e), e.args, str(e) == "")
class Multi(KeyError, AttributeError): pass
try:
    raise Multi("m")
except AttributeError as e:
    print(repr(e), str(e), isinstance(e, LookupError))
def attempt(f):
    try:
        f()
    except TypeError as e:
        print(e)
def r(x): raise x
attempt(lambda: r(5))
attempt(lambda: r("text"))
attempt(lambda: r(int))
attempt(lambda: r(None))
attempt(lambda: r(NotFound))
def catch_bad():
    try:
        raise ValueError
    except "not a class":
        pass
attempt(catch_bad)
