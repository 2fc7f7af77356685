"""What the measuring commands of this folder share: running a command, its CPU time and its peak memory."""
import dataclasses
import math
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
TIME = shutil.which("time")


@dataclasses.dataclass
class Run:
    """How a process ended: its exit code (None after the time limit), CPU seconds and standard output."""

    code: int
    seconds: float
    output: str

    @property
    def fine(self):
        return self.code == 0


def run(words, limit=300, **options):
    """Runs a command; the time is user and system time of it and what it waited for."""
    with tempfile.TemporaryFile() as output:
        child = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.DEVNULL, **options)
        code, usage = wait(child, limit)
        output.seek(0)
        text = output.read().decode(errors="replace")
    return Run(code, usage.ru_utime + usage.ru_stime, text)


def wait(child, limit):
    """The exit code and the resources of a child; past the limit it is killed."""
    killed = threading.Event()

    def kill():
        killed.set()
        child.kill()

    timer = threading.Timer(limit, kill)
    timer.start()
    try:
        _, status, usage = os.wait4(child.pid, 0)
    finally:
        timer.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    return None if killed.is_set() else child.returncode, usage


def peak(words, limit=300):
    """The peak resident size of a command in KiB; None without the command `time`.

    A child of this process counts the memory of this process as its own until it has become the command, which
    `time`, being small, prevents.
    """
    if TIME is None:
        return None
    with tempfile.NamedTemporaryFile("r") as report:
        done = run([TIME, "-f", "%M", "-o", report.name, *words], limit)
        lines = report.read().split()
    return int(lines[-1]) if done.fine and lines else None


def default_python():
    """A CPython 3.11 where one is found by name, else whatever python3 is."""
    return os.environ.get("PYTHON") or shutil.which("python3.11") or "python3"


def default_wattle():
    """The release build."""
    return str(ROOT / "target" / "release" / "wattle")


def geometric_mean(ratios):
    ratios = list(ratios)
    return math.exp(statistics.fmean(map(math.log, ratios))) if ratios else float("nan")
