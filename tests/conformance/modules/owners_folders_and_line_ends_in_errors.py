# What is said of wrong owners, folders to run in, and ends of lines.
import os, subprocess, tempfile
folder = tempfile.TemporaryDirectory()
name = os.path.join(folder.name, 'file')
open(name, 'w').close()
for u in (-2, 2**32, 'a', 2**70, -2**70, 1.5):
    for a in ((u, -1), (-1, u)):
        try: print(os.chown(name, *a))
        except Exception as e: print(type(e).__name__, e)
os.chown(name, -1, -1)
for k in (dict(cwd='/nope'), {}, dict(cwd=folder.name)):
    try: subprocess.run(['nosuchprogram'], **k)
    except OSError as e: print(e)
try: subprocess.run(['true'], cwd='/nope')
except OSError as e: print(e)
f = open(name)
for v in (3, 'x'):
    try: f.reconfigure(newline=v)
    except Exception as e: print(type(e).__name__, e)
    try: open(name, newline=v)
    except Exception as e: print(type(e).__name__, e)
