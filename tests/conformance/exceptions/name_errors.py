# NameError for unknown names, in every place a name may be read.
def attempt(f):
    try:
        print(f())
    except NameError as e:
        print(type(e).__name__, e, getattr(e, "name", "-"))
attempt(lambda: missing)
attempt(lambda: missing())
attempt(lambda: missing.attribute)
attempt(lambda: missing[0])
attempt(lambda: [missing for _ in (1,)])
attempt(lambda: f"{missing}")
def deletes():
    del missing
attempt(deletes)
def deletes_global():
    global missing
    del missing
attempt(deletes_global)
def augment():
    global missing
    missing += 1
attempt(augment)
def annotated(x: int = 5):
    return xx
attempt(annotated)
class C:
    attr = 1
    def m(self): return attr
attempt(C().m)
def class_body():
    class D:
        x = undefined_name
attempt(class_body)
def base():
    class D(UnknownBase): pass
attempt(base)
def decorated():
    @unknown_decorator
    def f(): pass
attempt(decorated)
def default(): 
    def f(x=unknown_default): pass
attempt(default)
def catches():
    try:
        1 / 0
    except UnknownError:
        pass
attempt(catches)
def not_evaluated():
    try:
        pass
    except UnknownError:
        pass
    return "never looked at"
attempt(not_evaluated)
