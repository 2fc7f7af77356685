"""A repr() that shortens what is long, and a decorator against endless ones."""

__all__ = ['Repr', 'repr', 'recursive_repr']

import builtins
from itertools import islice


def recursive_repr(fillvalue='...'):
    """A decorator that makes a __repr__ give fillvalue where it is asked about an object it is showing."""
    def decorating_function(user_function):
        running = set()

        def wrapper(self):
            key = id(self)
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return user_function(self)
            finally:
                running.discard(key)
        for name in ('__module__', '__doc__', '__name__', '__qualname__'):
            setattr(wrapper, name, getattr(user_function, name))
        wrapper.__annotations__ = getattr(user_function, '__annotations__', {})
        return wrapper
    return decorating_function


class Repr:
    """Makes shortened texts; the limits are attributes."""

    def __init__(self):
        self.fillvalue = '...'
        self.maxlevel = 6
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray = 5
        self.maxdict = 4
        self.maxstring = self.maxother = 30
        self.maxlong = 40

    def repr(self, x):
        """The shortened text of the object."""
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        """The text of the object, with containers of no more than level levels."""
        name = type(x).__name__
        if ' ' in name:
            name = '_'.join(name.split())
        method = getattr(self, f'repr_{name}', None)
        return method(x, level) if method is not None else self.repr_instance(x, level)

    def _join(self, items, level, most, left, right, trail=''):
        count = len(items)
        if level <= 0 and count:
            inner = self.fillvalue
        else:
            parts = [self.repr1(item, level - 1) for item in islice(items, most)]
            if count > most:
                parts.append(self.fillvalue)
            inner = ', '.join(parts)
            if count == 1 and trail:
                right = trail + right
        return f'{left}{inner}{right}'

    def repr_tuple(self, x, level):
        return self._join(x, level, self.maxtuple, '(', ')', ',')

    def repr_list(self, x, level):
        return self._join(x, level, self.maxlist, '[', ']')

    def repr_set(self, x, level):
        return self._join(_possibly_sorted(x), level, self.maxset, '{', '}') if x else 'set()'

    def repr_frozenset(self, x, level):
        if not x:
            return 'frozenset()'
        return self._join(_possibly_sorted(x), level, self.maxfrozenset, 'frozenset({', '})')

    def repr_deque(self, x, level):
        return self._join(x, level, self.maxdeque, 'deque([', '])')

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._join(x, level, self.maxarray, f"array('{x.typecode}', [", '])')

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        parts = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}'
                 for key in islice(_possibly_sorted(x), self.maxdict)]
        if len(x) > self.maxdict:
            parts.append(self.fillvalue)
        return '{' + ', '.join(parts) + '}'

    def _shorten(self, text, most):
        if len(text) <= most:
            return text
        head = max(0, (most - 3) // 2)
        tail = max(0, most - 3 - head)
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_str(self, x, level):
        text = builtins.repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        head = max(0, (self.maxstring - 3) // 2)
        tail = max(0, self.maxstring - 3 - head)
        text = builtins.repr(x[:head] + x[len(x) - tail:])
        return text[:head] + self.fillvalue + text[len(text) - tail:]

    def repr_int(self, x, level):
        return self._shorten(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f'<{x.__class__.__name__} instance at {id(x):#x}>'
        return self._shorten(text, self.maxother)


def _possibly_sorted(x):
    try:
        return sorted(x)
    except Exception:
        return list(x)


aRepr = Repr()
repr = aRepr.repr
