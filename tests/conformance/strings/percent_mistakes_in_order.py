"""Which mistakes of a template and its arguments are noticed first, and what stays of a derived text."""


def told(work):
    try:
        result = work()
        print(type(result).__name__, str(result).split(" at 0x")[0])
    except Exception as error:
        print(type(error).__name__, error)


class Text(str):
    pass


class WrongIndex:
    def __index__(self):
        return "x"


class Failing:
    def __index__(self):
        raise KeyError(1)


class TrueInt:
    def __int__(self):
        return True


for arguments in (), (1,), 5, {}, {"a": 1}, "q", b"q", memoryview(b"q"), [1], list[int]:
    for template in "%(a", "%(a)s", "text", Text("text"), Text("%s"), Text(""), "%%", b"%(a", b"%(a)s", b"text", b"%%":
        told(lambda: template % arguments)
for value in WrongIndex(), Failing(), 2**70, -1, "ab":
    told(lambda: "%c" % value)
    told(lambda: b"%c" % value)
told(lambda: "%d %i" % (TrueInt(), 3))
for value in list[int], int | str, {}.keys():
    told(lambda: b"%b" % value)


class Number(bytearray):
    def __float__(self):
        return 1.5


for data in b"12", b"a", b"":
    told(lambda: "%d %i" % (Number(data), Number(data)))
