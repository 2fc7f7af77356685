"""Descriptors in the place of special methods: None says that there is none, and `__get__` itself is not bound."""


def told(work):
    try:
        result = work()
        print(type(result).__name__, result)
    except Exception as error:
        print(type(error).__name__, error)


def made(name, value, base=object):
    return type("C", (base,), {f"__{name}__": value})()


nothing = property(lambda self: None)
for base in object, list, str, dict:
    told(lambda: 1 in made("contains", nothing, base))
    told(lambda: list(made("iter", nothing, base)))
    told(lambda: 1 in made("iter", nothing, base))
    told(lambda: reversed(made("reversed", nothing, base)))
told(lambda: 5 in made("contains", property(lambda self: lambda item: item == 5)))
told(lambda: list(made("iter", property(lambda self: lambda: iter("ab")))))
told(lambda: reversed(made("reversed", property(lambda self: lambda: "back"))))

for wrap in classmethod, property, staticmethod, lambda function: function:
    descriptor = made("get", wrap(lambda *arguments: len(arguments)))
    told(lambda: type("T", (), {"x": descriptor})().x)
    told(lambda: type("T", (), {"x": descriptor}).x)
descriptor = made("get", None)
told(lambda: type("T", (), {"x": descriptor})().x)
