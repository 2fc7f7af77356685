//! What wattle adds to greenlets: seeing them, capping them, living without memory for more, and giving memory back.

mod process;

use process::wattle;
use std::path::Path;
use std::process::Command;

#[track_caller]
fn prints(script: &str, text: &str) {
    let outcome = wattle(Path::new("/"), &["-c", script], "");
    assert_eq!((outcome.out.as_str(), outcome.err.as_str(), outcome.code), (text, "", 0));
}

const SUSPENDED: &str = "
import greenlet as package
from greenlet import greenlet, getcurrent
main = getcurrent()
def numbers(count):
    for number in range(count):
        main.switch(number)
        yield number
def reader(limit):
    return sum(numbers(limit))
waiting = greenlet(reader)
waiting.name = 'reader'
waiting.switch(3)
unstarted = greenlet(reader, waiting)
unstarted.name = 'later'
dead = greenlet(lambda: 1)
dead.name = 'gone'
dead.switch()
";

#[test]
fn the_live_ones_are_listed_in_the_order_they_were_made() {
    prints(&format!("{SUSPENDED}print(package.greenlets() == [main, waiting])"), "True\n");
}

#[test]
fn a_suspended_one_shows_its_frames() {
    let script = format!(
        "{SUSPENDED}
for frame in waiting.stack(): print(tuple(frame))
print(waiting.stack()[-1].function, waiting.stack()[-1].locals['number'], type(waiting.stack()[0]))
print(unstarted.stack(), dead.stack(), [frame.function for frame in main.stack()])"
    );
    let expected = "('reader', '<string>', 10, {'limit': 3})\n\
                    ('numbers', '<string>', 7, {'count': 3, 'number': 0})\n\
                    numbers 0 <class 'greenlet.Frame'>\n[] [] ['<module>']\n";
    prints(&script, expected);
}

#[test]
fn the_tree_shows_each_ones_state_and_place() {
    let script = format!(
        "{SUSPENDED}
import io
file = io.StringIO()
package.print_tree(file)
print(file.getvalue() == file.getvalue(), end=' ')
package.print_tree()"
    );
    let expected = "True main greenlet: current at <string>:24 in <module>\n  \
                    greenlet 'reader': suspended at <string>:7 in numbers\n    \
                    greenlet 'later': unstarted\n  greenlet 'gone': dead\n";
    prints(&script, expected);
}

#[test]
fn a_traceback_knows_the_greenlets_it_came_through() {
    let script = "
from greenlet import greenlet
inner = greenlet(lambda: 1 / 0)
inner.name = 'inner'
outer = greenlet(lambda: inner.switch())
outer.name = 'outer'
inner.parent = outer
try: outer.switch()
except ZeroDivisionError as error:
    entry = error.__traceback__
    while entry:
        print(entry.tb_lineno, entry.tb_greenlet)
        entry = entry.tb_next
";
    prints(script, "8 None\n5 greenlet 'outer'\n3 greenlet 'inner'\n");
}

#[test]
fn tracebacks_name_greenlets_only_where_asked() {
    let script = "
import traceback
from greenlet import greenlet
inner = greenlet(lambda: 1 / 0)
inner.name = 'inner'
try: inner.switch()
except ZeroDivisionError as error: print(traceback.format_exc().count('inner'))
";
    let run = |arguments: &[&str]| wattle(Path::new("/"), arguments, "").out;
    assert_eq!(run(&["-c", script]), "0\n");
    assert_eq!(run(&["--show-greenlets", "-c", script]), "1\n");
}

#[test]
fn one_more_than_the_cap_is_an_error() {
    let script = "
import greenlet
main = greenlet.getcurrent()
def start():
    new = greenlet.greenlet(main.switch)
    new.switch()
    return new
first, second = start(), start()
try: start()
except greenlet.error as error: print(error)
first.switch()
print(start().dead, greenlet.getmaxgreenlets())
greenlet.setmaxgreenlets(None)
print(len([start() for _ in range(100)]), greenlet.getmaxgreenlets())
";
    let outcome = wattle(Path::new("/"), &["--max-greenlets", "2", "-c", script], "");
    let expected = "too many greenlets: 2 may live at a time, and as many do\nFalse 2\n100 None\n";
    assert_eq!((outcome.out.as_str(), outcome.err.as_str(), outcome.code), (expected, "", 0));
}

#[test]
fn where_the_system_refuses_memory_there_is_a_memory_error() {
    let script = "
from greenlet import greenlet, getcurrent
main = getcurrent()
waiting = []
try:
    while True:
        new = greenlet(main.switch)
        new.switch()
        waiting.append(new)
except MemoryError as error: print(error)
print(len(waiting) > 500, len([[number] for number in range(100_000)]))
for old in waiting: old.switch()
waiting = [greenlet(main.switch) for _ in range(500)]
for new in waiting: new.switch()
print(sum(not new.dead for new in waiting))
";
    let limited = "ulimit -v 700000; exec \"$0\" -c \"$1\"";
    let done = Command::new("sh").args(["-c", limited, env!("CARGO_BIN_EXE_wattle"), script]).output();
    let done = done.expect("there is a shell");
    let expected = "no stack for another greenlet\nTrue 100000\n500\n";
    assert_eq!((String::from_utf8_lossy(&done.stdout).as_ref(), done.status.code()), (expected, Some(0)));
}

#[test]
fn memory_goes_back_when_greenlets_have_gone() {
    let script = "
from greenlet import greenlet, getcurrent
main = getcurrent()
def resident():
    with open('/proc/self/status') as file:
        for line in file:
            if line.startswith('VmRSS'): return int(line.split()[1])
before = resident()
waiting = [greenlet(main.switch) for _ in range(100_000)]
for one in waiting: one.switch()
most = resident()
for one in waiting: one.switch()
one = waiting = None
print((most - before) / 100_000 < 5, resident() - before < (most - before) / 3)
";
    prints(script, "True True\n");
}

#[test]
fn suspended_greenlets_in_cycles_are_collected_again_and_again() {
    let script = "
from greenlet import greenlet, getcurrent
main = getcurrent()
ended = 0
def own_frame():
    global ended
    me = getcurrent()
    try: main.switch()
    finally: ended += 1
def resident():
    with open('/proc/self/status') as file:
        for line in file:
            if line.startswith('VmRSS'): return int(line.split()[1])
for number in range(100_000):
    greenlet(own_frame).switch()
    if number == 30_000: early = resident()
print(resident() < early * 2)
import gc
gc.collect()
print(ended)
";
    prints(script, "True\n100000\n");
}

/// Rows like those of `mod_table.py`, in each of which CPython crashes, or writes to memory that is no longer its own.
const CRASHES_ELSEWHERE: &str = "
x = [1, 2, 3] ~ x.__setitem__(slice(None, None, 2), Items(7, 8)) ~ x.clear()
x = collections.OrderedDict([(1, 1), (2, 2)]) ~ x.pop(Equal(1)) ~ x.clear()
x = bytearray(b'abc') ~ x.__setitem__(0, Number(65)) ~ x.extend(b'z' * 1000)
x = bytearray(b'abc') ~ x.find(b'c', Number(0)) ~ x.clear()
x = bytearray(b'abc') ~ Number(99) in x ~ x.clear()
x = array.array('i', [1, 2, 3]) ~ x.__setitem__(2, Number(5)) ~ x.pop()
x = array.array('i', [1, 2, 3]) ~ x.fromlist([Number(1), Number(2)]) ~ x.pop()
";

#[test]
fn what_crashes_elsewhere_raises_or_finishes() {
    let script =
        format!("import array, collections\nfrom mod_table import table\ntable('''{CRASHES_ELSEWHERE}''', globals())");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/greenlet");
    let outcome = wattle(&folder, &["-c", &script], "");
    assert_eq!((outcome.err.as_str(), outcome.code), ("", 0));
    let answers: Vec<&str> = outcome.out.lines().filter(|line| line.starts_with("    ")).map(str::trim).collect();
    let expected = [
        "ValueError: attempt to assign sequence of size 2 to extended slice of size 0  after 4, x = []",
        "KeyError: e1  after 1, x = OrderedDict()",
        "None  after 1, x = bytearray(b'Abc",
        "-1  after 1, x = bytearray(b'')",
        "True  after 1, x = bytearray(b'')",
        "IndexError: array assignment index out of range  after 1, x = array('i', [1, 2])",
        "None  after 2, x = array('i', [1, 2, 1, 2])",
    ];
    assert_eq!(answers.len(), expected.len());
    for (answer, expected) in answers.iter().zip(expected) {
        assert!(answer.starts_with(expected), "{answer} is not {expected}");
    }
}

#[test]
fn suspended_greenlets_are_found_in_every_cycle_of_the_language() {
    let script = r#"
import gc
from greenlet import greenlet, getcurrent, GreenletExit
main = getcurrent()
log = []
def body(name, keep=None):
    me = getcurrent()
    own = [keep, me]
    try: main.switch(name)
    except GreenletExit: log.append((name, "exit")); raise
    finally: log.append((name, "finally"))
class Holder: pass
def through_dictionary():
    g = greenlet(body); g.own = g; g.switch("dictionary")
def through_parents():
    outer = greenlet(body); inner = greenlet(body, outer); outer.child = inner
    outer.switch("outer"); inner.switch("inner")
def through_each_other():
    one, two = greenlet(body), greenlet(body)
    one.switch("one", two); two.switch("two", one)
def through_exception():
    def run():
        try: raise KeyError("kept")
        except KeyError as error:
            error.own = getcurrent()
            try: main.switch("exception")
            finally: log.append(("exception", "finally"))
    greenlet(run).switch()
def through_coroutine():
    async def run():
        own = getcurrent()
        try: main.switch("coroutine")
        finally: log.append(("coroutine", "finally"))
    def start():
        c = run(); own = c
        c.send(None)
    greenlet(start).switch()
saved = []
def resurrected():
    def run():
        me = getcurrent()
        try: main.switch("resurrected")
        except GreenletExit:
            saved.append(me); log.append(("resurrected", main.switch("saved")))
        return "end"
    greenlet(run).switch()
for make in [through_dictionary, through_parents, through_each_other, through_exception, through_coroutine, resurrected]:
    make()
    before = len(log)
    gc.collect()
    print(make.__name__, *log[before:])
print(len(saved), saved[0].dead, saved[0].switch("again"), saved[0].dead, log[-1])
def automatic():
    count = len(log)
    for number in range(100000):
        through_each_other()
        if len(log) > count: return "collected"
print(automatic())
gc.collect()
gc.disable(); n = len(log)
for _ in range(3000): through_dictionary()
print(len(log) - n); gc.enable(); gc.collect(); print(len(log) - n)
"#;
    let expected = r#"through_dictionary ('dictionary', 'exit') ('dictionary', 'finally')
through_parents ('outer', 'exit') ('outer', 'finally') ('inner', 'exit') ('inner', 'finally')
through_each_other ('one', 'exit') ('one', 'finally') ('two', 'exit') ('two', 'finally')
through_exception ('exception', 'finally')
through_coroutine ('coroutine', 'finally')
resurrected
1 False end True ('resurrected', 'again')
collected
0
6000
"#;
    prints(script, expected);
}

#[test]
fn fifty_thousand_wait_at_once_in_little_memory() {
    let script = "
from greenlet import greenlet, getcurrent
main = getcurrent()
def memory():
    with open('/proc/self/status') as file:
        return sum(int(line.split()[1]) for line in file if line.startswith(('VmRSS', 'VmPTE')))
def wait(x): return main.switch(x)
before = memory()
waiting = []
for number in range(50_000):
    waiting.append(greenlet(wait))
    waiting[-1].switch(number)
print((memory() - before) / 50_000 < 5)
print(sum(one.switch(1) for one in waiting), sum(one.dead for one in waiting))
";
    prints(script, "True\n50000 50000\n");
}
