# range.__contains__ is there, for short and long ranges.
for x in (range(5, 3), range(10), range(2 ** 70), range(0, 100, 7)):
    print(x.__contains__(7), x.__contains__(7.0), '__contains__' in dir(x))
    print(hasattr(type(x), '__contains__'), range.__contains__(x, 2))
print(range(9).__contains__([1]), range(9).__contains__('a'))
for arguments in ((), (1, 2)):
    try:
        range(3).__contains__(*arguments)
    except TypeError as error:
        print(error)
print(range.__contains__, range.__contains__.__doc__)
