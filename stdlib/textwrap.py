"""Text in paragraphs: wrapped to a width, shortened, indented, or freed of its indentation."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_BLANKS = '\t\n\x0b\x0c\r '


class TextWrapper:
    """Wraps paragraphs; the options are attributes."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    # Classes that derive from this one override the steps.

    def _munge_whitespace(self, text):
        """The text with tabs expanded and other blanks replaced, as the options say."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(blank): ' ' for blank in _BLANKS})
        return text

    def _split(self, text):
        """The words, or their parts between hyphens, and the blanks between them."""
        chunks = []
        start = 0
        while start < len(text):
            is_blank = text[start] in _BLANKS
            end = start
            while end < len(text) and (text[end] in _BLANKS) == is_blank:
                end += 1
            run = text[start:end]
            if is_blank or not self.break_on_hyphens:
                chunks.append(run)
            else:
                chunks.extend(_hyphenated(run))
            start = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        """Puts two blanks behind each sentence."""
        for place in range(len(chunks) - 1):
            if chunks[place + 1] == ' ' and _ends_sentence(chunks[place]):
                chunks[place + 1] = '  '

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """Returns a list of wrapped lines, without final newlines."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def _wrap_chunks(self, chunks):
        """The lines that chunks make."""
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks = chunks[::-1]
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                chunks.pop()
            line, length = [], 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line[-1])
                line.pop()
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                    and length <= width):
                lines.append(indent + ''.join(line))
                continue
            self._end_shortened(lines, line, length, width, indent)
            break
        return lines

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Takes what fits of a word that is longer than a line."""
        chunks, line, length = reversed_chunks, cur_line, cur_len
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any([letter != '-' for letter in chunk[:hyphen]]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _end_shortened(self, lines, line, length, width, indent):
        """Ends the last line that is allowed with the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            length -= len(line[-1])
            line.pop()
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        """Returns the wrapped paragraph as one text."""
        return '\n'.join(self.wrap(text))


def _is_letter(text, place):
    letter = text[place:place + 1]
    return letter == '_' or letter.isalnum() and not letter.isdecimal()


def _is_dash(word, place):
    """Whether a dash of several hyphens stands there, between two words."""
    before = word[place - 1:place]
    if not (before.isalnum() or before and before in '_!"\'&.,?') or not word.startswith('--', place):
        return False
    behind = word[place:].lstrip('-')[:1]
    return behind.isalnum() or behind == '_'


def _may_break(word, place):
    """Whether a word can be broken behind the hyphen there."""
    if word[place:place + 1] != '-' or not _is_letter(word, place + 1):
        return False
    if not _is_letter(word, place + 2) and not (word[place + 2:place + 3] == '-' and _is_letter(word, place + 3)):
        return False
    if place < 2 or not _is_letter(word, place - 1):
        return False
    return _is_letter(word, place - 2) or place > 2 and word[place - 2] == '-' and _is_letter(word, place - 3)


def _hyphenated(word):
    """The parts of a word, cut behind hyphens that stand between letters, and around dashes."""
    if '-' not in word:
        return [word]
    parts = []
    start = 0
    while start < len(word):
        if _is_dash(word, start):
            end = start
            while word[end] == '-':
                end += 1
        else:
            end = start + 1
            while end < len(word):
                if _may_break(word, end):
                    end += 1
                    break
                if _is_dash(word, end):
                    break
                end += 1
        parts.append(word[start:end])
        start = end
    return parts


def _ends_sentence(word):
    body = word.rstrip('"\'')
    return len(word) - len(body) <= 1 and len(body) > 1 and body[-1] in '.!?' and body[-2].islower()


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Remove any common leading whitespace from every line in `text`."""
    lines = text.split('\n')
    margin = None
    for place, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            lines[place] = ''
            continue
        indent = line[:len(line) - len(body)]
        if margin is None:
            margin = indent
        else:
            same = 0
            while same < len(margin) and same < len(indent) and margin[same] == indent[same]:
                same += 1
            margin = margin[:same]
    cut = len(margin or '')
    return '\n'.join([line[cut:] for line in lines])


def indent(text, prefix, predicate=None):
    """Adds 'prefix' to the beginning of selected lines in 'text'; by default those that are not blank."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
