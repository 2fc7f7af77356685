# from m import * takes the public names, or what __all__ lists.
from mod_shapes import *
print(PI, area(1), "Square" in globals(), "_private" in globals())
from mod_limited import *
print(shown, _listed, "unlisted" in globals())
