# Functions that run before and after a process is forked.
import os
import sys

os.register_at_fork(before=lambda: print('before 1'), after_in_parent=lambda: print('parent 1'))
os.register_at_fork(before=lambda: print('before 2'), after_in_child=lambda: print('child', flush=True))
for named in {}, {'before': 1}, {'after_in_child': 'a'}:
    try:
        os.register_at_fork(**named)
    except TypeError as error:
        print(error)
sys.stdout.flush()
process = os.fork()
if not process:
    os._exit(3)
print(os.waitpid(process, 0)[1] >> 8)
