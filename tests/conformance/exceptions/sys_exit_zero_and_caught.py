# SystemExit is an exception; sys.exit() without argument ends with 0.
import sys
for arg in ((), (0,), (5,), ("text",), (None,), (True,), ([1],)):
    try:
        sys.exit(*arg)
    except SystemExit as e:
        print(repr(e), e.code)
try:
    sys.exit(1)
except Exception:
    print("not an Exception")
except BaseException as e:
    print(type(e).__name__)
print("ending")
raise SystemExit
