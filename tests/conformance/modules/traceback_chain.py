# traceback chain.
import traceback, os
here = os.path.dirname(os.path.abspath(__file__)) + os.sep
try:
    try: {}["a"]
    except KeyError as e: raise ValueError("b") from e
except ValueError: print(traceback.format_exc().replace(here, ''))
