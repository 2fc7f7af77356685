"""Lines of the heads of definitions: defaults, annotations, bases, decorators."""
import sys


def keep(value):
    return lambda definition: definition


def define():
    @keep(1)
    def decorated(
        first,
        second=2,
    ):
        pass

    @keep(2)
    def annotated(
        first: int,
        *, named=[1,
                  2],
    ) -> str:
        pass

    @keep(3)
    class Derived(
        object,
        metaclass=type,
    ):
        number = 1

    def plain(
        first,
        second=[],
        third=(),
    ): pass

    function = lambda first, second=(
        1, 2): first
    return decorated, annotated, Derived, plain, function


def trace(frame, event, argument):
    if frame.f_code.co_filename == __file__:
        print(event, frame.f_lineno, frame.f_code.co_name)
        return trace


sys.settrace(trace)
define()
sys.settrace(None)
