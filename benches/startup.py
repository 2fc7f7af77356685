"""Measures what it takes to start: CPU time and peak memory of `print(1)`, beside CPython.

usage: startup.py [-n ROUNDS] [--python COMMAND] [--wattle COMMAND]
       startup.py --functions BINARY [BINARY ...]

The rounds are interleaved; the time is the median of user and system time. A process of nothing but the system's own
work, such as `true`, stands beside them as the floor.

--functions writes to first_functions.txt which functions of the binaries `print(1)` runs, as valgrind's callgrind finds
them. build.rs has the linker put these side by side: the system maps a file's pages by 16 at a time, and functions that
are strewn over the binary make it map nearly all of it. Whatever the list names and the binary lacks does no harm.
"""
import argparse
import collections
import pathlib
import re
import shlex
import shutil
import statistics
import subprocess
import tempfile

import measuring

PROGRAM = ["-c", "print(1)"]
FUNCTIONS = measuring.HERE / "first_functions.txt"
# The part of a name that says which instance of a generic function it is; it differs from build to build.
INSTANCE = re.compile(r"17h[0-9a-f]{16}E(\.llvm\.\d+)?$")
# Of how many instances all are taken where one of them is run.
MOST_INSTANCES = 3


def first_functions(binary):
    """The names of what the binary runs: whole ones of functions with many instances, else without the instance."""
    listing = subprocess.run(["nm", binary], capture_output=True, text=True, check=True).stdout
    symbols = {words[-1] for words in map(str.split, listing.splitlines()) if words[-2] in "tTwW"}
    instances = collections.Counter(INSTANCE.sub("", symbol) for symbol in symbols)
    with tempfile.TemporaryDirectory() as folder:
        counts = pathlib.Path(folder, "counts")
        valgrind = ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={counts}"]
        subprocess.run([*valgrind, binary, *PROGRAM], capture_output=True, check=True)
        run = set(re.findall(r"fn=\(\d+\) (\S+?)(?:'\d+)?$", counts.read_text(), re.MULTILINE))
    for symbol in run & symbols:
        name = INSTANCE.sub("", symbol)
        if symbol.startswith(("_ZN", "_R")):
            yield name if instances[name] <= MOST_INSTANCES else symbol


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=100)
    parser.add_argument("--python", default=measuring.default_python())
    parser.add_argument("--wattle", default=measuring.default_wattle())
    parser.add_argument("--functions", nargs="+", metavar="BINARY")
    options = parser.parse_args()
    if options.functions:
        names = {name for binary in options.functions for name in first_functions(binary)}
        FUNCTIONS.write_text("".join(f"{name}\n" for name in sorted(names)))
        return
    commands = {
        "cpython": [*shlex.split(options.python), *PROGRAM],
        "wattle": [*shlex.split(options.wattle), *PROGRAM],
        "true": [shutil.which("true") or "true"],
    }
    times = {label: [] for label in commands}
    for _ in range(options.n):
        for label, words in commands.items():
            times[label].append(measuring.run(words).seconds)
    medians = {label: statistics.median(seconds) for label, seconds in times.items()}
    peaks = {label: measuring.peak(words) or 0 for label, words in commands.items()}
    for label in commands:
        share = medians[label] / medians["cpython"]
        memory = f"{peaks[label]:6d} KiB {peaks[label] / (peaks['cpython'] or 1):6.2f}" if peaks[label] else ""
        print(f"{label:<10} {medians[label] * 1000:7.2f} ms {share:6.2f}   {memory}")


if __name__ == "__main__":
    main()
