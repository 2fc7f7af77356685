# Files of encodings with byte order marks and wide letters, appended to, overwritten, and read in pieces.
import os
import tempfile
folder = tempfile.mkdtemp()
path = os.path.join(folder, "file")


def raw():
    with open(path, "rb") as file:
        return file.read()


for encoding in ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "UTF8", "latin-1"]:
    with open(path, "w", encoding=encoding) as file:
        file.write("aé")
        file.flush()
        place = file.tell()
        file.write("b\n")
    print(encoding, raw(), place)
    with open(path, "a", encoding=encoding) as file:
        file.write("ccç\nlast")
    print(raw())
    with open(path, encoding=encoding) as file:
        print(file.readlines())
    with open(path, encoding=encoding) as file:
        print(repr(file.read(2)), repr(file.readline()), repr(file.read(2)), repr(file.read()), repr(file.read()))
        file.seek(0)
        print(repr(next(file)), [line for line in file])
    with open(path, "r+", encoding=encoding) as file:
        file.seek(place)
        file.write("z")
        file.seek(0)
        file.write("y")
    print(raw())
    with open(path, "w", encoding=encoding, newline="\r\n") as file:
        file.writelines(["1\n", "2\n"])
    print(raw())
    with open(path, encoding=encoding) as file:
        print(file.read().splitlines())
    with open(path, encoding=encoding, newline="") as file:
        print(repr(file.readline()))
    with open(path, "w", encoding=encoding) as file:
        print("printed", "ü", file=file)
    print(raw())
with open(path, "wb") as file:
    file.write(b"\xff\xfea\x00b")
try:
    with open(path, encoding="utf-16") as file:
        file.read()
except UnicodeDecodeError as error:
    print(error)
os.remove(path)
os.rmdir(folder)
