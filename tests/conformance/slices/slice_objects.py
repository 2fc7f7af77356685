# slice objects: attributes, indices, comparison, in __getitem__.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None).start)
print(s.indices(5), slice(None, None, -1).indices(4), slice(-2, None).indices(10))
print(slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 3))
class Show:
    def __getitem__(self, key):
        return key
    def __setitem__(self, key, value):
        print("set", key, value)
    def __delitem__(self, key):
        print("del", key)
show = Show()
print(show[1], show[1:2], show[::], show[:, 1], show[1:2, ::3], show[...], show["a":"b"], show[()], show[1,])
show[1:2] = 5
show[:, 0] = 6
del show[3:]
