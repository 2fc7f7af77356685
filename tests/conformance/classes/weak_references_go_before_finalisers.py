import gc
import weakref

alive = []


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('finalised', self.name, [reference() is None for reference in references], list(by_name))
        alive.append(self)

    def forget(self, reference):
        print('never called')


by_name = weakref.WeakValueDictionary()
references = []
for name in 'a',:
    node = Node(name)
    by_name[name] = node
    references.append(weakref.ref(node, lambda reference: print('callback', reference())))
    node.own = weakref.ref(node, node.forget)
del node
gc.collect()
print(len(alive), [reference() for reference in references], list(by_name), alive[0].own())


class Plain:
    """Dies by its last reference: the finaliser comes first."""

    def __del__(self):
        print('finalised', plain() is self)


made = Plain()
plain = weakref.ref(made, lambda reference: print('callback', reference()))
del made
print(plain())


def callbacks_of_garbage():
    calls = []

    class Trash:
        def called(self, reference):
            calls.append('called')

    first, second = Trash(), Trash()
    first.other, second.other = second, first
    first.weak = weakref.ref(second, first.called)
    outer = weakref.ref(Trash, lambda reference: calls.append('the class went'))
    del first, second, Trash
    gc.collect()
    print(calls, outer())


callbacks_of_garbage()


class Key:
    pass


key = Key()
keyed = weakref.WeakKeyDictionary({key: 1})
valued = weakref.WeakValueDictionary(b=key)
other = Key()
plain_dictionary = {other: 1}
print(len(plain_dictionary | keyed), list(({'a': key} | valued).items()) == [('a', key), ('b', key)])
print(type({} | keyed).__name__, type({} | valued).__name__)
for left, right in ((1, keyed), ([], valued)):
    try:
        left | right
    except TypeError as error:
        print(error)
