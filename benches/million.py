"""A million suspended greenlets at once: the memory that each takes, what goes back to the system, and the time.

usage: million.py [--count N] [--rounds N] [--python COMMAND] [--wattle COMMAND]

First, wattle makes N greenlets (a million), switches to each, and lets all of them wait; the table says how much resident
memory one takes, page tables included, and how much is left when all have been finished and dropped. Then wattle and
CPython with greenlet take turns at making, switching to, suspending and finishing 100,000: `core/greenlets_live.py`, by
CPU time.
"""
import argparse
import shlex
import statistics

import measuring

WAITING = """\
import sys, time
from greenlet import greenlet, getcurrent

main = getcurrent()

def wait(x):
    return main.switch(x)

def memory():
    with open("/proc/self/status") as file:
        sizes = {line.split(":")[0]: line.split()[1] for line in file if line.startswith(("VmRSS", "VmPTE"))}
    return int(sizes["VmRSS"]) * 1024, int(sizes["VmPTE"]) * 1024

def start(count):
    waiting = []
    for number in range(count):
        one = greenlet(wait)
        one.switch(number)
        waiting.append(one)
    return waiting

def finish(waiting):
    return sum(one.switch(1) for one in waiting)

count = int(sys.argv[1])
before = memory()
began = time.process_time()
waiting = start(count)
started = time.process_time()
most = memory()
total = finish(waiting)
alive = sum(not one.dead for one in waiting)
ended = time.process_time()
del waiting
after = memory()
# Of small objects' memory, the allocator gives back what it has not needed for a second.
time.sleep(1.2)
going_on = [[number] for number in range(100_000)]
del going_on
later = memory()
print(*before, *most, *after, *later, started - began, ended - started, total, alive)
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--python", default=measuring.default_python())
    parser.add_argument("--wattle", default=measuring.default_wattle())
    arguments = parser.parse_args()
    wattle, python = shlex.split(arguments.wattle), shlex.split(arguments.python)

    done = measuring.run([*wattle, "-c", WAITING, str(arguments.count)])
    if not done.fine:
        raise SystemExit(f"wattle ended with {done.code}")
    *sizes, start, finish, total, alive = done.output.split()
    before, before_tables, most, most_tables, after, after_tables, later, _ = map(int, sizes)
    count = arguments.count
    assert (int(total), int(alive)) == (count, 0), "some have not come to their end"
    print(f"{count:,} suspended greenlets")
    print(f"  resident memory each    {(most - before) / count:8,.0f} bytes")
    print(f"  page tables each        {(most_tables - before_tables) / count:8,.0f} bytes")
    print(f"  all of it               {most / 2**20:8,.0f} MB")
    print(f"  when all have gone      {after / 2**20:8,.0f} MB, and {after_tables / 2**20:,.1f} MB of page tables")
    print(f"  a second later          {later / 2**20:8,.0f} MB")
    print(f"  to make and start       {float(start) / count * 1e6:8.2f} us each")
    print(f"  to go on and end        {float(finish) / count * 1e6:8.2f} us each")

    program = str(measuring.HERE / "core" / "greenlets_live.py")
    times = {"wattle": [], "python": []}
    for _ in range(arguments.rounds):
        for label, words in (("python", python), ("wattle", wattle)):
            done = measuring.run([*words, program, "100000"])
            if not done.fine:
                raise SystemExit(f"{label} ended with {done.code}")
            times[label].append(done.seconds)
    ours, theirs = (statistics.median(times[label]) for label in ("wattle", "python"))
    ratio = statistics.median(one / other for one, other in zip(times["python"], times["wattle"]))
    print("100,000 made, switched to, suspended and finished")
    print(f"  CPython with greenlet   {theirs:8.3f} s")
    print(f"  wattle                  {ours:8.3f} s, {ratio:.2f} times as fast")


if __name__ == "__main__":
    main()
