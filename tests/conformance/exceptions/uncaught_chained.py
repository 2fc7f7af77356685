# With a chain the last line is the newest exception.
try:
    int("x")
except ValueError as e:
    raise RuntimeError("cannot configure") from e
