# A separator of a derived class is written as `str` gives it, an empty one too.
class Text(str):
    def __str__(self):
        return 'S'


print(1, 2, sep=Text(''))
print(1, 2, sep=Text('-'), end=Text(''))
print()
print(1, 2, sep='')
