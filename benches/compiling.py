"""Measures how fast a long script is parsed and lowered, beside CPython's compile().

usage: compiling.py [-n ROUNDS] [--lines N] [--python COMMAND] [--wattle COMMAND]

The script is made of the programs of suite/, one after the other, until it has N lines (100,000). Each interpreter runs
compile() on it in a process of its own and reports the CPU time of that call alone. The rounds are interleaved.
"""
import argparse
import pathlib
import shlex
import statistics
import tempfile

import measuring

MEASURE = """\
import sys, time
text = open(sys.argv[1]).read()
start = time.process_time()
code = compile(text, "long.py", "exec")
print(time.process_time() - start)
"""


def long_script(lines):
    programs = [path.read_text().splitlines() for path in sorted((measuring.HERE / "suite").glob("*.py"))]
    script = []
    while len(script) < lines:
        for program in programs:
            script += program
            if len(script) >= lines:
                break
    return "\n".join(script) + "\n", len(script)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", type=int, default=5)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--python", default=measuring.default_python())
    parser.add_argument("--wattle", default=measuring.default_wattle())
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        script = pathlib.Path(folder) / "long.py"
        text, lines = long_script(options.lines)
        script.write_text(text)
        commands = {
            label: [*shlex.split(command), "-c", MEASURE, str(script)]
            for label, command in (("cpython", options.python), ("wattle", options.wattle))
        }
        times = {label: [] for label in commands}
        for _ in range(options.n):
            for label, words in commands.items():
                done = measuring.run(words)
                if not done.fine:
                    raise SystemExit(f"{label} cannot compile the script")
                times[label].append(float(done.output))
    print(f"{lines} lines, {len(text) / 1e6:.1f} MB")
    medians = {label: statistics.median(seconds) for label, seconds in times.items()}
    for label, seconds in medians.items():
        print(f"{label:<10} {seconds:7.3f} s {lines / seconds:12,.0f} lines/s {medians['cpython'] / seconds:6.2f}x")


if __name__ == "__main__":
    main()
