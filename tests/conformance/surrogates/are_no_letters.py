# What kind of character a surrogate is: of category Cs, neither printable nor a letter, without another case.
import unicodedata

TESTS = 'isprintable isalpha isdigit isdecimal isnumeric isalnum isspace isidentifier islower isupper istitle isascii'
print({test: getattr('\ud800', test)() for test in TESTS.split()})
for form in 'upper', 'lower', 'title', 'casefold', 'swapcase', 'capitalize':
    print(form, ascii(getattr('a\ud800B', form)()))
print(unicodedata.category('\udc80'), unicodedata.name('\ud800', 'none'), unicodedata.combining('\ud800'))
print(ascii(unicodedata.normalize('NFC', 'e\u0301\ud800')))
print('\ud800'.split(), '\ud800 \udc00'.split()[1] == '\udc00', ascii('a\ud800b\ud800'.split('\ud800')))
print('a\ud800'.find('\ud800'), 'a\ud800b\ud800'.count('\ud800'), ascii('a\ud800'.replace('\ud800', '\udfff')))
print(ascii('\ud800'.center(5, '\udc00')), ascii('\ud800a\ud800'.strip('\ud800')), ascii('\ud800\n\udc00'.splitlines()))
print(ascii('ab'.translate({97: 0xd800, 98: '\udfff'})), str.maketrans('\ud800', '\udfff', '\udc00'))
for make in (lambda: int('\ud800'), lambda: float('\ud800'), lambda: bytes.fromhex('\ud800'), lambda: {}['\ud800'],
             lambda: unicodedata.name('\ud800')):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))
