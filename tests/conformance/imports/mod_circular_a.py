print("a starts")
import mod_circular_b
value_a = "A"
print("a ends", mod_circular_b.value_b)
