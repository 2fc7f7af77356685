# Carets stand below letters that take two columns.
import traceback


def broken(数):
    return 数["鍵"]["🐍"] + [1]


try:
    broken({"鍵": {"é": 1}})
except KeyError:
    print(traceback.format_exc().replace(__file__, "FILE"), end="")
try:
    "✨🐍" + len("📗")
except TypeError as error:
    print("".join(traceback.format_tb(error.__traceback__)).replace(__file__, "FILE"), end="")
