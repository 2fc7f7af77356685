print("b starts")
import mod_circular_a
print("a half loaded:", hasattr(mod_circular_a, "value_a"))
value_b = "B"
def late(): return mod_circular_a.value_a
