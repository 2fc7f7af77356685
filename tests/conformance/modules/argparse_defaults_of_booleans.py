# The help of a pair of options says its default only where it is asked to.
import argparse
import sys
parser = argparse.ArgumentParser(prog="P")
action = argparse.BooleanOptionalAction
parser.add_argument("--a", action=action, help="first", default=True)
parser.add_argument("--b", action=action, help="second %(default)s", default=False)
print(parser.format_help())
sys.stderr = None
try:
    parser.exit(3, "nobody reads this")
except SystemExit as error:
    print(error.code)
