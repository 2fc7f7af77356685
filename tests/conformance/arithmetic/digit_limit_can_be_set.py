import sys

print(sys.get_int_max_str_digits())
for limit in (-1, 639, 'many', 2**70):
    try:
        sys.set_int_max_str_digits(limit)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


def show(function):
    try:
        print(len(str(function())))
    except ValueError as error:
        print(error)


for limit in (640, 5000, 0):
    sys.set_int_max_str_digits(limit)
    print(limit, sys.get_int_max_str_digits())
    show(lambda: int('1' * 700))
    show(lambda: 10**700)
    show(lambda: '%d' % 10**700)
    show(lambda: f'{10**700}')
    show(lambda: int('1' * 5001))
    show(lambda: 10**6000)
