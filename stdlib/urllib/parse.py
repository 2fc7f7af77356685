"""Addresses of the web: taking them apart, putting them together, and quoting what stands in them."""

import re
from collections import namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes',
           'SplitResultBytes']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                 'rtsp', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp',
               'snews', 'prospero', 'rtsp', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh',
               'ws', 'wss', 'itms-services']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips',
               'mms', 'sftp', 'tel']
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'
_UNSAFE = ('\t', '\r', '\n')
_CONTROLS = ''.join(map(chr, range(33)))


def clear_cache():
    """Clear internal performance caches. Undocumented; some tests want it."""


def _as_text(*parts):
    """The parts as texts, and what turns a result back into bytes where they were such."""
    is_text = isinstance(parts[0], str)
    for part in parts[1:]:
        if part and isinstance(part, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return parts + (lambda result: result,)
    return tuple([part.decode('ascii', 'strict') if part else '' for part in parts]) + (
        lambda result: result.encode('ascii', 'strict') if hasattr(result, 'encode') else result,)


class _Netloc:
    """What the part between // and the path consists of."""

    __slots__ = ()

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        host = self._host()[0]
        if not host:
            return None
        percent = '%' if isinstance(host, str) else b'%'
        host, percent, zone = host.partition(percent)
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._host()[1]
        if port is not None:
            if not (port.isdigit() and port.isascii()):
                raise ValueError(f'Port could not be cast to integer value as {port!r}')
            port = int(port)
            if not 0 <= port <= 65535:
                raise ValueError('Port out of range 0-65535')
        return port

    def _user(self):
        at, colon = ('@', ':') if isinstance(self.netloc, str) else (b'@', b':')
        user, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        name, colon, password = user.partition(colon)
        return name, password if colon else None

    def _host(self):
        at, opening, closing, colon = ('@', '[', ']', ':') if isinstance(self.netloc, str) else (
            b'@', b'[', b']', b':')
        host = self.netloc.rpartition(at)[2]
        _, bracketed, inside = host.partition(opening)
        if bracketed:
            host, _, port = inside.partition(closing)
            port = port.partition(colon)[2]
        else:
            host, _, port = host.partition(colon)
        return host, port or None

    __class_getitem__ = classmethod(type(list[int]))


class _Text:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._other(*[part.encode(encoding, errors) for part in self])


class _Data:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._other(*[part.decode(encoding, errors) for part in self])


_Defrag = namedtuple('DefragResult', 'url fragment')
_Split = namedtuple('SplitResult', 'scheme netloc path query fragment')
_Parse = namedtuple('ParseResult', 'scheme netloc path params query fragment')


class DefragResult(_Defrag, _Text):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defrag, _Data):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Netloc, _Data):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _Netloc, _Data):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _data in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                     (ParseResult, ParseResultBytes)):
    _text._other, _data._other = _data, _text
del _text, _data


def _result(made, restore):
    """The result as text, or as bytes where the arguments were such."""
    if restore('') == '':
        return made
    return made.encode()


def urlparse(url, scheme='', allow_fragments=True):
    """Parse a URL into 6 components: <scheme>://<netloc>/<path>;<params>?<query>#<fragment>"""
    url, scheme, restore = _as_text(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in url:
        url, params = _split_params(url)
    return _result(ParseResult(scheme, netloc, url, params, query, fragment), restore)


def _split_params(url):
    start = url.find(';', max(url.rfind('/'), 0))
    return (url, '') if start < 0 else (url[:start], url[start + 1:])


def urlsplit(url, scheme='', allow_fragments=True):
    """Parse a URL into 5 components: <scheme>://<netloc>/<path>?<query>#<fragment>"""
    url, scheme, restore = _as_text(url, scheme)
    url = url.lstrip(_CONTROLS)
    scheme = scheme.strip(_CONTROLS)
    for letter in _UNSAFE:
        url = url.replace(letter, '')
        scheme = scheme.replace(letter, '')
    netloc = query = fragment = ''
    colon = url.find(':')
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(
            letter in scheme_chars for letter in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == '//':
        end = min([place for place in (url.find(mark, 2) for mark in '/?#') if place >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    _check_netloc(netloc)
    return _result(SplitResult(scheme, netloc, url, query, fragment), restore)


def _check_netloc(netloc):
    """A letter that normalization turns into one of the marks of an address is refused."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    bare = netloc.translate(dict.fromkeys(map(ord, '@:#?')))
    normal = unicodedata.normalize('NFKC', bare)
    if bare == normal:
        return
    for mark in '/?#@:':
        if mark in normal:
            raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def urlunparse(components):
    """Put a parsed URL back together again."""
    scheme, netloc, url, params, query, fragment, restore = _as_text(*components)
    if params:
        url = f'{url};{params}'
    return restore(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """Combine the elements of a tuple as returned by urlsplit() into a complete URL as a string."""
    scheme, netloc, url, query, fragment, restore = _as_text(*components)
    if netloc or (scheme and scheme in uses_netloc and url[:2] != '//'):
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return restore(url)


def urljoin(base, url, allow_fragments=True):
    """Join a base URL and a possibly relative URL to form an absolute interpretation of the latter."""
    if not base:
        return url
    if not url:
        return base
    base, url, restore = _as_text(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return restore(url)
    if scheme in uses_netloc:
        if netloc:
            return restore(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return restore(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split('/')
    if base_parts[-1] != '':
        del base_parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = base_parts + path.split('/')
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return restore(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    """Removes any existing fragment from URL."""
    url, restore = _as_text(url)
    if '#' in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        defrag = urlunparse((scheme, netloc, path, params, query, ''))
    else:
        defrag, fragment = url, ''
    return _result(DefragResult(defrag, fragment), restore)


def unquote_to_bytes(string):
    """unquote_to_bytes('abc%20def') -> b'abc def'."""
    if not string:
        string.split
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *rest = bytes(string).split(b'%')
    pieces = [first]
    for part in rest:
        digits = part[:2]
        if len(digits) == 2 and not digits.translate(None, b'0123456789abcdefABCDEF'):
            pieces.append(bytes([int(digits, 16)]) + part[2:])
        else:
            pieces.append(b'%' + part)
    return b''.join(pieces)


_ascii = re.compile('([\x00-\x7f]+)')


def unquote(string, encoding='utf-8', errors='replace'):
    """Replace %xx escapes by their single-character equivalent."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    parts = _ascii.split(string)
    pieces = [parts[0]]
    for place in range(1, len(parts), 2):
        pieces.append(unquote_to_bytes(parts[place]).decode(encoding or 'utf-8', errors or 'replace'))
        pieces.append(parts[place + 1])
    return ''.join(pieces)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """Like unquote(), but also replace plus signs by spaces."""
    return unquote(string.replace('+', ' '), encoding, errors)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    """Parse a query given as a string argument; the values are lists."""
    parsed = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding, errors=errors,
                                 max_num_fields=max_num_fields, separator=separator):
        parsed.setdefault(name, []).append(value)
    return parsed


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """Parse a query given as a string argument; a list of pairs."""
    qs, restore = _as_text(qs)
    separator, _ = _as_text(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator) and qs:
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for part in qs.split(separator) if qs else []:
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError(f'bad query field: {part!r}')
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            name = restore(unquote(name.replace('+', ' '), encoding=encoding, errors=errors))
            value = restore(unquote(value.replace('+', ' '), encoding=encoding, errors=errors))
            pairs.append((name, value))
    return pairs


_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


def quote(string, safe='/', encoding=None, errors=None):
    """quote('abc def') -> 'abc%20def'"""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """Like quote(), but also replace ' ' with '+'."""
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """Like quote(), but accepts a bytes object rather than a str."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    allowed = _ALWAYS_SAFE.union([byte for byte in safe if byte < 128])
    return ''.join([chr(byte) if byte in allowed else f'%{byte:02X}' for byte in bs])


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """Encode a dict or sequence of two-element tuples into a URL query string."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError('not a valid non-string sequence or mapping object') from None

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        name = quoted(name)
        if not doseq or isinstance(value, (bytes, str)):
            pairs.append(name + '=' + quoted(value))
            continue
        try:
            len(value)
        except TypeError:
            pairs.append(name + '=' + quoted(value))
        else:
            pairs += [name + '=' + quoted(item) for item in value]
    return '&'.join(pairs)
