# Methods and slots of builtin types are pickled by their class or their object.
import pickle
import traceback
from contextlib import ExitStack, contextmanager
for value in [str.index, "abc".index, dict.fromkeys, int.__add__, (5).__add__, list.__len__, object.__init__,
              dict.__contains__, float.fromhex, len]:
    for protocol in (0, 2, 4):
        made = pickle.loads(pickle.dumps(value, protocol))
        print(made == value, end=" ")
    print(repr(value).split(" at ")[0])


# What leaves a stack of contexts has come through its __exit__ alone.
@contextmanager
def failing():
    try:
        yield
    finally:
        1 / 0


try:
    with ExitStack() as stack:
        stack.enter_context(failing())
        stack.callback(lambda: [].missing)
        raise KeyError("first")
except ZeroDivisionError as error:
    print([entry.name for entry in traceback.extract_tb(error.__traceback__)])
    print(repr(error.__context__), repr(error.__context__.__context__))
