"""Decimals as text: reading, writing, and format specifications."""

# Tracebacks pass over this module, which is native in CPython.

import re
from decimal._arithmetic import make, rescaled
from decimal._rounding import dropped, length, power_of_ten

_NUMBER = re.compile(r'(?P<sign>[-+])?(?:(?P<whole>\d*)(?:\.(?P<part>\d*))?(?:e(?P<exponent>[-+]?\d+))?'
                     r'|(?P<infinity>inf(?:inity)?)|(?P<signal>s)?nan(?P<payload>\d*))\Z', re.IGNORECASE)


def parsed(text):
    """The number that a text stands for, or None."""
    whole, point, part = text.partition('.')
    digits = whole + part
    if digits.isdigit() and digits.isascii():
        return make(0, int(digits), -len(part))
    text = text.strip().replace('_', '')
    found = _NUMBER.match(text)
    if found is None:
        return None
    sign = int(found['sign'] == '-')
    if found['infinity']:
        return make(sign, 0, 0, 'F')
    whole = found['whole']
    if whole is None:
        return make(sign, int(found['payload'] or 0), 0, 'N' if found['signal'] else 'n')
    part = found['part'] or ''
    if not whole and not part:
        return None
    return make(sign, int(whole + part), int(found['exponent'] or 0) - len(part))


def shown(number, capitals, engineering=False):
    """The text of a number in scientific or engineering notation."""
    sign = '-' if number._sign else ''
    if number._special:
        if number._special == 'F':
            return sign + 'Infinity'
        payload = str(number._coefficient) if number._coefficient else ''
        return f"{sign}{'sNaN' if number._special == 'N' else 'NaN'}{payload}"
    digits = str(number._coefficient)
    exponent = number._exponent
    point = exponent + len(digits)
    if exponent <= 0 and point > -6:
        place = point
    elif not engineering:
        place = 1
    elif number._coefficient:
        place = (point - 1) % 3 + 1
    else:
        place = (point + 1) % 3 - 1
    if place <= 0:
        text = '0.' + '0' * -place + digits
    elif place >= len(digits):
        text = digits + '0' * (place - len(digits))
    else:
        text = digits[:place] + '.' + digits[place:]
    if point != place:
        text += f"{'E' if capitals else 'e'}{point - place:+}"
    return sign + text


_SPEC = re.compile(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<zero>0)?(?P<width>(?!0)\d+)?'
                   r'(?P<comma>,)?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?\Z', re.DOTALL)


def formatted(number, text, context):
    """The number as a format specification has it."""
    spec = _SPEC.match(text)
    if spec is None or (spec['zero'] and spec['align']) or (spec['comma'] and spec['type'] == 'n'):
        raise ValueError('invalid format string')
    kind = spec['type'] or ('G' if context._capitals else 'g')
    precision = None if spec['precision'] is None else int(spec['precision'])
    fill, align = spec['fill'] or ' ', spec['align'] or '>'
    if spec['zero']:
        fill, align = '0', '='
    width = int(spec['width'] or 0)
    if number._special:
        body = shown(make(0, number._coefficient, 0, number._special), 1) + ('%' if kind == '%' else '')
        if spec['zero']:
            fill, align = ' ', '>'
        return _aligned(_sign(number._sign, spec['sign']), body, fill, align, width)
    if kind == 'n':
        kind = 'g'
    if kind == '%':
        number = make(number._sign, number._coefficient, number._exponent + 2)
    rounding = context._rounding
    if precision is not None:
        if kind in 'eE':
            number = _limited(number, precision + 1, rounding)
        elif kind in 'fF%':
            number = rescaled(number, -precision, rounding)[0]
        elif length(number._coefficient) > max(precision, 1):
            number = _limited(number, max(precision, 1), rounding)
    if not number._coefficient and number._exponent > 0 and kind in 'fF%':
        number = make(number._sign, 0, 0)
    sign = number._sign
    if spec['z'] and not number._coefficient:
        sign = 0
    digits = str(number._coefficient)
    point = number._exponent + len(digits)
    if kind in 'eE':
        place = 1 - precision if not number._coefficient and precision is not None else 1
    elif kind in 'fF%':
        place = point
    else:
        place = point if number._exponent <= 0 and point > -6 else 1
    if place < 0:
        whole, part = '0', '0' * -place + digits
    elif place > len(digits):
        whole, part = digits + '0' * (place - len(digits)), ''
    else:
        whole, part = digits[:place] or '0', digits[place:]
    exponent = point - place
    tail = '.' + part if part else ''
    if exponent or kind in 'eE':
        tail += f"{'E' if kind in 'EG' else 'e'}{exponent:+}"
    if kind == '%':
        tail += '%'
    sign = _sign(sign, spec['sign'])
    if spec['comma']:
        least = width - len(sign) - len(tail) if align == '=' and fill == '0' else 0
        whole = _grouped(whole, least)
    return _aligned(sign, whole + tail, fill, align, width)


def _limited(number, digits, rounding):
    """The number with just so many digits."""
    if not number._coefficient:
        return number
    size = length(number._coefficient)
    if size <= digits:
        return make(number._sign, number._coefficient * power_of_ten(digits - size), number._exponent - digits + size)
    coefficient, _ = dropped(number._coefficient, size - digits, number._sign, rounding)
    exponent = number._exponent + size - digits
    if length(coefficient) > digits:
        coefficient //= 10
        exponent += 1
    return make(number._sign, coefficient, exponent)


def _grouped(digits, least):
    digits = digits.rjust(1, '0')
    while True:
        groups = []
        rest = digits
        while rest:
            groups.insert(0, rest[-3:])
            rest = rest[:-3]
        text = ','.join(groups)
        if len(text) >= least:
            return text
        digits = '0' + digits


def _sign(sign, wanted):
    return '-' if sign else wanted if wanted in ('+', ' ') else ''


def _aligned(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == '<':
        return sign + body + padding
    if align == '=':
        return sign + padding + body
    if align == '^':
        half = len(padding) // 2
        return padding[:half] + sign + body + padding[half:]
    return padding + sign + body
