"""The module trace: lines as they run, their counts, functions and their callers."""
import contextlib
import io
import os
import tempfile
import trace


def add(left, right):
    return left + right


def work(count):
    total = 0
    for number in range(count):
        total = add(total, number)
    if total > 100:
        total = 0
    return total


class Shape:
    def area(self):
        return work(1)

    @staticmethod
    def make():
        return Shape()


def generate():
    yield 1
    yield 2


def counted(results):
    return sorted((os.path.basename(file), line, count) for (file, line), count in results.counts.items())


tracer = trace.Trace(count=1, trace=1)
print(tracer.runfunc(work, 2))
print(counted(tracer.results()))
tracer = trace.Trace(count=1, trace=0)
tracer.runfunc(work, 3)
tracer.runfunc(list, generate())
print(counted(tracer.results()))

tracer = trace.Trace(count=0, trace=0, countfuncs=1)
tracer.runfunc(Shape().area)
tracer.runfunc(Shape.make)
tracer.runfunc(lambda: list(generate()))
print(sorted(name for _, _, name in tracer.results().calledfuncs))

tracer = trace.Trace(count=0, trace=0, countcallers=1)
tracer.runfunc(Shape().area)
callers = tracer.results().callers
for line in sorted(f'{module}.{caller} -> {called_module}.{called}'
                   for (_, module, caller), (_, called_module, called) in callers):
    print(line)

trace.Trace(count=0, trace=1).runctx('x = 1\nadd(x, 2)\n', globals(), {})
trace.Trace(count=0, trace=1, ignoremods=['trace_lines']).runfunc(work, 2)
print(trace.Trace(count=0, trace=0).donothing)

with tempfile.TemporaryDirectory() as folder:
    tracer = trace.Trace(count=1, trace=0)
    tracer.runfunc(work, 3)
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        tracer.results().write_results(show_missing=False, summary=True, coverdir=folder)
    print(output.getvalue().split('   (')[0])
    with open(os.path.join(folder, os.listdir(folder)[0])) as file:
        print(*[line for line in file if line[:5].strip()], sep='')
    saved = os.path.join(folder, 'counts')
    for _ in range(2):
        tracer = trace.Trace(count=1, trace=0, infile=saved, outfile=saved)
        tracer.runfunc(add, 1, 2)
        with contextlib.redirect_stderr(io.StringIO()) as errors:
            tracer.results().write_results(show_missing=False, coverdir=folder)
        print(errors.getvalue().replace(saved, 'FILE').strip(), counted(trace.CoverageResults(infile=saved)))

results = trace.CoverageResults({('<a>', 1): 2}, {('<a>', 'a', 'f'): 1}, callers={(('<a>', 'a', 'f'), ('<b>', 'b', 'g')): 1})
results.update(trace.CoverageResults({('<a>', 1): 3, ('<b>', 2): 1}, {('<b>', 'b', 'g'): 7}))
print(results.counts, results.calledfuncs, results.is_ignored_filename('<a>'))
results.write_results()
try:
    trace.Trace(count=0, trace=1).runfunc(add, 1, None)
except TypeError as error:
    print(error)
