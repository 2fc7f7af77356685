# Without catalogues messages stay as they are; the locale is C.
import gettext
import locale

_ = gettext.gettext
print(_('message'), gettext.ngettext('one', 'many', 1), gettext.ngettext('one', 'many', 2), gettext.find('nothing'))
print(gettext.translation('nothing', fallback=True).gettext('x'), gettext.c2py('n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2')(21))
try:
    gettext.translation('nothing')
except OSError as error:
    print(error)
print(locale.setlocale(locale.LC_NUMERIC), locale.localeconv()['decimal_point'], locale.atof('1.5'), locale.str(2.5))
print(locale.format_string('%d items', 3), locale.strcoll('a', 'b'))
try:
    locale.setlocale(locale.LC_ALL, 'xx_YY')
except locale.Error as error:
    print(error)
