# __name__ tells the script from the imported module.
import mod_shapes
def main(): print("running as", __name__)
if __name__ == "__main__": main()
print(mod_shapes.__name__, __doc__, __name__)
