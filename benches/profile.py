"""Records the profile that the release build is optimised by, wattle.profdata in this folder.

usage: profile.py

Builds wattle with counters in a folder of its own, runs the programs of core/ and suite/, every construct of
constructs/ and the scripts of the conformance corpus with it, and merges what they counted. It needs LLVM's tools of
the compiler's own version:

    rustup component add llvm-tools

Run it after changes to the evaluator: a function that has changed since the profile was recorded is compiled without
one, and so are all of them where the version of the compiler differs, for their names differ. Neither does harm.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import measuring

PROFILE = measuring.HERE / "wattle.profdata"
TARGET = measuring.ROOT / "target" / "profile"
LIMIT = 120


def tool(name):
    """The path of one of LLVM's tools, as the compiler's own version of it is installed."""
    root = subprocess.run(["rustc", "--print", "sysroot"], capture_output=True, text=True, check=True).stdout.strip()
    found = sorted(pathlib.Path(root).glob(f"lib/rustlib/*/bin/{name}"))
    if not found:
        sys.exit(f"{name} is missing: rustup component add llvm-tools")
    return found[0]


def build(folder):
    """Builds wattle with counters that it writes to the folder."""
    environment = os.environ | {"WATTLE_RECORD_PROFILE": str(folder), "CARGO_TARGET_DIR": str(TARGET)}
    subprocess.run(["cargo", "build", "--release", "--bin", "wattle"], cwd=measuring.ROOT, env=environment, check=True)
    return TARGET / "release" / "wattle"


def programs():
    """The command lines of what is counted."""
    for folder in ("core", "suite"):
        for path in sorted((measuring.HERE / folder).glob("*.py")):
            yield [path]
    yield [measuring.HERE / "constructs" / "run.py"]
    for path in sorted((measuring.ROOT / "tests" / "conformance").rglob("*.py")):
        if path.name != "record.py":
            yield [path]


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    merge = tool("llvm-profdata")
    with tempfile.TemporaryDirectory() as folder:
        binary = build(folder)
        environment = os.environ | {"LLVM_PROFILE_FILE": f"{folder}/%p.profraw"}
        for words in programs():
            # Some cases end with an error, and mean to.
            measuring.run([binary, *words], LIMIT, env=environment)
        counts = [path for path in pathlib.Path(folder).glob("*.profraw") if path.stat().st_size]
        subprocess.run([merge, "merge", "--sparse", "-o", PROFILE, *counts], check=True)
        print(f"{PROFILE.name}: {PROFILE.stat().st_size} bytes, of {len(counts)} runs")


if __name__ == "__main__":
    main()
