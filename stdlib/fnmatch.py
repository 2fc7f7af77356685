"""File names that match patterns as a shell has them: * ? [seq] [!seq]."""

import functools
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Test whether the name matches the pattern."""
    return fnmatchcase(name, pat)


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        pattern = bytes(translate(str(pat, 'iso-8859-1')), 'iso-8859-1')
    else:
        pattern = translate(pat)
    return re.compile(pattern).match


def filter(names, pat):
    """Construct a list from those elements of the iterable names that match pat."""
    match = _matcher(pat)
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Test whether the name matches the pattern, including case."""
    return _matcher(pat)(name) is not None


def _translate_set(content):
    """The set of a regular expression for what stands between the brackets; None for an empty one."""
    if '-' not in content:
        content = content.replace('\\', r'\\')
    else:
        # The parts between those hyphens that stand for a range.
        parts = []
        start = 0
        search = 2 if content[0] == '!' else 1
        while True:
            hyphen = content.find('-', search)
            if hyphen < 0:
                break
            parts.append(content[start:hyphen])
            start = hyphen + 1
            search = hyphen + 3
        rest = content[start:]
        if rest:
            parts.append(rest)
        else:
            parts[-1] += '-'
        for place in range(len(parts) - 1, 0, -1):
            if parts[place - 1][-1] > parts[place][0]:
                parts[place - 1] = parts[place - 1][:-1] + parts[place][1:]
                del parts[place]
        content = '-'.join([part.replace('\\', r'\\').replace('-', r'\-') for part in parts])
    content = re.sub(r'([&~|])', r'\\\1', content)
    if not content:
        return '(?!)'
    if content == '!':
        return '.'
    if content[0] == '!':
        content = '^' + content[1:]
    elif content[0] in ('^', '['):
        content = '\\' + content
    return f'[{content}]'


def translate(pat):
    """Translate a shell PATTERN to a regular expression."""
    star = object()
    pieces = []
    place, size = 0, len(pat)
    while place < size:
        letter = pat[place]
        place += 1
        if letter == '*':
            if not pieces or pieces[-1] is not star:
                pieces.append(star)
        elif letter == '?':
            pieces.append('.')
        elif letter == '[':
            end = place
            if pat[end:end + 1] == '!':
                end += 1
            if pat[end:end + 1] == ']':
                end += 1
            end = pat.find(']', end)
            if end < 0:
                pieces.append('\\[')
            else:
                pieces.append(_translate_set(pat[place:end]))
                place = end + 1
        else:
            pieces.append(re.escape(letter))
    # A star takes the least that lets what follows it match, once and for all: no going back into it.
    translated = []
    place, size = 0, len(pieces)
    while place < size and pieces[place] is not star:
        translated.append(pieces[place])
        place += 1
    while place < size:
        place += 1
        fixed = []
        while place < size and pieces[place] is not star:
            fixed.append(pieces[place])
            place += 1
        fixed = ''.join(fixed)
        if place == size:
            translated.append('.*' + fixed)
        else:
            translated.append(f'(?>.*?{fixed})')
    return f"(?s:{''.join(translated)})\\Z"
