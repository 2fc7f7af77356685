# os environ.
import os
os.environ["WATTLE_X"] = "1"
print(os.environ["WATTLE_X"], os.getenv("WATTLE_X"), os.getenv("WATTLE_NO", "d"), os.environ.get("WATTLE_NO"), "WATTLE_X" in os.environ, os.environ.pop("WATTLE_X"), "WATTLE_X" in os.environ)
try: os.environ["WATTLE_NO"]
except KeyError as e: print(repr(e))
try: os.environ["a"] = 1
except TypeError as e: print(e)
