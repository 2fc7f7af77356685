"""Words of a command line or of a simple language, as a shell reads them."""

import os
import re
import sys
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_SAFE = re.compile(r'[^\w@%+=:,./-]', re.ASCII)


class shlex:
    """Reads words from a text or a stream of text.

    The state says what was read last: ' ' between words, 'a' in a word, 'c' in punctuation, a quote inside of
    quotes, an escape character behind one, and None at the end.
    """

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        if instream is not None:
            self.instream, self.infile = instream, infile
        else:
            self.instream, self.infile = sys.stdin, None
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
        if posix:
            self.wordchars += 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.state = ' '
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.filestack = deque()
        self.source = None
        self._read_ahead = deque()
        if not punctuation_chars:
            punctuation_chars = ''
        elif punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars
        if punctuation_chars:
            self.wordchars += '~-./*?='
            self.wordchars = self.wordchars.translate(dict.fromkeys(map(ord, punctuation_chars)))

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Push a token onto the stack popped by the get_token method"""
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Push an input source onto the lexer's input source stack."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        """Pop the input source stack."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        self.state = ' '

    def get_token(self):
        """Get a token from the input stream (or from stack if it's nonempty)"""
        if self.pushback:
            return self.pushback.popleft()
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    newfile, newstream = spec
                    self.push_source(newstream, newfile)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        return raw

    def _next_letter(self):
        if self._punctuation_chars and self._read_ahead:
            return self._read_ahead.pop()
        return self.instream.read(1)

    def read_token(self):
        quoted = False
        behind_escape = ' '
        while True:
            letter = self._next_letter()
            if letter == '\n':
                self.lineno += 1
            state = self.state
            if state is None:
                self.token = ''
                break
            if state == ' ':
                if not letter:
                    self.state = None
                    break
                if letter in self.whitespace:
                    if self.token or (self.posix and quoted):
                        break
                    continue
                if letter in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                elif self.posix and letter in self.escape:
                    behind_escape = 'a'
                    self.state = letter
                elif letter in self.wordchars:
                    self.token = letter
                    self.state = 'a'
                elif letter in self._punctuation_chars:
                    self.token = letter
                    self.state = 'c'
                elif letter in self.quotes:
                    if not self.posix:
                        self.token = letter
                    self.state = letter
                elif self.whitespace_split:
                    self.token = letter
                    self.state = 'a'
                else:
                    self.token = letter
                    if self.token or (self.posix and quoted):
                        break
            elif state in self.quotes:
                quoted = True
                if not letter:
                    raise ValueError('No closing quotation')
                if letter == state:
                    if not self.posix:
                        self.token += letter
                        self.state = ' '
                        break
                    self.state = 'a'
                elif self.posix and letter in self.escape and state in self.escapedquotes:
                    behind_escape = state
                    self.state = letter
                else:
                    self.token += letter
            elif state in self.escape:
                if not letter:
                    raise ValueError('No escaped character')
                # Inside of quotes, an escape character that escapes nothing stands for itself.
                if behind_escape in self.quotes and letter != state and letter != behind_escape:
                    self.token += state
                self.token += letter
                self.state = behind_escape
            else:
                if not letter:
                    self.state = None
                    break
                if letter in self.whitespace:
                    self.state = ' '
                    if self.token or (self.posix and quoted):
                        break
                elif letter in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                    if self.posix:
                        self.state = ' '
                        if self.token or (self.posix and quoted):
                            break
                elif state == 'c':
                    if letter in self._punctuation_chars:
                        self.token += letter
                    else:
                        if letter not in self.whitespace:
                            self._read_ahead.append(letter)
                        self.state = ' '
                        break
                elif self.posix and letter in self.quotes:
                    self.state = letter
                elif self.posix and letter in self.escape:
                    behind_escape = 'a'
                    self.state = letter
                elif (letter in self.wordchars or letter in self.quotes
                      or (self.whitespace_split and letter not in self._punctuation_chars)):
                    self.token += letter
                else:
                    if self._punctuation_chars:
                        self._read_ahead.append(letter)
                    else:
                        self.pushback.appendleft(letter)
                    self.state = ' '
                    if self.token or (self.posix and quoted):
                        break
        result = self.token
        self.token = ''
        if self.posix and not quoted and result == '':
            result = None
        return result

    def sourcehook(self, newfile):
        """Hook called on a filename to be sourced."""
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile, 'r')

    def error_leader(self, infile=None, lineno=None):
        """Emit a C-compiler-like, Emacs-friendly error-message leader."""
        return '"%s", line %d: ' % (self.infile if infile is None else infile,
                                    self.lineno if lineno is None else lineno)

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """Split the string *s* using shell-like syntax."""
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


def join(split_command):
    """Return a shell-escaped string from *split_command*."""
    return ' '.join(map(quote, split_command))


def quote(s):
    """Return a shell-escaped version of the string *s*."""
    if not s:
        return "''"
    if _SAFE.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
