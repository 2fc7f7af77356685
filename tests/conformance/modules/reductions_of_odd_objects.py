"""How objects of builtin types are taken apart, or not."""


def told(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


class Set(set):
    def __getnewargs__(self):
        return (1,)


for protocol in 0, 2, 4:
    told(lambda: len.__reduce_ex__(protocol))
    told(lambda: [1].append.__reduce_ex__(protocol)[1:])
    told(lambda: told.__reduce_ex__(protocol))
    told(lambda: memoryview(b"a").__reduce_ex__(protocol))
    told(lambda: Set([1]).__reduce_ex__(protocol)[1:])
