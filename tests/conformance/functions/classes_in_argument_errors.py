# Errors about the arguments of a call name a class by its module and its path; a native one without a module.
class Outer:
    def __init__(self, *args, **keywords):
        pass

    class Inner:
        def __call__(self):
            pass

        def __str__(self):
            return 'inner'


for call in (lambda: Outer(*5), lambda: Outer(**5), lambda: Outer.Inner(*5), lambda: int(*5), lambda: dict(**5),
             lambda: Outer(**{'x': 1}, x=2), lambda: Outer.Inner()(*5), lambda: super(None), lambda: super(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
