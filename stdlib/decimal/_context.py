"""Contexts: precision, rounding, limits, and which signals are trapped; what operations do is in _operations.py."""

# Tracebacks pass over this module, which is native in CPython.

__name__ = 'decimal'

from collections.abc import MutableMapping
from contextvars import ContextVar
from decimal._rounding import MODES, ROUND_HALF_EVEN, power_of_ten
from decimal._signals import BITS, INVALID, OVERFLOW, SIGNALS, WHY_INVALID, ZERO_DIVISION, exception_of

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN, MIN_ETINY = -MAX_EMAX, -1999999999999999997

_current = ContextVar('decimal_context')


class SignalDict(MutableMapping):
    """The flags or the traps of a context."""

    __slots__ = ('_context', '_field')

    def __init__(self, context, field):
        self._context, self._field = context, field

    def _bit(self, signal):
        try:
            return BITS[signal]
        except (KeyError, TypeError):
            raise KeyError('invalid error flag') from None

    def __getitem__(self, signal):
        return bool(getattr(self._context, self._field) & self._bit(signal))

    def __setitem__(self, signal, value):
        bit = self._bit(signal)
        bits = getattr(self._context, self._field)
        setattr(self._context, self._field, bits | bit if value else bits & ~bit)

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(SIGNALS)

    def __len__(self):
        return len(SIGNALS)

    def __repr__(self):
        return '{' + ', '.join(f"{signal!r}:{self[signal]}" for signal in SIGNALS) + '}'

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return getattr(self._context, self._field) == getattr(other._context, other._field)
        if isinstance(other, dict):
            try:
                return getattr(self._context, self._field) == _bits_of(other)
            except (KeyError, TypeError):
                return False
        return NotImplemented

    __hash__ = None

    def copy(self):
        return {signal: self[signal] for signal in SIGNALS}


def _bits_of(signals):
    """The bits of a list of signals, or of a dictionary that says of each one whether it is set."""
    if isinstance(signals, SignalDict):
        return getattr(signals._context, signals._field)
    if isinstance(signals, dict):
        if len(signals) != len(SIGNALS) or any(signal not in BITS for signal in signals):
            raise KeyError('invalid error flag')
        return sum(BITS[signal] for signal, is_set in signals.items() if is_set)
    bits = 0
    for signal in signals:
        if signal not in BITS:
            raise TypeError('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
                            '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')
        bits |= BITS[signal]
    return bits


# The order in which `repr` shows signals.
_SHOWN = tuple([SIGNALS[place] for place in (8, 0, 2, 6, 1, 3, 7, 5, 4)])


def _names(bits):
    return f"[{', '.join(signal.__name__ for signal in _SHOWN if bits & BITS[signal])}]"


def _number(value, low, high, message):
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    if not low <= value <= high:
        raise ValueError(message)
    return int(value)


class BareContext:
    """The fields of a context, and the raising of signals."""

    __slots__ = ('_prec', '_limit', '_rounding', '_emin', '_emax', '_capitals', '_clamp', '_traps', '_flags', '_status',
                 '_top')

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        base = _default[0] if _default else None
        self._prec, self._rounding = (base._prec, base._rounding) if base else (28, ROUND_HALF_EVEN)
        self._emin, self._emax = (base._emin, base._emax) if base else (-999999, 999999)
        self._capitals, self._clamp = (base._capitals, base._clamp) if base else (1, 0)
        self._traps = base._traps if base else INVALID | ZERO_DIVISION | OVERFLOW
        self._flags = self._status = 0
        self._set_limits()
        return self

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        for name, value in (('prec', prec), ('rounding', rounding), ('Emin', Emin), ('Emax', Emax),
                            ('capitals', capitals), ('clamp', clamp)):
            if value is not None:
                setattr(self, name, value)
        if flags is not None:
            self._flags = _bits_of(flags)
        if traps is not None:
            self._traps = _bits_of(traps)

    def _set_limits(self):
        # Where the precision is huge, the digits are counted instead.
        self._limit = power_of_ten(self._prec) if self._prec < 5000 else 0
        self._top = self._emax - self._prec + 1

    def _set_prec(self, value):
        self._prec = _number(value, 1, MAX_PREC, f'valid range for prec is [1, MAX_PREC]')
        self._set_limits()

    def _set_rounding(self, value):
        if value not in MODES:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        self._rounding = value

    def _set_emin(self, value):
        self._emin = _number(value, MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]')

    def _set_emax(self, value):
        self._emax = _number(value, 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]')
        self._set_limits()

    def _set_capitals(self, value):
        self._capitals = _number(value, 0, 1, 'valid values for capitals are 0 or 1')

    def _set_clamp(self, value):
        self._clamp = _number(value, 0, 1, 'valid values for clamp are 0 or 1')

    prec = property(lambda self: self._prec, _set_prec)
    rounding = property(lambda self: self._rounding, _set_rounding)
    Emin = property(lambda self: self._emin, _set_emin)
    Emax = property(lambda self: self._emax, _set_emax)
    capitals = property(lambda self: self._capitals, _set_capitals)
    clamp = property(lambda self: self._clamp, _set_clamp)
    flags = property(lambda self: SignalDict(self, '_flags'), lambda self, value: self._set_bits('_flags', value))
    traps = property(lambda self: SignalDict(self, '_traps'), lambda self, value: self._set_bits('_traps', value))

    def _set_bits(self, field, value):
        if not isinstance(value, (dict, SignalDict)):
            raise TypeError('argument must be a signal dict')
        setattr(self, field, _bits_of(value))

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def _raise(self):
        """Notes the signals of an operation, and raises those that are trapped."""
        status, self._status = self._status, 0
        if status & WHY_INVALID:
            self._flags |= INVALID | (status & 0x1ff)
            trapped = self._traps & (status | INVALID)
        else:
            self._flags |= status
            trapped = self._traps & status
        if trapped:
            raise exception_of(status, trapped)

    def Etiny(self, /):
        """Return a value equal to Emin - prec + 1, which is the minimum exponent value
for subnormal results.  When underflow occurs, the exponent is set to Etiny."""
        return self._emin - self._prec + 1

    def Etop(self, /):
        """Return a value equal to Emax - prec + 1.  This is the maximum exponent
if the _clamp field of the context is set to 1 (IEEE clamp mode).  Etop()
must not be negative."""
        return self._top

    def clear_flags(self, /):
        """Reset all flags to False."""
        self._flags = 0

    def clear_traps(self, /):
        """Set all traps to False."""
        self._traps = 0

    def copy(self, /):
        """Return a duplicate of the context with all flags cleared."""
        made = type(self).__new__(type(self))
        for field in BareContext.__slots__:
            setattr(made, field, getattr(self, field))
        return made

    def __copy__(self, /):
        return self.copy()

    def __reduce__(self):
        flags = [signal for signal in SIGNALS if self._flags & BITS[signal]]
        traps = [signal for signal in SIGNALS if self._traps & BITS[signal]]
        return type(self), (self._prec, self._rounding, self._emin, self._emax, self._capitals, self._clamp, flags,
                            traps)

    def __repr__(self):
        return (f'Context(prec={self._prec}, rounding={self._rounding}, Emin={self._emin}, Emax={self._emax}, '
                f'capitals={self._capitals}, clamp={self._clamp}, flags={_names(self._flags)}, '
                f'traps={_names(self._traps)})')


_default = []


def set_default(context):
    """Sets the context that new ones take their fields from."""
    _default[:] = [context]


def getcontext():
    """Get the current default context."""
    try:
        return _current.get()
    except LookupError:
        context = _default[0].copy()
        context._flags = 0
        _current.set(context)
        return context


def setcontext(context, /):
    """Set a new default context."""
    if not isinstance(context, BareContext):
        raise TypeError('argument must be a context')
    if context in _templates:
        context = context.copy()
        context._flags = 0
    _current.set(context)


_templates = []


class _ContextManager:
    """Sets a copy of a context for the time of a `with` statement."""

    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *exception):
        setcontext(self._saved)


def localcontext(ctx=None, **fields):
    """Return a context manager that will set the default context to a copy of ctx
on entry to the with-statement and restore the previous default context when
exiting the with-statement. If no context is supplied, a copy of the current
default context is used."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, BareContext):
        raise TypeError('optional argument must be a context')
    context = ctx.copy()
    for name, value in fields.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(context, name, value)
    return _ContextManager(context)
