# Extensions and directories of odd paths.
import os.path as p
for path in ("", "/", "//", "a", "a.b", "..", "a/.b", "a/b.", "/a/b//", b"a/b.c"): print(p.split(path), p.splitext(path), p.normpath(path), p.isabs(path))
