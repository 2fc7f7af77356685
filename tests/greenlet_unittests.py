#!/usr/bin/env python3
"""Run greenlet's own unit tests on wattle.

    greenlet_unittests.py [--interpreter PROG] [--sources FOLDER] [--verbose] [TEST...]

The source distribution is downloaded as for greenlet_documents.py, and its tests are run where they are, upon wattle's
`greenlet._greenlet`. Left out are those of the C and C++ interfaces, and the looks for leaks: they expect suspended
greenlets in cycles to leak, which wattle collects. The two packages of other people that the tests import are stood in
for. The exit code is 1 where a test fails.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from greenlet_documents import ROOT, download

TIMEOUT_SECONDS = 300

NATIVE = {"test_cpp", "test_extension_interface"}

# These need an extension module, a class of greenlet's that fails to switch, or its set-up script.
LEFT_OUT = {
    "test_api_getcurrent_no_system_error_at_module_gc_time",
    "test_failed_to_initialstub",
    "test_failed_to_slp_switch_into_running",
    "test_failed_to_switch_into_running",
    "test_get_stack_with_nested_c_calls",
    "test_switch_no_error_at_module_gc_time",
    "test_version",
}

STAND_INS = {
    "objgraph.py": "def growth(**options):\n    return []\n\n\ndef count(name):\n    return 0\n",
    "psutil.py": (
        "class Process:\n"
        "    def memory_full_info(self):\n"
        "        with open('/proc/self/smaps_rollup') as facts:\n"
        "            self.uss = 1024 * sum(int(line.split()[1]) for line in facts if line.startswith('Private_'))\n"
        "        return self\n"
    ),
}


def run(interpreter, name, sources, stand_ins):
    """Run the tests of one module; gives how many ran, the names of those that failed, and the report."""
    folders = os.pathsep.join(map(str, [stand_ins, sources / "src"]))
    environment = {**os.environ, "PYTHONPATH": folders, "GREENLET_SKIP_LEAKCHECKS": "1"}
    process = subprocess.run(
        [str(interpreter), "-m", "unittest", "-v", f"greenlet.tests.{name}"],
        capture_output=True,
        text=True,
        timeout=TIMEOUT_SECONDS,
        check=False,
        env=environment,
    )
    report = process.stdout + process.stderr
    counted = re.search(r"^Ran (\d+) tests?", report, re.MULTILINE)
    failed = set(re.findall(r"^(?:FAIL|ERROR): (\w+)", report, re.MULTILINE)) - LEFT_OUT
    if not counted:
        failed.add(name)
    return int(counted[1]) if counted else 0, sorted(failed), report


def main():
    parser = argparse.ArgumentParser(description="Run greenlet's own unit tests on wattle.")
    parser.add_argument("--interpreter", default=ROOT / "target" / "debug" / "wattle", help="the wattle to run")
    parser.add_argument("--sources", type=Path, help="an unpacked source distribution of greenlet")
    parser.add_argument("--verbose", action="store_true", help="show the whole reports")
    parser.add_argument("tests", nargs="*", help="modules such as test_gc; all where none is named")
    arguments = parser.parse_args()
    total = 0
    all_failed = []
    with tempfile.TemporaryDirectory() as folder:
        sources = (arguments.sources or download(Path(folder))).resolve()
        stand_ins = Path(folder) / "stand_ins"
        stand_ins.mkdir()
        for file, text in STAND_INS.items():
            (stand_ins / file).write_text(text, encoding="utf-8")
        found = sorted(path.stem for path in (sources / "src" / "greenlet" / "tests").glob("test_*.py"))
        for name in arguments.tests or [name for name in found if name not in NATIVE]:
            count, failed, report = run(arguments.interpreter, name, sources, stand_ins)
            total += count
            all_failed += failed
            print(f"{name}: {count} tests, {len(failed)} failed" + "".join(f"\n    {test}" for test in failed))
            if arguments.verbose or failed:
                print(report)
    print(f"{total} tests, {len(all_failed)} failed, {len(LEFT_OUT)} left out")
    return 1 if all_failed or not total else 0


if __name__ == "__main__":
    sys.exit(main())
