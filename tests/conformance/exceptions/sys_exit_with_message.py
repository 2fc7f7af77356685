# sys.exit(text) writes the text to stderr and ends with 1.
import sys
print("leaving")
sys.exit("fatal: no input")
