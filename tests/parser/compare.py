#!/usr/bin/env python3
"""Compare what wattle's parser accepts, and the words and places of its errors, with the oracle's.

    compare.py --interpreter PATH                          every file of the oracle's library, and the corpus
    compare.py --interpreter PATH --mutations SEED COUNT   pieces of them with mistakes made at random

Run it with the oracle. The files go through `wattle check`, one process each; the mutants through `compile()`, many in one
process. What wattle accepts and CPython does not, or the other way round, is a difference; so is another exception,
message or line. Columns are counted apart. A refusal that names wattle is none.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import sysconfig
import tempfile
import warnings
from collections import Counter
from pathlib import Path

import mutate

CORPUS = Path(__file__).resolve().parent.parent / "conformance"
RUNNER = """
import json, sys, warnings
warnings.simplefilter("ignore")
def verdict(source):
    try:
        compile(source, "file", "exec")
        return ["accepted", "", 0, 0, 0, 0]
    except SyntaxError as error:
        return [type(error).__name__, str(error.msg), error.lineno, error.offset, error.end_lineno, error.end_offset]
    except BaseException as error:
        return [type(error).__name__, str(error), 0, 0, 0, 0]
if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        for source in json.load(file):
            print("%%%%" + json.dumps(verdict(source)), flush=True)
"""
exec(RUNNER, runner := {"__name__": "runner"})
verdict = runner["verdict"]
BATCH = 1000
REFUSALS = ("wattle ", "unknown encoding", "encoding problem")


def sources():
    """The files of the oracle's library, and the scripts of the corpus."""
    library = Path(sysconfig.get_path("stdlib"))
    files = [file for file in sorted(library.rglob("*.py")) if "site-packages" not in file.parts]
    return files + sorted(CORPUS.rglob("*.py"))


def checked(interpreter, file):
    """What `wattle check` says: the exception, its message and line."""
    done = subprocess.run([interpreter, "check", str(file)], capture_output=True, timeout=60)
    if done.returncode == 0:
        return ["accepted", "", 0]
    report = done.stderr.decode("utf-8", "replace")
    last = report.rstrip("\n").rpartition("\n")[2]
    name, _, message = last.partition(": ")
    lines = re.findall(r'^  File ".*", line (\d+)', report, re.M)
    return [name, message, int(lines[-1]) if lines else 0]


def answers(interpreter, texts):
    """What `compile()` of wattle says to each text; a text that ends the process is said to."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        script, data = Path(folder, "runner.py"), Path(folder, "texts.json")
        script.write_text(RUNNER, "utf-8")
        while len(found) < len(texts):
            data.write_text(json.dumps(texts[len(found) :]), "utf-8")
            try:
                done = subprocess.run([interpreter, str(script), str(data)], capture_output=True, timeout=60)
                out, end = done.stdout, f"{done.returncode} {done.stderr.decode('utf-8', 'replace')[-200:]}"
            except subprocess.TimeoutExpired as late:
                out, end = late.stdout or b"", "hangs"
            found += [json.loads(line) for line in out.decode("utf-8").split("%%%%")[1:]]
            if len(found) < len(texts):
                found.append(["process ended", end, 0, 0, 0, 0])
    return found


def is_refusal(answer):
    return answer[0] == "SyntaxError" and answer[1].startswith(REFUSALS)


def shape(message):
    """The message without what belongs to the text."""
    return re.sub(r"\d+", "N", re.sub(r"(?<=')[^']{3,}(?=')", "...", message))


def kind_of(expected, actual):
    if (expected[0] == "accepted") != (actual[0] == "accepted") or actual[0] == "process ended":
        return "verdict"
    if expected[:2] != actual[:2]:
        return "message"
    return "line" if expected[2] != actual[2] else "column"


class Differences:
    def __init__(self, show):
        self.kinds = Counter()
        self.shapes = {}
        self.show = show

    def add(self, expected, actual, name, text=None):
        if expected == actual or is_refusal(actual):
            return
        kind = kind_of(expected, actual)
        self.kinds[kind] += 1
        key = (kind, expected[0], shape(expected[1]), actual[0], shape(actual[1]))
        self.shapes.setdefault(key, []).append((expected, actual, name, text))

    def report(self, count):
        weight = {"verdict": 0, "message": 1, "line": 2, "column": 3}
        ranked = sorted(self.shapes.items(), key=lambda item: (weight[item[0][0]], -len(item[1])))
        for (kind, *_), found in ranked[: self.show]:
            expected, actual, name, text = min(found, key=lambda one: len(one[3] or ""))
            print(f"=== {len(found)} times, {kind}: {name}", f"    CPython {expected}", f"    wattle  {actual}", sep="\n")
            if text is not None:
                line = max((actual[2] or 1), (expected[2] or 1))
                around = text.split("\n")[max(0, line - 4) : line + 1]
                print(*(f"    | {line[:150]!r}"[:-1] for line in around), sep="\n")
        print(f"{count} sources, differing in", dict(self.kinds) or "nothing")
        return 1 if sum(self.kinds.values()) > self.kinds["column"] else 0


def compare_files(options, differences):
    files = sources()
    for file in files:
        differences.add(verdict(file.read_bytes())[:3], checked(options.interpreter, file), file)
    return len(files)


def compare_mutants(options, differences):
    first, count = options.mutations
    texts = [file.read_text("utf-8", "replace") for file in sources()]
    for begin in range(first, first + count, BATCH):
        seeds = range(begin, min(begin + BATCH, first + count))
        mutants = [mutate.mutant(random.Random(seed), texts) for seed in seeds]
        for seed, text, actual in zip(seeds, mutants, answers(options.interpreter, mutants)):
            differences.add(verdict(text), actual, f"seed {seed}", text)
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--interpreter", required=True, help="wattle's path")
    parser.add_argument("--mutations", nargs=2, type=int, metavar=("SEED", "COUNT"))
    parser.add_argument("--show", type=int, default=20, help="how many kinds of difference are shown")
    options = parser.parse_args()
    options.interpreter = str(Path(options.interpreter).resolve())
    warnings.simplefilter("ignore")
    differences = Differences(options.show)
    compare = compare_mutants if options.mutations else compare_files
    return differences.report(compare(options, differences))


if __name__ == "__main__":
    sys.exit(main())
