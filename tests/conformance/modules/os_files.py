# os files.
import os
base = "/tmp/wattle_case_os_files_%d" % os.getpid()
os.makedirs(base + "/x/y"); open(base + "/f", "w").write("hello")
print(sorted(os.listdir(base)), os.path.getsize(base + "/f"), os.stat(base + "/f").st_size, [(d[len(base):], sorted(ds), fs) for d, ds, fs in sorted(os.walk(base))])
os.rename(base + "/f", base + "/g"); os.remove(base + "/g"); os.removedirs(base + "/x/y")
print(os.path.exists(base))
for bad in (lambda: os.remove("/nonexistent"), lambda: os.mkdir("/"), lambda: os.listdir("/nonexistent"), lambda: os.rename("/nonexistent", "/b"), lambda: os.stat("/nonexistent")):
    try: bad()
    except OSError as e: print(type(e).__name__, e, e.errno, e.filename)
print(len(os.urandom(5)), type(os.getpid()), os.getcwd() == os.path.abspath("."))
