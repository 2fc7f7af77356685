# sys.exit(n) ends with n after the finally blocks.
import sys
try:
    print("leaving")
    sys.exit(3)
finally:
    print("cleanup")
