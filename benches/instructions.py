"""Counts the instructions that six small programs take, and compares with the recorded counts.

usage: instructions.py [--write] [PROFILE ...]

The programs stand in instructions/; valgrind's callgrind counts. A PROFILE is `release` or `dev`; without one, all that
have been built. --write records the counts in instructions/counts.txt, which `cargo test` compares with: a count that
is off by more than 5 % fails there, whichever way, so that what is gained is held and what is lost is seen.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys

import measuring

PROGRAMS = measuring.HERE / "instructions"
COUNTS = PROGRAMS / "counts.txt"
BINARIES = {"release": "release", "dev": "debug"}
TOLERANCE = 0.05
HEAD = """\
# Instructions that each program takes, as callgrind counts them; written by benches/instructions.py --write.
# Another compiler makes other code, so the counts are compared under the one named here only.
"""


def compiler():
    return subprocess.run(["rustc", "--version"], capture_output=True, text=True, check=True).stdout.strip()


def binary(profile):
    folder = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", measuring.ROOT / "target"))
    return folder / BINARIES[profile] / "wattle"


def count(command, program):
    """The instructions of one run, in an environment that is always the same."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    environment = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [*valgrind, str(command), program.name], cwd=PROGRAMS, env=environment, capture_output=True, text=True
    )
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not found:
        sys.exit(f"{program.name} under {command}: {done.stderr[-500:]}")
    return int(found[1])


def recorded():
    """What the file holds: the compiler, and the counts by profile and program."""
    named, counts = None, {}
    for line in COUNTS.read_text().splitlines() if COUNTS.exists() else []:
        match line.split():
            case ["compiler", *words]:
                named = " ".join(words)
            case [profile, name, number] if profile in BINARIES:
                counts[profile, name] = int(number)
    return named, counts


def write(counts):
    lines = [f"compiler {compiler()}"]
    lines += [f"{profile:<8} {name:<14} {number:>12}" for (profile, name), number in sorted(counts.items())]
    COUNTS.write_text(HEAD + "\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("profiles", nargs="*", choices=[[], *BINARIES], metavar="PROFILE")
    options = parser.parse_args()
    named, before = recorded()
    if named != compiler():
        before = {}
    profiles = options.profiles or [profile for profile in BINARIES if binary(profile).exists()]
    counts = dict(before)
    for profile in profiles:
        for program in sorted(PROGRAMS.glob("*.py")):
            key = profile, program.stem
            counts[key] = count(binary(profile), program)
            change = f"{counts[key] / before[key] - 1:+8.2%}" if key in before else ""
            print(f"{profile:<8} {program.stem:<14} {counts[key]:>12} {change}")
    if options.write:
        write(counts)
    elif any(abs(counts[key] / before[key] - 1) > TOLERANCE for key in before):
        sys.exit("more than 5 % off: look into it, then record the new counts with --write")


if __name__ == "__main__":
    main()
