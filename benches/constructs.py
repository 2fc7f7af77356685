"""Compares how long single constructs of the language take under two interpreters, the slowest first.

usage: constructs.py [-n ROUNDS] [NAME ...] -- BASE NEW

A line shows how many times faster NEW is than BASE, and the microseconds under both; for each construct the best of all
rounds counts. The constructs stand in the folder constructs/.
"""
import argparse
import shlex
import subprocess
import sys

import measuring

RUN = measuring.HERE / "constructs" / "run.py"


def timed(command, names):
    """The microseconds of each construct under an interpreter."""
    words = [*shlex.split(command), str(RUN), *names]
    output = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return {name: float(time) for name, time in map(str.split, output.splitlines())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=2)
    parser.add_argument("names", nargs="*")
    split = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    options = parser.parse_args(sys.argv[1:split])
    commands = sys.argv[split + 1 :] or [measuring.default_python(), measuring.default_wattle()]
    if len(commands) != 2:
        parser.error("two interpreters are compared")
    rounds = [[timed(command, options.names) for command in commands] for _ in range(options.n)]
    base, new = ({name: min(one[which][name] for one in rounds) for name in rounds[0][which]} for which in (0, 1))
    ratios = sorted((base[name] / new[name], name) for name in base)
    for ratio, name in ratios:
        print(f"{ratio:6.2f}x  {name:24} {base[name]:10.2f} {new[name]:10.2f}")
    print(f"{measuring.geometric_mean([ratio for ratio, _ in ratios]):6.2f}x  geometric mean of {len(ratios)}")


if __name__ == "__main__":
    main()
