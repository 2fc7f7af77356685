# Iterators, views and their kin are made by others only.
import re
import types

generator = (each for each in ())
for cls in (type(iter([])), type(iter('')), type({}.keys()), type(generator), type(len), types.FrameType, types.CoroutineType,
            types.GetSetDescriptorType, types.UnionType, re.Pattern, re.Match, type(iter(range(3))), type(iter(set()))):
    for arguments in (), (1, 2):
        try:
            cls(*arguments)
        except TypeError as error:
            print(error)
for flags, pattern in (re.ASCII, '(?u)a'), (re.UNICODE, '(?a)a'), (0, '(?a)a'), (re.ASCII, b'(?L)a'), (0, b'(?L)a'):
    try:
        print(re.compile(pattern, flags))
    except ValueError as error:
        print(error)
