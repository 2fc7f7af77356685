"""Translations of messages: catalogues are looked for, and without one messages stay as they are."""

import os
import struct
import sys

__all__ = ['NullTranslations', 'GNUTranslations', 'Catalog', 'bindtextdomain', 'find', 'translation', 'install',
           'textdomain', 'dgettext', 'dngettext', 'gettext', 'ngettext', 'pgettext', 'dpgettext', 'npgettext',
           'dnpgettext']

_directory = os.path.join(sys.base_prefix, 'share', 'locale')
_domains = {}
_domain = 'messages'


def c2py(plural):
    """Gets a C expression as used in PO files for plural forms and returns a Python function that implements it."""
    import re
    if len(plural) > 1000:
        raise ValueError('plural form expression is too long')
    tokens = re.findall(r'\d+|n|&&|\|\||[<>=!]=|[<>!?:%*/+\-()]|\S', plural)
    for token in tokens:
        if not re.fullmatch(r'\d+|n|&&|\|\||[<>=!]=|[<>!?:%*/+\-()]', token):
            raise ValueError(f'invalid token in plural form: {token}')
    place = 0

    def peek():
        return tokens[place] if place < len(tokens) else ''

    def take():
        nonlocal place
        place += 1
        return tokens[place - 1]
    levels = (('||',), ('&&',), ('==', '!='), ('<', '>', '<=', '>='), ('+', '-'), ('*', '/', '%'))

    def choice():
        test = binary(0)
        if peek() != '?':
            return test
        take()
        yes = choice()
        if peek() != ':':
            raise ValueError(f'unexpected token in plural form: {peek()}' if peek()
                             else 'unexpected end of plural form')
        take()
        no = choice()
        return lambda n: yes(n) if test(n) else no(n)
    operations = {'||': lambda a, b: lambda n: int(bool(a(n) or b(n))), '&&': lambda a, b: lambda n: int(bool(a(n) and b(n))),
                  '==': lambda a, b: lambda n: int(a(n) == b(n)), '!=': lambda a, b: lambda n: int(a(n) != b(n)),
                  '<': lambda a, b: lambda n: int(a(n) < b(n)), '>': lambda a, b: lambda n: int(a(n) > b(n)),
                  '<=': lambda a, b: lambda n: int(a(n) <= b(n)), '>=': lambda a, b: lambda n: int(a(n) >= b(n)),
                  '+': lambda a, b: lambda n: a(n) + b(n), '-': lambda a, b: lambda n: a(n) - b(n),
                  '*': lambda a, b: lambda n: a(n) * b(n), '/': lambda a, b: lambda n: a(n) // b(n),
                  '%': lambda a, b: lambda n: a(n) % b(n)}

    def binary(level):
        if level == len(levels):
            return unary()
        left = binary(level + 1)
        while peek() in levels[level]:
            left = operations[take()](left, binary(level + 1))
        return left

    def unary():
        token = peek()
        if not token:
            raise ValueError('unexpected end of plural form')
        take()
        if token == '!':
            inner = unary()
            return lambda n: int(not inner(n))
        if token == '(':
            inner = choice()
            if peek() != ')':
                raise ValueError('unbalanced parenthesis in plural form')
            take()
            return inner
        if token == 'n':
            return lambda n: n
        if token.isdigit():
            number = int(token)
            return lambda n: number
        raise ValueError(f'unexpected token in plural form: {token}')
    found = choice()
    if place < len(tokens):
        raise ValueError(f'unexpected token in plural form: {peek()}')

    def function(n):
        if not isinstance(n, int):
            n = round(n)
        return int(found(n))
    return function


class NullTranslations:
    """A catalogue without messages: each stays as it is, unless a fallback has it."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins
        builtins.__dict__['_'] = self.gettext
        if names is not None:
            for name in {'gettext', 'ngettext', 'npgettext', 'pgettext'} & set(names):
                builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """A catalogue from a .mo file."""

    LE_MAGIC, BE_MAGIC = 0x950412de, 0xde120495
    CONTEXT = '%s\x04%s'
    VERSIONS = (0, 1)

    def _parse(self, fp):
        name = getattr(fp, 'name', '')
        self._catalog = catalog = {}
        self.plural = lambda n: int(n != 1)
        data = fp.read()
        order = {self.LE_MAGIC: '<', self.BE_MAGIC: '>'}.get(struct.unpack('<I', data[:4])[0])
        if order is None:
            raise OSError(0, 'Bad magic number', name)
        version, count, originals, translations = struct.unpack(order + '4I', data[4:20])
        if version >> 16 not in self.VERSIONS:
            raise OSError(0, f'Bad version number {version >> 16}', name)
        last = None
        for place in range(count):
            length, start = struct.unpack_from(order + '2I', data, originals + 8 * place)
            other_length, other_start = struct.unpack_from(order + '2I', data, translations + 8 * place)
            if start + length >= len(data) or other_start + other_length >= len(data):
                raise OSError(0, 'File is corrupt', name)
            message = data[start:start + length]
            translated = data[other_start:other_start + other_length]
            if not message:
                for line in translated.decode('ascii', 'replace').split('\n'):
                    if ':' in line:
                        key, _, value = line.partition(':')
                        last = key.strip().lower()
                        self._info[last] = value.strip()
                    elif last and line.strip():
                        self._info[last] += '\n' + line.strip()
                if 'charset=' in self._info.get('content-type', ''):
                    self._charset = self._info['content-type'].split('charset=')[1]
                if 'plural=' in self._info.get('plural-forms', ''):
                    self.plural = c2py(self._info['plural-forms'].split(';')[1].split('plural=')[1])
            charset = self._charset or 'ascii'
            if b'\x00' in message:
                first = str(message.split(b'\x00')[0], charset)
                for number, form in enumerate(translated.split(b'\x00')):
                    catalog[first, number] = str(form, charset)
            else:
                catalog[str(message, charset)] = str(translated, charset)

    def gettext(self, message):
        found = self._catalog.get(message)
        if found is None:
            found = self._catalog.get((message, self.plural(1)))
        return super().gettext(message) if found is None else found

    def ngettext(self, msgid1, msgid2, n):
        found = self._catalog.get((msgid1, self.plural(n)))
        return super().ngettext(msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        found = self._catalog.get(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if found is None else found

    def npgettext(self, context, msgid1, msgid2, n):
        found = self._catalog.get((self.CONTEXT % (context, msgid1), self.plural(n)))
        return super().npgettext(context, msgid1, msgid2, n) if found is None else found


def _expand(name):
    """A locale's name and its shorter forms."""
    import locale
    name = locale.normalize(name)
    base, at, modifier = name.partition('@')
    base, dot, codeset = base.partition('.')
    language, underscore, territory = base.partition('_')
    forms = []
    for with_territory in (True, False) if underscore else (False,):
        for with_codeset in (True, False) if dot else (False,):
            for with_modifier in (True, False) if at else (False,):
                forms.append(language + (f'_{territory}' if with_territory else '')
                             + (f'.{codeset}' if with_codeset else '') + (f'@{modifier}' if with_modifier else ''))
    return forms


def find(domain, localedir=None, languages=None, all=False):
    """Locate a .mo file using the gettext strategy."""
    if localedir is None:
        localedir = _directory
    if languages is None:
        languages = []
        for name in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'):
            value = os.environ.get(name)
            if value:
                languages = value.split(':')
                break
        if 'C' not in languages:
            languages.append('C')
    forms = []
    for language in languages:
        for form in _expand(language):
            if form not in forms:
                forms.append(form)
    found = []
    for form in forms:
        if form == 'C':
            break
        file = os.path.join(localedir, form, 'LC_MESSAGES', f'{domain}.mo')
        if os.path.exists(file):
            if not all:
                return file
            found.append(file)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The catalogue of a domain."""
    if class_ is None:
        class_ = GNUTranslations
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        raise FileNotFoundError(2, 'No translation file found for domain', domain)
    result = None
    for file in files:
        key = class_, os.path.abspath(file)
        made = _translations.get(key)
        if made is None:
            with open(file, 'rb') as fp:
                made = _translations.setdefault(key, class_(fp))
        import copy
        made = copy.copy(made)
        if result is None:
            result = made
        else:
            result.add_fallback(made)
    return result


def install(domain, localedir=None, *, names=None):
    """Puts `_` into the builtins."""
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    """Change or query the current global domain."""
    global _domain
    if domain is not None:
        _domain = domain
    return _domain


def bindtextdomain(domain, localedir=None):
    """Bind the domain to the locale directory."""
    if localedir is not None:
        _domains[domain] = localedir
    return _domains.get(domain, _directory)


def _catalogue(domain):
    return translation(domain, _domains.get(domain, None), fallback=True)


def dgettext(domain, message):
    return _catalogue(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _catalogue(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _catalogue(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _catalogue(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """The message's translation in the current global domain."""
    return dgettext(_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_domain, context, msgid1, msgid2, n)


Catalog = translation
