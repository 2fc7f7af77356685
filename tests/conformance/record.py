#!/usr/bin/env python3
"""Record and re-check the conformance corpus.

    record.py [PATTERN...]              re-run every case, report differences, exit 1 on any
    record.py --write [PATTERN...]      rewrite the recordings from the interpreter's answers
    record.py --interpreter PROG ...    check another interpreter (wattle) against the recordings
    record.py --list [PATTERN...]       name the cases

A PATTERN is a piece of a case's name, such as `greenlet/` or `slices/assign`.
Run it with the oracle: oracle/bin/python tests/conformance/record.py

A case is `<area>/<behaviour>.py`; it runs with its area as the current directory,
by its bare file name, with an empty standard input. Its recordings are
    <behaviour>.out     standard output, exactly
    <behaviour>.err     the last line of standard error, where the exit code is not 0
                        and something was written there; the path of the
                        case's folder is cut out of it
    <behaviour>.code    the exit code, where it is not 0
A file `mod_*.py`, and anything in a folder below an area, is a module that cases
import and no case itself. A case `<area>/<session>.doctest` is a session of prompts
whose expected answers stand in the file; it has no recordings.

Recordings are made twice with different hash seeds, so that a case whose output
depends on the order of a set of strings, on an address or on the time is refused.
"""

import argparse
import difflib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCTEST_OPTIONS = ["ELLIPSIS", "NORMALIZE_WHITESPACE", "IGNORE_EXCEPTION_DETAIL"]
TIMEOUT_SECONDS = 60


def find_cases(patterns):
    """Every script and session, sorted by name, that one of the patterns occurs in."""
    found = []
    for path in sorted(HERE.glob("*/*")):
        is_script = path.suffix == ".py" and not path.name.startswith("mod_")
        if not is_script and path.suffix != ".doctest":
            continue
        name = path.relative_to(HERE).as_posix()
        if not patterns or any(pattern in name for pattern in patterns):
            found.append(path)
    return found


def command_for(interpreter, path, is_oracle):
    if path.suffix == ".py":
        return [interpreter, path.name]
    options = [word for option in DOCTEST_OPTIONS for word in ("-o", option)]
    if not is_oracle:
        return [interpreter, "doctest", *options, path.name]
    return [interpreter, "-m", "doctest", *options, path.name]


def run(interpreter, path, seed, is_oracle):
    """The case's (stdout, last line of stderr, exit code); text as surrogate-escaped UTF-8."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "PYTHONHASHSEED": str(seed),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
        "LC_ALL": "C.UTF-8",
    }
    try:
        done = subprocess.run(
            command_for(interpreter, path, is_oracle),
            cwd=path.parent,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return "", f"(no end within {TIMEOUT_SECONDS} seconds)", -1
    out = done.stdout.decode("utf-8", "surrogateescape")
    lines = done.stderr.decode("utf-8", "surrogateescape").rstrip("\n").split("\n")
    lines[-1] = lines[-1].replace(f"{path.parent}/", "")
    return out, lines[-1] if done.returncode else "", done.returncode


def read(path):
    if not path.exists():
        return None
    return path.read_bytes().decode("utf-8", "surrogateescape")


def write(path, text):
    """Store a recording; one that says nothing is removed."""
    if text is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(text.encode("utf-8", "surrogateescape"))


def as_recordings(result):
    out, err, code = result
    return {
        ".out": out,
        ".err": err + "\n" if err else None,
        ".code": f"{code}\n" if code else None,
    }


def difference(expected, actual, label):
    lines = difflib.unified_diff(
        (expected or "").splitlines(),
        (actual or "").splitlines(),
        f"recorded {label}",
        f"actual {label}",
        lineterm="",
        n=2,
    )
    return "\n".join(lines) or f"{label}: recorded {expected!r}, actual {actual!r}"


def check(interpreter, path, is_oracle):
    """What is wrong with the case, as a text; empty if nothing is."""
    result = run(interpreter, path, 0, is_oracle)
    if path.suffix == ".doctest":
        return "" if result[2] == 0 else result[0] + result[1]
    if read(path.with_suffix(".out")) is None:
        return "not recorded yet"
    problems = []
    for suffix, actual in as_recordings(result).items():
        expected = read(path.with_suffix(suffix))
        if expected != actual:
            problems.append(difference(expected, actual, suffix))
    return "\n".join(problems)


def record(interpreter, path, is_oracle):
    """Write the case's recordings; refuse it if two runs differ, or if it tells where the tree stands."""
    if path.suffix == ".doctest":
        return check(interpreter, path, is_oracle)
    first = run(interpreter, path, 1, is_oracle)
    second = run(interpreter, path, 4242, is_oracle)
    if first != second:
        return "two runs differ: " + difference(first[0] + first[1], second[0] + second[1], "runs")
    if str(HERE) in first[0] + first[1]:
        return f"it prints a path of this machine: {HERE}"
    for suffix, text in as_recordings(first).items():
        write(path.with_suffix(suffix), text)
    return ""


def stray_recordings():
    """Recordings whose script is gone."""
    for suffix in ("out", "err", "code"):
        for path in sorted(HERE.glob(f"*/*.{suffix}")):
            if not path.with_suffix(".py").exists():
                yield path.relative_to(HERE).as_posix()


def main():
    parser = argparse.ArgumentParser(description="Record and re-check the conformance corpus.")
    parser.add_argument("--write", action="store_true", help="rewrite the recordings")
    parser.add_argument("--list", action="store_true", help="name the cases and stop")
    parser.add_argument("--interpreter", help="check this program instead of the oracle")
    parser.add_argument("patterns", nargs="*", help="pieces of case names")
    arguments = parser.parse_args()

    cases = find_cases(arguments.patterns)
    if arguments.list:
        for path in cases:
            print(path.relative_to(HERE).as_posix())
        return 0

    is_oracle = arguments.interpreter is None
    if arguments.write and not is_oracle:
        parser.error("only the oracle's answers are recorded")
    interpreter = sys.executable if is_oracle else str(Path(arguments.interpreter).resolve())
    step = record if arguments.write else check

    failures = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, problem in zip(cases, pool.map(lambda p: step(interpreter, p, is_oracle), cases)):
            if problem:
                failures += 1
                print(f"--- {path.relative_to(HERE).as_posix()}\n{problem}")
    for name in stray_recordings():
        failures += 1
        print(f"--- {name}\nthe script of this recording is gone")
    print(f"{len(cases)} cases, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
