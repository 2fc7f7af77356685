# traceback format.
import traceback, sys, io, os
here = os.path.dirname(os.path.abspath(__file__)) + os.sep
def f(n): return 1 / n
try: f(0)
except ZeroDivisionError as e:
    print(traceback.format_exc().replace(here, ''))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(len(traceback.format_tb(e.__traceback__)), traceback.extract_tb(e.__traceback__)[-1].name, traceback.extract_tb(e.__traceback__)[-1].lineno)
    out = io.StringIO(); traceback.print_exc(file=out); print(out.getvalue() == traceback.format_exc(), "".join(traceback.format_exception(e)) == out.getvalue())
    print("".join(traceback.TracebackException.from_exception(e).format_exception_only()), end="")
