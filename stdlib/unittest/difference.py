"""In what two values differ; failed assertions show it."""

import difflib
import pprint

# A pair of texts takes so many letters of a line; a gap within stands for what is left out.
_LINE, _GAP, _BEGIN, _END, _SHARED = 80, 12, 5, 5, 5
_OWN = _LINE - (_BEGIN + _GAP + _SHARED + _GAP + _END)


def shown(value):
    """The repr of a value, whatever its class makes of it."""
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


def shown_pair(first, second):
    """The reprs of two values, with their common start and what is long cut short."""
    texts = shown(first), shown(second)
    longest = max(map(len, texts))
    if longest <= _LINE:
        return texts
    start = 0
    while start < min(map(len, texts)) and texts[0][start] == texts[1][start]:
        start += 1
    common = texts[0][:start]
    room = _LINE - (longest - start + _BEGIN + _GAP)
    if room > _SHARED:
        common = _cut(common, _BEGIN, room)
        return tuple([common + text[start:] for text in texts])
    common = _cut(common, _BEGIN, _SHARED)
    return tuple([common + _cut(text[start:], _OWN, _END) for text in texts])


def _cut(text, begin, end):
    left_out = len(text) - begin - end
    return f'{text[:begin]}[{left_out} chars]{text[len(text) - end:]}' if left_out > _GAP else text


def of_values(first, second):
    """The lines of two values, printed prettily, as ndiff compares them."""
    return '\n' + '\n'.join(difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines()))


def of_texts(first, second):
    """The lines of two texts, as ndiff compares them; a break that both lack is no difference."""
    lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
    if len(lines[0]) == 1 and first.strip('\r\n') == first:
        lines = [first + '\n'], [second + '\n']
    return '\n' + ''.join(difflib.ndiff(*lines))


def of_sequences(first, second, name, is_of_one_type):
    """Where two sequences begin to differ; None where only their types do and may."""
    try:
        sizes = len(first), len(second)
    except (TypeError, NotImplementedError):
        which = 'Second' if hasattr(type(first), '__len__') else 'First'
        return f'{which} {name} has no length.    Non-sequence?'
    if first == second:
        return None
    told = '{}s differ: {} != {}\n'.format(name.capitalize(), *shown_pair(first, second))
    for place in range(min(sizes)):
        items = []
        for sequence, which in ((first, 'first'), (second, 'second')):
            try:
                items.append(sequence[place])
            except (TypeError, IndexError, NotImplementedError):
                return told + f'\nUnable to index element {place} of {which} {name}\n' + _rest(first, second, sizes, name)
        if items[0] != items[1]:
            told += '\nFirst differing element {}:\n{}\n{}\n'.format(place, *shown_pair(*items))
            break
    else:
        if sizes[0] == sizes[1] and not is_of_one_type and type(first) != type(second):
            return None
    return told + _rest(first, second, sizes, name)


def _rest(first, second, sizes, name):
    """What the longer of two sequences has beyond the other."""
    if sizes[0] == sizes[1]:
        return ''
    which, longer, place = ('First', first, sizes[1]) if sizes[0] > sizes[1] else ('Second', second, sizes[0])
    told = f'\n{which} {name} contains {max(sizes) - place} additional elements.\n'
    try:
        return told + f'First extra element {place}:\n{shown(longer[place])}\n'
    except (TypeError, IndexError, NotImplementedError):
        return told + f'Unable to index element {place} of {which.lower()} {name}\n'


def of_counts(first, second):
    """Each item that two lists hold in different numbers."""
    lines = []
    seen = []
    for item in first + second:
        if item in seen:
            continue
        seen.append(item)
        counts = first.count(item), second.count(item)
        if counts[0] != counts[1]:
            lines.append(f'First has {counts[0]}, Second has {counts[1]}:  {item!r}')
    return lines
