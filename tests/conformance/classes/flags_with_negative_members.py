"""The masks of flags with negative members, and what each boundary makes of values outside of them."""
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, IntFlag

for b in (STRICT, CONFORM, EJECT, KEEP):
    for vals in ({'C':-1,'A':4,'D':2},{'A':4,'C':-3},{'A':1,'B':2,'C':-8}):
        for base in (Flag, IntFlag):
            try:
                T=base('T',vals,boundary=b)
            except Exception as e: print(b, vals, base.__name__, type(e).__name__, e); continue
            print(b, vals, base.__name__, T._flag_mask_, T._all_bits_, getattr(T,'_singles_mask_',None), list(T), T.__members__)
            for v in (0,1,7,8,16,-1,-2,-16):
                try: print(v, repr(T(v)), T(v).value)
                except Exception as e: print(v, type(e).__name__, e)
