"""The roundings of decimal arithmetic, on ints."""

# Tracebacks pass over this module, which is native in CPython.

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN = 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN'
ROUND_05UP = 'ROUND_05UP'
MODES = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)

_POWERS = [10 ** number for number in range(64)]


def power_of_ten(number):
    return _POWERS[number] if number < 64 else 10 ** number


def length(number):
    """How many decimal digits an int above or at 0 has; 1 for 0."""
    bits = number.bit_length()
    if bits < 200:
        # The logarithm of 2 is a little more than 1233 / 4096.
        count = bits * 1233 >> 12
        return count + 1 if number >= _POWERS[count] or not bits else count
    if bits < 10000:
        return len(str(number))
    # More digits than an int may be written with: their count follows from that of the bits, but for one.
    count = int((bits - 1) * 0.30102999566398120) + 1
    return count + (number >= 10 ** count)


def dropped(coefficient, count, sign, rounding):
    """The coefficient without its last digits, rounded, and whether it has lost something."""
    if count > length(coefficient):
        kept, rest, unit = 0, coefficient and 1, 10
    else:
        unit = power_of_ten(count)
        kept, rest = divmod(coefficient, unit)
    if not rest:
        return kept, False
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        is_up = twice > unit or (twice == unit and kept & 1)
    elif rounding == ROUND_HALF_UP:
        is_up = twice >= unit
    elif rounding == ROUND_DOWN:
        is_up = False
    elif rounding == ROUND_FLOOR:
        is_up = sign
    elif rounding == ROUND_CEILING:
        is_up = not sign
    elif rounding == ROUND_UP:
        is_up = True
    elif rounding == ROUND_HALF_DOWN:
        is_up = twice > unit
    else:
        is_up = kept % 5 == 0
    return kept + 1 if is_up else kept, True
