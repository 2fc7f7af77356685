# format() and its relatives of a PrettyPrinter take a dict of what they are inside of.
import pprint

printer = pprint.PrettyPrinter()
shared = [1, {'b': (2,), 'a': set()}]
print(printer.format(shared, {}, None, 0))
print(printer.format(shared, {}, 1, 0))
print(printer.format(shared, {id(shared): 1}, None, 0)[1:])
shared.append(shared)
print(printer.format(shared, {}, None, 0)[1:])


class Shouting(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, str):
            return object.upper(), True, False
        return super().format(object, context, maxlevels, level)


Shouting().pprint(['a', {'b': 'c'}])
