#!/usr/bin/env python3
"""Run the examples of greenlet's own documents on wattle.

    greenlet_documents.py [--interpreter PROG] [--sources FOLDER] [--verbose]

pip downloads greenlet's source distribution, in the version whose behaviour wattle's module has, from the package
registry that it is set up for; `--sources` names an unpacked one instead. Its README.rst and docs/*.rst are run by
`wattle doctest` with ELLIPSIS, NORMALIZE_WHITESPACE and IGNORE_EXCEPTION_DETAIL, each file as one session. All
examples pass; the exit code is 1 where one does not.
"""

import argparse
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPTIONS = ["ELLIPSIS", "NORMALIZE_WHITESPACE", "IGNORE_EXCEPTION_DETAIL"]
TIMEOUT_SECONDS = 120


def version():
    """The version of greenlet whose behaviour wattle's module has."""
    text = (ROOT / "src" / "modules" / "greenlet.rs").read_text(encoding="utf-8")
    return re.search(r'const VERSION: &str = "(.*?)"', text).group(1)


def download(folder):
    """Download and unpack the source distribution; gives the folder with its documents."""
    requirement = f"greenlet=={version()}"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", "greenlet"]
    subprocess.run([*command, "--dest", str(folder), requirement], check=True)
    [archive] = folder.glob("greenlet-*.tar.gz")
    with tarfile.open(archive) as contents:
        contents.extractall(folder, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    return next(path for path in folder.iterdir() if path.is_dir())


def run(interpreter, document):
    """Run one document; gives how many examples passed and failed, and the report."""
    command = [str(interpreter), "doctest", "-v"]
    for option in OPTIONS:
        command += ["-o", option]
    process = subprocess.run(
        [*command, str(document)], capture_output=True, text=True, timeout=TIMEOUT_SECONDS, check=False
    )
    counts = re.search(r"^(\d+) passed and (\d+) failed\.$", process.stdout, re.MULTILINE)
    passed, failed = map(int, counts.groups()) if counts else (0, 0)
    if process.returncode != 0 and not failed:
        failed = 1
    return passed, failed, process.stdout + process.stderr


def failures(report):
    """The parts of a verbose report that tell of failures."""
    parts = report.split("*" * 70 + "\n")
    return "".join(part.split("\nTrying:")[0] + "\n" for part in parts[1:]) or report


def main():
    parser = argparse.ArgumentParser(description="Run the examples of greenlet's own documents on wattle.")
    parser.add_argument("--interpreter", default=ROOT / "target" / "debug" / "wattle", help="the wattle to run")
    parser.add_argument("--sources", type=Path, help="an unpacked source distribution of greenlet")
    parser.add_argument("--verbose", action="store_true", help="show every example")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sources = arguments.sources or download(Path(folder))
        documents = [sources / "README.rst", *sorted((sources / "docs").glob("*.rst"))]
        passed = failed = 0
        for document in documents:
            good, bad, report = run(arguments.interpreter, document)
            passed += good
            failed += bad
            if good or bad:
                print(f"{document.relative_to(sources)}: {good} passed, {bad} failed")
            if arguments.verbose:
                print(report)
            elif bad:
                print(failures(report))
    print(f"{passed} examples passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
