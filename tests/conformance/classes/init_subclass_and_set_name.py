# __init_subclass__ runs for each subclass, with the class keywords.
class Plugin:
    registry = {}
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry[name or cls.__name__] = cls
        print("registered", cls.__name__, name)
class First(Plugin): pass
class Second(Plugin, name="two"): pass
class Third(Second): pass
print(sorted(Plugin.registry), Plugin.registry["two"] is Second)
class Field:
    def __set_name__(self, owner, name): self.label = f"{owner.__name__}.{name}"
class Form:
    a = Field()
    b = c = Field()
print(Form.a.label, Form.b.label)
Form.d = Field()
print(hasattr(Form.d, "label"))
for f in (lambda: type("Bad", (Plugin,), {}, wrong=1), lambda: type("Bad", (), {}, x=1)):
    try:
        f()
    except TypeError as e:
        print(type(e).__name__, e)
