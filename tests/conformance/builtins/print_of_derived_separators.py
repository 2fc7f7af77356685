"""Separators of a class derived from str are written as their `__str__` says."""


class Text(str):
    def __str__(self):
        return "<" + super().__str__() + ">"


class Wrong(str):
    def __str__(self):
        return 5


print(1, 2, 3, sep=Text("-"), end=Text("!"))
print()
try:
    print(1, 2, sep=Wrong("-"))
except TypeError as error:
    print(error)
try:
    print(1, end=Wrong("-"))
except TypeError as error:
    print(error)
print(None.__reduce_ex__(2)[1:])


class Bytes(bytearray):
    def __len__(self):
        return 2

    def __bool__(self):
        return True


for data in b"", b"a\xff":
    print(Bytes(data).__reduce_ex__(2)[1:], Bytes(data).__reduce_ex__(3)[1:])
