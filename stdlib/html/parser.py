"""A parser of HTML as it is found, which tells of each piece by calling a method."""

__all__ = ['HTMLParser']

import re
from html import unescape

# Programs look at these patterns and replace them, and so they bear the names that CPython gives them.
interesting_normal = re.compile('[&<]')
incomplete = re.compile('&[a-zA-Z#]')
entityref = re.compile('&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
charref = re.compile('&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
starttagopen = re.compile('<[a-zA-Z]')
piclose = re.compile('>')
commentclose = re.compile(r'--\s*>')
tagfind_tolerant = re.compile(r'([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*')
attrfind_tolerant = re.compile(
    r'((?<=[\'"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*))?(?:\s|/(?!>))*')
locatestarttagend_tolerant = re.compile(
    r'<[a-zA-Z][^\t\n\r\f />\x00]*'
    r'(?:[\s/]*(?:(?<=[\'"\s/])[^\s/>][^\s/=>]*(?:\s*=+\s*(?:\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*)\s*)?'
    r'(?:\s|/(?!>))*)*)?\s*')
endendtag = re.compile('>')
endtagfind = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>')

_declname = re.compile(r'[a-zA-Z][-_.a-zA-Z0-9]*\s*')
_marked = re.compile(r']\s*]\s*>')
_marked_office = re.compile(r']\s*>')
_STANDARD = {'temp', 'cdata', 'ignore', 'include', 'rcdata'}
_OFFICE = {'if', 'else', 'endif'}


class HTMLParser:
    """Find tags and other markup and call handler functions."""

    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Reset this instance.  Loses all unprocessed data."""
        self.rawdata = ''
        self.lasttag = '???'
        self.interesting = interesting_normal
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0

    def feed(self, data):
        """Feed data to the parser; call this as often as you want, with as little or as much text as you want."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """Handle any buffered data."""
        self.goahead(1)

    def getpos(self):
        """Return current line number and offset."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Count the lines from one place to another; the other place."""
        if i >= j:
            return j
        lines = self.rawdata.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex('\n', i, j) - 1
        else:
            self.offset += j - i
        return j

    __starttag_text = None

    def get_starttag_text(self):
        """Return full source of start tag: '<...>'."""
        return self.__starttag_text

    def set_cdata_mode(self, elem):
        """From here on everything is text, up to the end of the element."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(r'</\s*%s\s*>' % self.cdata_elem, re.IGNORECASE)

    def clear_cdata_mode(self):
        """Markup counts again."""
        self.interesting = interesting_normal
        self.cdata_elem = None

    def _text(self, start, end):
        """Tells of a text."""
        if start < end:
            text = self.rawdata[start:end]
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def goahead(self, end):
        """Handles what is there; with `end` also what might go on."""
        rawdata = self.rawdata
        i = 0
        n = len(rawdata)
        while i < n:
            if self.convert_charrefs and not self.cdata_elem:
                j = rawdata.find('<', i)
                if j < 0:
                    # A reference at the end may not be complete yet.
                    ampersand = rawdata.rfind('&', max(i, n - 34))
                    if ampersand >= 0 and not re.compile(r'[\s;]').search(rawdata, ampersand):
                        break
                    j = n
            else:
                match = self.interesting.search(rawdata, i)
                if match:
                    j = match.start()
                elif self.cdata_elem:
                    break
                else:
                    j = n
            self._text(i, j)
            i = self.updatepos(i, j)
            if i == n:
                break
            if rawdata.startswith('<', i):
                k = self._markup(i, end)
                if k is None:
                    break
                i = self.updatepos(i, k)
                continue
            k, goes_on = self._reference(i, end)
            i = self.updatepos(i, k)
            if not goes_on:
                break
        if end and i < n and not self.cdata_elem:
            self._text(i, n)
            i = self.updatepos(i, n)
        self.rawdata = rawdata[i:]

    def _markup(self, i, end):
        """Handles what begins with '<'; the place behind it, None where more is needed."""
        rawdata = self.rawdata
        if starttagopen.match(rawdata, i):
            k = self.parse_starttag(i)
        elif rawdata.startswith('</', i):
            k = self.parse_endtag(i)
        elif rawdata.startswith('<!--', i):
            k = self.parse_comment(i)
        elif rawdata.startswith('<?', i):
            k = self.parse_pi(i)
        elif rawdata.startswith('<!', i):
            k = self.parse_html_declaration(i)
        elif i + 1 < len(rawdata) or end:
            self.handle_data('<')
            return i + 1
        else:
            return None
        if k >= 0:
            return k
        if not end:
            return None
        k = rawdata.find('>', i + 1)
        if k < 0:
            k = rawdata.find('<', i + 1)
            if k < 0:
                k = i + 1
        else:
            k += 1
        self._text(i, k)
        return k

    def _reference(self, i, end):
        """Handles what begins with '&'; the place behind it, and whether what follows may be handled now."""
        rawdata = self.rawdata
        n = len(rawdata)
        if rawdata.startswith('&#', i):
            match = charref.match(rawdata, i)
            if match:
                self.handle_charref(match[0][2:-1])
                return match.end() - (not rawdata.startswith(';', match.end() - 1)), True
            if ';' in rawdata[i:]:
                self.handle_data(rawdata[i:i + 2])
                return i + 2, False
            return i, False
        match = entityref.match(rawdata, i)
        if match:
            self.handle_entityref(match[1])
            return match.end() - (not rawdata.startswith(';', match.end() - 1)), True
        match = incomplete.match(rawdata, i)
        if match:
            # Whether it goes on is not known yet.
            return i + 1 if end and match[0] == rawdata[i:] else i, False
        if i + 1 < n:
            self.handle_data('&')
            return i + 1, True
        return i, False

    def parse_html_declaration(self, i):
        """Handles '<!DOCTYPE ...>' and its like."""
        rawdata = self.rawdata
        if rawdata[i:i + 3] == '<![':
            return self.parse_marked_section(i)
        if rawdata[i:i + 9].lower() == '<!doctype':
            end = rawdata.find('>', i + 9)
            if end == -1:
                return -1
            self.handle_decl(rawdata[i + 2:end])
            return end + 1
        return self.parse_bogus_comment(i)

    def parse_marked_section(self, i, report=1):
        """Handles '<![CDATA[...]]>' and the conditions of office programs."""
        rawdata = self.rawdata
        match = _declname.match(rawdata, i + 3)
        if match is None:
            return -1 if i + 3 >= len(rawdata) else self.parse_bogus_comment(i)
        name = match[0].strip().lower()
        if match.end() == len(rawdata):
            return -1
        if name in _STANDARD:
            close = _marked.search(rawdata, i + 3)
        elif name in _OFFICE:
            close = _marked_office.search(rawdata, i + 3)
        else:
            raise AssertionError('unknown status keyword %r in marked section' % rawdata[i + 3:match.end()])
        if not close:
            return -1
        if report:
            self.unknown_decl(rawdata[i + 3:close.start()])
        return close.end()

    def parse_bogus_comment(self, i, report=1):
        """Handles as a comment what begins like a declaration and is none."""
        close = self.rawdata.find('>', i + 2)
        if close == -1:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2:close])
        return close + 1

    def parse_comment(self, i, report=1):
        """Handles '<!-- ... -->'."""
        match = commentclose.search(self.rawdata, i + 4)
        if not match:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4:match.start()])
        return match.end()

    def parse_pi(self, i):
        """Handles '<? ... >'."""
        match = piclose.search(self.rawdata, i + 2)
        if not match:
            return -1
        self.handle_pi(self.rawdata[i + 2:match.start()])
        return match.end()

    def parse_starttag(self, i):
        """Handles a start tag; the place behind it, -1 where it is not complete."""
        self.__starttag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        rawdata = self.rawdata
        self.__starttag_text = rawdata[i:end]
        attributes = []
        match = tagfind_tolerant.match(rawdata, i + 1)
        place = match.end()
        self.lasttag = tag = match[1].lower()
        while place < end:
            match = attrfind_tolerant.match(rawdata, place)
            if not match:
                break
            name, rest, value = match.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ('"', "'") and value:
                value = value[1:-1]
            attributes.append((name.lower(), unescape(value) if value else value))
            place = match.end()
        ending = rawdata[place:end].strip()
        if ending not in ('>', '/>'):
            self.handle_data(rawdata[i:end])
            return end
        if ending.endswith('/>'):
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def check_for_whole_start_tag(self, i):
        """The place behind a start tag, -1 where it is not complete."""
        rawdata = self.rawdata
        match = locatestarttagend_tolerant.match(rawdata, i)
        j = match.end()
        following = rawdata[j:j + 1]
        if following == '>':
            return j + 1
        if following == '/':
            if rawdata.startswith('/>', j):
                return j + 2
            if rawdata.startswith('/', j):
                return -1
            return j if j > i else i + 1
        if following == '' or following in 'abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ':
            return -1
        return j if j > i else i + 1

    def parse_endtag(self, i):
        """Handles an end tag; the place behind it, -1 where it is not complete."""
        rawdata = self.rawdata
        match = endendtag.search(rawdata, i + 1)
        if not match:
            return -1
        place = match.end()
        match = endtagfind.match(rawdata, i)
        if not match:
            if self.cdata_elem is not None:
                self.handle_data(rawdata[i:place])
                return place
            name = tagfind_tolerant.match(rawdata, i + 2)
            if not name:
                if rawdata[i:i + 3] == '</>':
                    return i + 3
                return self.parse_bogus_comment(i)
            close = rawdata.find('>', name.end())
            self.handle_endtag(name[1].lower())
            return close + 1
        tag = match[1].lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(rawdata[i:place])
            return place
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return place

    def handle_startendtag(self, tag, attrs):
        """Called for '<tag .../>'."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """Called for a start tag."""

    def handle_endtag(self, tag):
        """Called for an end tag."""

    def handle_charref(self, name):
        """Called for the number of a character."""

    def handle_entityref(self, name):
        """Called for the name of a character."""

    def handle_data(self, data):
        """Called for a text."""

    def handle_comment(self, data):
        """Called for a comment."""

    def handle_decl(self, decl):
        """Called for a declaration."""

    def handle_pi(self, data):
        """Called for a processing instruction."""

    def unknown_decl(self, data):
        """Called for a marked section."""
