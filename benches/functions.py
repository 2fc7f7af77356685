"""Records in which order the release build's functions lie in the binary, function_order.txt in this folder.

usage: functions.py BINARY [BINARY ...]

Runs the binaries under valgrind's callgrind, which finds the functions that a program enters: with `print(1)`, the
programs of suite/ and instructions/, and the import of much of the library. The functions of `print(1)` come first, the
others after them, those first that most of the programs enter. build.rs has the linker put them in this order: the
system maps a file's pages by 16 at a time, and functions that are strewn over the binary make it map nearly all of it.

It takes some minutes. Whatever the list names and the binary lacks does no harm.
"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import subprocess
import tempfile

import measuring

ORDER = measuring.HERE / "function_order.txt"
START = ["-c", "print(1)"]
LIBRARY = (
    "argparse asyncio bisect collections contextlib copy csv dataclasses datetime decimal enum fractions functools heapq "
    "inspect io itertools json logging math operator os pathlib pickle random re shutil statistics string struct "
    "subprocess sys tempfile textwrap threading time traceback types typing unittest warnings"
)
# The part of a name that says which instance of a generic function it is; it differs from build to build.
INSTANCE = re.compile(r"17h[0-9a-f]{16}E(\.llvm\.\d+)?$")
# Of how many instances all are taken where one of them is run.
MOST_INSTANCES = 3


def symbols_of(binary):
    listing = subprocess.run(["nm", binary], capture_output=True, text=True, check=True).stdout
    return {words[-1] for words in map(str.split, listing.splitlines()) if words[-2] in "tTwW"}


def entered(binary, words):
    """The symbols of the functions that a run enters."""
    with tempfile.TemporaryDirectory() as folder:
        counts = pathlib.Path(folder, "counts")
        valgrind = ["valgrind", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={counts}"]
        subprocess.run([*valgrind, binary, *words], capture_output=True, check=True)
        return set(re.findall(r"^c?fn=\(\d+\) (\S+?)(?:'\d+)?$", counts.read_text(), re.MULTILINE))


def names(symbols, known):
    """How the list names the symbols: whole ones of functions with many instances, else without the instance."""
    instances = collections.Counter(INSTANCE.sub("", symbol) for symbol in known)
    for symbol in symbols & known:
        name = INSTANCE.sub("", symbol)
        yield name if instances[name] <= MOST_INSTANCES else symbol


def programs():
    """The command lines of what is run, the start first."""
    yield START
    yield ["-c", f"import {', '.join(LIBRARY.split())}"]
    for folder in ("instructions", "suite"):
        for path in sorted((measuring.HERE / folder).glob("*.py")):
            yield [path]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", nargs="+", type=pathlib.Path)
    users = collections.Counter()
    first = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for binary in parser.parse_args().binary:
            known = symbols_of(binary)
            start, *others = pool.map(lambda words: set(names(entered(binary, words), known)), list(programs()))
            first |= start
            for run in others:
                users.update(run)
    order = [*sorted(first), *sorted(users.keys() - first, key=lambda name: (-users[name], name))]
    ORDER.write_text("".join(f"{name}\n" for name in order))
    print(f"{ORDER.name}: {len(first)} functions of the start, {len(order) - len(first)} others")


if __name__ == "__main__":
    main()
