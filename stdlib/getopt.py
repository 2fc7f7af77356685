"""Command line options in the way of C's getopt."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']

import os


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Parse options and arguments, up to the first argument that is no option."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options = []
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        args = _take(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt, but options and arguments may be mixed."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    only_before = shortopts.startswith('+') or 'POSIXLY_CORRECT' in os.environ
    shortopts = shortopts.removeprefix('+')
    options, rest = [], []
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0].startswith('-') and args[0] != '-':
            args = _take(options, args, shortopts, longopts)
        elif only_before:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return options, rest


def _take(options, args, shortopts, longopts):
    """Adds the options of the first argument; the arguments behind them come back."""
    first, rest = args[0], args[1:]
    if first.startswith('--'):
        return _take_long(options, first[2:], longopts, rest)
    letters = first[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        if _takes_argument(letter, shortopts):
            if not letters:
                if not rest:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ''
        else:
            value = ''
        options.append(('-' + letter, value))
    return rest


def _takes_argument(letter, shortopts):
    place = shortopts.find(letter)
    if place < 0 or letter == ':':
        raise GetoptError(f'option -{letter} not recognized', letter)
    return shortopts.startswith(':', place + 1)


def _take_long(options, option, longopts, rest):
    name, equals, value = option.partition('=')
    value = value if equals else None
    takes, name = _long_has_args(name, longopts)
    if takes:
        if value is None:
            if not rest:
                raise GetoptError(f'option --{name} requires argument', name)
            value, rest = rest[0], rest[1:]
    elif value is not None:
        raise GetoptError(f'option --{name} must not have an argument', name)
    options.append(('--' + name, value or ''))
    return rest


def _long_has_args(name, longopts):
    found = [option for option in longopts if option.startswith(name)]
    if not found:
        raise GetoptError(f'option --{name} not recognized', name)
    if name in found:
        return False, name
    if name + '=' in found:
        return True, name
    if len(found) > 1:
        raise GetoptError(f'option --{name} not a unique prefix', name)
    whole = found[0]
    return whole.endswith('='), whole.removesuffix('=')


def short_has_arg(opt, shortopts):
    """Whether a short option takes an argument."""
    return _takes_argument(opt, shortopts)


def long_has_args(opt, longopts):
    """Whether a long option, which may be shortened, takes an argument, and its whole name."""
    return _long_has_args(opt, longopts)
