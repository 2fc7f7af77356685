# os path.
import os.path, os
p = os.path
print(p.join("a", "b", "/c", "d"), p.join("a/", "b"), p.join("", "x"), p.split("/a/b"), p.split("/a/"), p.splitext("a.tar.gz"), p.splitext(".rc"), p.basename("/x/y"), p.dirname("/x/y"), p.normpath("a//b/../c/./d/.."), p.normpath("/../a"), p.normpath(""), p.isabs("/a"), p.commonprefix(["abc", "abd"]), p.commonpath(["/a/b", "/a/c"]), p.relpath("/a/b", "/a/c/d"))
print(p.exists("/nonexistent"), p.isdir("/"), p.isfile("/"), os.sep, os.linesep == "\n", os.curdir, os.fspath("x"), os.name, p is os.path)
try: p.join("a", 1)
except TypeError as e: print(e)
