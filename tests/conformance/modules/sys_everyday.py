# The parts of sys that scripts use.
import sys
print(sys.argv, sys.version_info[:2], sys.version_info >= (3, 8), sys.maxsize, sys.byteorder in ("little", "big"), sys.getrecursionlimit() > 50)
sys.stdout.write("written\n")
print(sys.stdout.write("") , sys.stderr is not sys.stdout, sys.modules["__main__"].__name__, "greenlet" in sys.modules)
print(sys.exc_info(), type(sys.path).__name__, sys.getsizeof(1) > 0, sys.intern("a") == "a", sys.maxunicode, sys.float_info.max, sys.platform != "")
def f(): return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name
print(f())
class Capture:
    def __init__(self): self.text = ""
    def write(self, s): self.text += s
old, sys.stdout = sys.stdout, Capture()
print("captured", 1)
captured, sys.stdout = sys.stdout, old
print(repr(captured.text))
