# Whose `%` declines is filled in by its own kind alone.
class Bytes(bytes):
    def __mod__(self, other):
        return NotImplemented


class Text(str):
    def __mod__(self, other):
        return NotImplemented


for template in [Bytes(b'a%s'), Text('a%s')]:
    for argument in [(), 3, {}, None, template, b'b', 'b', ('b',), bytearray(b'b')]:
        try:
            print(template % argument)
        except TypeError as error:
            print(error)
