# Unknown flags and levels of optimisation are refused, before the mode is looked at.
import __future__


def attempt(*args, **named):
    try:
        compile(*args, **named)
        print('fine')
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


attempt('1', 'x', 'eval', __future__.annotations.compiler_flag | __future__.division.compiler_flag)
for flags in 1, 0x100, 0x8000, 1 << 30, 1 << 40, 'a', None:
    attempt('1', 'x', 'mode', flags)
for optimize in -1, 0, 1, 2, 3, -2, 'a':
    attempt('1', 'x', 'eval', optimize=optimize)
attempt('1', 'x', 'mode')
