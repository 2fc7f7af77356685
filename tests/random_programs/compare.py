#!/usr/bin/env python3
"""Run random programs with wattle and the oracle and report what differs.

    compare.py SEED COUNT --interpreter PATH [--area AREA] [--show N]

Run it with the oracle: oracle/bin/python tests/random_programs/compare.py 1 1000 --interpreter wattle
Many programs run in one process, each by exec in a namespace of its own; a program that
ends the process (a crash, a program that takes too long) is reported and the rest of its
batch runs in another one. The first programs that differ are shown made as small as
dropping lines can make them.
"""

import argparse
import difflib
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import generate

HARNESS = '''
def clean(value):
    # The order of sets of strings is each interpreter's own.
    if type(value) in (set, frozenset):
        value = type(value).__name__, sorted(map(repr, value))
    text = value if isinstance(value, str) else str(value) if isinstance(value, BaseException) else repr(value)
    pieces = text.split(" at 0x")
    return " at 0x".join([pieces[0]] + [piece.lstrip("0123456789abcdef") for piece in pieces[1:]])
def show(work):
    try:
        result = work()
        print(type(result).__name__, clean(result))
    except Exception as error:
        print(type(error).__name__, clean(error))
def run(number, source):
    print("%%%%", number, flush=True)
    try:
        exec(compile(source, "program", "exec"), {"__name__": "program", "show": show, "clean": clean})
    except BaseException as error:
        print("ended by", type(error).__name__, clean(error), flush=True)
'''
BATCH = 250


def run_batch(interpreter, programs, seconds=30):
    """What each program printed; a batch that dies goes on behind the program it died of."""
    answers = []
    while len(answers) < len(programs):
        rest = programs[len(answers):]
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder, "batch.py")
            calls = "".join(f"run({number}, {text!r})\n" for number, text in enumerate(rest))
            script.write_text(HARNESS + calls + 'print("%%%% end")\n', "utf-8")
            try:
                done = subprocess.run([interpreter, str(script)], capture_output=True, timeout=seconds)
                out, code, err = done.stdout, done.returncode, done.stderr
            except subprocess.TimeoutExpired as late:
                out, code, err = late.stdout or b"", "timeout", b""
        parts = out.decode("utf-8", "backslashreplace").split("%%%% ")[1:]
        if parts and parts[-1] == "end\n":
            parts.pop()
        else:
            parts = parts or [""]
            parts[-1] += f"process ended: {code} {err.decode('utf-8', 'replace')[-300:]}"
        answers += [part.partition("\n")[2] for part in parts]
    return answers


def is_too_much(expected):
    """Whether the program needs more time or memory than the oracle has: then nothing is to be compared."""
    return "process ended: timeout" in expected or "MemoryError" in expected


def differing(arguments, programs, seconds=30):
    """For each program None, or what the oracle and what wattle print."""
    interpreters = (sys.executable, arguments.interpreter)
    pairs = zip(*(run_batch(interpreter, programs, seconds) for interpreter in interpreters))
    return [None if expected == actual or is_too_much(expected) else (expected, actual) for expected, actual in pairs]


def without(lines, start):
    """The program without the line and the block below it."""
    depth = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > depth:
        end += 1
    return lines[:start] + lines[end:]


def is_useful(pair):
    """Whether a smaller program still shows a difference, and no SyntaxError of its own."""
    return pair is not None and "SyntaxError" not in pair[0] and "IndentationError" not in pair[0]


def smallest(arguments, lines):
    while True:
        candidates = [without(lines, start) for start in range(len(lines))]
        # Without one of its lines a program may run for ever.
        pairs = differing(arguments, ["\n".join(candidate) for candidate in candidates], seconds=4)
        useful = [candidate for candidate, pair in zip(candidates, pairs) if is_useful(pair)]
        if not useful:
            return lines
        lines = min(useful, key=len)


def main():
    parser = argparse.ArgumentParser(description="Compare random programs with the oracle.")
    parser.add_argument("seed", type=int, help="the first seed")
    parser.add_argument("count", type=int, help="how many programs")
    parser.add_argument("--interpreter", required=True, help="wattle's path")
    parser.add_argument("--area", choices=list(generate.AREAS), help="one area only")
    parser.add_argument("--show", type=int, default=10, help="how many differences are made small and shown")
    arguments = parser.parse_args()
    arguments.interpreter = str(Path(arguments.interpreter).resolve())

    counts = Counter()
    shown = 0
    seeds = range(arguments.seed, arguments.seed + arguments.count)
    for begin in range(0, len(seeds), BATCH):
        batch = [(seed, *generate.program(seed, arguments.area)) for seed in seeds[begin : begin + BATCH]]
        for (seed, area, lines), pair in zip(batch, differing(arguments, ["\n".join(b[2]) for b in batch])):
            if pair is None:
                continue
            counts[area] += 1
            if shown >= arguments.show:
                print(f"=== seed {seed}, {area}", flush=True)
                continue
            shown += 1
            lines = smallest(arguments, lines)
            (pair,) = differing(arguments, ["\n".join(lines)])
            print(f"=== seed {seed}, {area}", *lines, sep="\n")
            if pair:
                print(*difflib.unified_diff(*(text.splitlines() for text in pair), "oracle", "wattle", lineterm="", n=1), sep="\n")
            sys.stdout.flush()
    print(f"{len(seeds)} programs, {sum(counts.values())} differ", dict(counts) or "")
    return 1 if counts else 0


if __name__ == "__main__":
    sys.exit(main())
