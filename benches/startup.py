"""Measures what it takes to start: CPU time and peak memory of `print(1)`, beside CPython.

usage: startup.py [-n ROUNDS] [--python COMMAND] [--wattle COMMAND]

The rounds are interleaved; the time is the median of user and system time. A process of nothing but the system's own
work, such as `true`, stands beside them as the floor.
"""
import argparse
import shlex
import shutil
import statistics

import measuring

PROGRAM = ["-c", "print(1)"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=100)
    parser.add_argument("--python", default=measuring.default_python())
    parser.add_argument("--wattle", default=measuring.default_wattle())
    options = parser.parse_args()
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
