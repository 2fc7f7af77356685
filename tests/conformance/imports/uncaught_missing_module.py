# An uncaught failing import ends the program.
print("importing")
import no_such_module_anywhere
