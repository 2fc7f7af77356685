# An uncaught exception ends the script with code 1.
print("before")
def f():
    raise ValueError("nobody catches this")
try:
    f()
finally:
    print("finally runs")
print("never printed")
