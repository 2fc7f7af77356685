# `bytes` compares with its own kind alone, and is filled with one byte of bytes or bytearray.
print(b'a'.__eq__(bytearray(b'a')), b'a'.__lt__(memoryview(b'a')), bytearray(b'a').__eq__(memoryview(b'a')))
print(b'a' == bytearray(b'a'), b'a' < bytearray(b'b'), b'a' == memoryview(b'a'))
for fill in (b'c', bytearray(b'c'), memoryview(b'c'), b'cc', 'c'):
    try:
        print(b'ab'.center(6, fill), bytearray(b'ab').ljust(4, fill))
    except TypeError as error:
        print(error)
