//! Recursion without end raises RecursionError wherever it starts, and long chains of objects die without recursion.

mod process;

use std::path::Path;

#[track_caller]
fn prints(script: &str, text: &str) {
    let outcome = process::wattle(Path::new("/"), &["-c", script], "");
    assert_eq!((outcome.out.as_str(), outcome.err.as_str(), outcome.code), (text, "", 0));
}

#[test]
fn in_the_main_greenlet() {
    let script = "def f(): return f()\ntry: f()\nexcept RecursionError as error: print(error)";
    prints(script, "maximum recursion depth exceeded\n");
}

#[test]
fn uncaught() {
    let outcome = process::wattle(Path::new("/"), &["-c", "def f(): return f()\nf()"], "");
    assert_eq!((outcome.err.as_str(), outcome.code), ("RecursionError: maximum recursion depth exceeded", 1));
}

#[test]
fn in_another_greenlet() {
    let script = "
from greenlet import greenlet
def f(): return f()
def run():
    try: f()
    except RecursionError: return 'caught'
print(greenlet(run).switch(), greenlet(run).switch())
";
    prints(script, "caught caught\n");
}

#[test]
fn in_a_greenlet_that_starts_another() {
    let script = "
from greenlet import greenlet
def f(): return greenlet(f).switch()
try: f()
except RecursionError: print('caught')
";
    prints(script, "caught\n");
}

#[test]
fn through_a_sort_key_that_sorts() {
    let script = "
def key(number): return sorted([2, 1], key=key)
try: key(0)
except RecursionError: print('caught')
";
    prints(script, "caught\n");
}

#[test]
fn through_special_methods() {
    let script = "
class Endless:
    def __repr__(self): return repr(self)
    def __eq__(self, other): return self == other
    def __getattr__(self, name): return getattr(self, name)
    def __iter__(self): return iter(list(self))
endless = Endless()
for work in [repr, list, lambda it: it == 1, lambda it: it.x, lambda it: f'{it!r}']:
    try: work(endless)
    except RecursionError: print('caught')
";
    prints(script, &"caught\n".repeat(5));
}

#[test]
fn through_generators() {
    let script = "
def endless():
    yield from endless()
try: list(endless())
except RecursionError: print('caught')
";
    prints(script, "caught\n");
}

#[test]
fn through_nested_containers() {
    let script = "
left, right = [], []
for _ in range(100_000): left, right = [left], [right]
for work in [lambda: repr(left), lambda: left == right]:
    try: work()
    except RecursionError: print('caught')
";
    prints(script, "caught\ncaught\n");
}

#[test]
fn a_long_chain_dies() {
    let script = "
chain = []
for _ in range(1_000_000): chain = [chain]
del chain
class Link: pass
chain = None
for _ in range(300_000):
    link = Link(); link.next = chain; chain = link
del chain, link
print('freed')
";
    prints(script, "freed\n");
}
