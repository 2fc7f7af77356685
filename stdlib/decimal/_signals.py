"""The signals of decimal arithmetic, their bits in a status, and the exceptions that they raise."""

__name__ = 'decimal'


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class InvalidContext(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


# A bit a signal, in the order in which contexts show them; those of invalid operations have further bits for why.
INVALID, FLOAT, ZERO_DIVISION, OVERFLOW, UNDERFLOW, SUBNORMAL, INEXACT, ROUNDED, CLAMPED = [1 << bit for bit in range(9)]
SYNTAX, IMPOSSIBLE, UNDEFINED, CONTEXT = [1 << bit for bit in range(10, 14)]
WHY_INVALID = SYNTAX | IMPOSSIBLE | UNDEFINED | CONTEXT

SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
BITS = {signal: 1 << bit for bit, signal in enumerate(SIGNALS)}
_CONDITIONS = ((INVALID, InvalidOperation), (SYNTAX, ConversionSyntax), (IMPOSSIBLE, DivisionImpossible),
               (UNDEFINED, DivisionUndefined), (CONTEXT, InvalidContext))


def exception_of(status, traps):
    """The exception of the first signal that is trapped; its message lists them all."""
    conditions = [condition for bit, condition in _CONDITIONS if status & bit] if traps & INVALID else []
    signals = [signal for signal in SIGNALS[1:] if status & traps & BITS[signal]]
    return (InvalidOperation if conditions else signals[0])(conditions + signals)
