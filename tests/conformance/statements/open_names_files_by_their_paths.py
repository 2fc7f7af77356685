# What open() says of a file, and the file's own name, are of the path that an object with __fspath__ stands for.
class Named:
    def __init__(self, path): self.path = path
    def __fspath__(self): return self.path
for path in "/no/such", b"/no/such", "/", 3:
    try: open(Named(path))
    except Exception as error: print(type(error).__name__, error)
with open(Named("/dev/null")) as file: print(file.name)
