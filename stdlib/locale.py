"""The customs of languages and countries: here, those of the locale C."""

import functools
import sys

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'resetlocale', 'localeconv',
           'strcoll', 'strxfrm', 'str', 'atof', 'atoi', 'format', 'format_string', 'currency', 'normalize', 'LC_CTYPE',
           'LC_COLLATE', 'LC_MESSAGES', 'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'CHAR_MAX', 'getencoding']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_text = str


class Error(Exception):
    """Locale error."""


_CATEGORIES = {LC_CTYPE: 'LC_CTYPE', LC_NUMERIC: 'LC_NUMERIC', LC_TIME: 'LC_TIME', LC_COLLATE: 'LC_COLLATE',
               LC_MONETARY: 'LC_MONETARY', LC_MESSAGES: 'LC_MESSAGES'}
_set = dict.fromkeys(_CATEGORIES, 'C')
_KNOWN = {'C', 'POSIX', 'C.UTF-8', 'C.utf8'}


def localeconv():
    """Database of local conventions."""
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '',
            'mon_grouping': [], 'positive_sign': '', 'negative_sign': '', 'int_frac_digits': CHAR_MAX,
            'frac_digits': CHAR_MAX, 'p_cs_precedes': CHAR_MAX, 'p_sep_by_space': CHAR_MAX,
            'n_cs_precedes': CHAR_MAX, 'n_sep_by_space': CHAR_MAX, 'p_sign_posn': CHAR_MAX, 'n_sign_posn': CHAR_MAX,
            'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def setlocale(category, locale=None):
    """Set the locale for the given category: there is none but C."""
    if locale is not None and not isinstance(locale, _text):
        language, encoding = locale if len(locale) == 2 else (None, None)
        if language is not None and not isinstance(language, _text):
            raise TypeError('Locale must be None, a string, or an iterable of two strings -- language code, encoding.')
        locale = 'C' if language is None else f'{language}.{encoding}' if encoding else language
    if category not in _set and category != LC_ALL:
        raise Error('unsupported locale setting' if locale else 'invalid locale category')
    if locale is not None:
        if locale == '':
            import os
            locale = os.environ.get('LC_ALL') or os.environ.get('LANG') or 'C'
            if locale not in _KNOWN:
                locale = 'C'
        if locale not in _KNOWN:
            raise Error('unsupported locale setting')
        if locale == 'POSIX':
            locale = 'C'
        for each in _set if category == LC_ALL else [category]:
            _set[each] = locale
    if category != LC_ALL:
        return _set[category]
    values = set(_set.values())
    if len(values) == 1:
        return values.pop()
    return ';'.join([f'{name}={_set[number]}' for number, name in _CATEGORIES.items()])


def resetlocale(category=LC_ALL):
    """Sets the locale for category to the default setting."""
    setlocale(category, '')


def normalize(localename):
    """Returns a normalized locale code for the given locale name."""
    return {'c': 'C', 'posix': 'C', 'en_us': 'en_US.ISO8859-1', 'en': 'en_US.ISO8859-1',
            'en_us.utf-8': 'en_US.UTF-8', 'en_us.utf8': 'en_US.UTF-8', 'c.utf-8': 'C.UTF-8',
            'c.utf8': 'C.UTF-8'}.get(localename.lower(), localename)


def getlocale(category=LC_CTYPE):
    """Returns the current setting for the given locale category as tuple (language code, encoding)."""
    if category == LC_ALL and len(set(_set.values())) > 1:
        raise TypeError('category LC_ALL is not supported')
    name = _set[LC_CTYPE if category == LC_ALL else category]
    return ('en_US', 'UTF-8') if name in ('C.UTF-8', 'C.utf8') else (None, None)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """Tries to determine the default locale settings and returns them as tuple (language code, encoding)."""
    import os
    import warnings
    warnings.warn('Use setlocale(), getencoding() and getlocale() instead', DeprecationWarning, stacklevel=2)
    for name in envvars:
        value = os.environ.get(name)
        if value:
            code, _, encoding = normalize(value).partition('.')
            return (None, None) if code == 'C' and not encoding else (code if code != 'C' else 'en_US', encoding or None)
    return None, None


def getencoding():
    """Get the current locale encoding: always UTF-8."""
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    """Return the charset that the user is likely using: always UTF-8."""
    return 'utf-8' if sys.flags.utf8_mode else 'UTF-8'


def strcoll(a, b, /):
    """string,string -> int. Compares two strings according to the locale."""
    return (a > b) - (a < b)


def strxfrm(string, /):
    """Return a string that can be used as a key for locale-aware comparisons."""
    return string


def _grouped(text, monetary=False):
    return text, 0


def format_string(f, val, grouping=False, monetary=False):
    """Formats a string in the same way that the % formatting would use, but takes the current locale into account."""
    return f % val


def format(percent, value, grouping=False, monetary=False, *additional):
    """Deprecated, use format_string instead."""
    import warnings
    warnings.warn("This method will be removed in a future version of Python. Use 'locale.format_string()' instead.",
                  DeprecationWarning, stacklevel=2)
    return percent % ((value, *additional) if additional else value)


def currency(val, symbol=True, grouping=False, international=False):
    """Formats val according to the currency settings in the current locale."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """Convert float to string, taking the locale into account."""
    return '%.12g' % val


def delocalize(string):
    """Parses a string as a normalized number according to the locale settings."""
    return string


def localize(string, grouping=False, monetary=False):
    """Parses a string as locale number according to the locale settings."""
    return string


def atof(string, func=float):
    """Parses a string as a float according to the locale settings."""
    return func(delocalize(string))


def atoi(string):
    """Converts a string to an integer according to the locale settings."""
    return int(delocalize(string))


def gettext(msg, /):
    """gettext(msg) -> string. Return translation of msg."""
    return msg


def textdomain(domain, /):
    """textdomain(domain) -> string. Set the C library's textdmain to domain."""
    return domain or 'messages'


def bindtextdomain(domain, dir, /):
    """bindtextdomain(domain, dir) -> string. Bind the C library's domain to dir."""
    return dir
