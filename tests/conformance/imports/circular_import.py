# Two modules importing each other see each other half loaded.
import mod_circular_a
import mod_circular_b
print(mod_circular_b.late(), mod_circular_a.value_a)
