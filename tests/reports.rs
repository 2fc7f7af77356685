//! What the command reports: tracebacks, exceptions that nobody catches, Ctrl-C, the examples of texts.
//!
//! `command_line.rs` and `bad_input.rs` test exit codes and what is refused.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What a run left behind.
struct Outcome {
    out: String,
    err: String,
    code: Option<i32>,
}

impl Outcome {
    fn last_error_line(&self) -> &str {
        self.err.trim_end_matches('\n').rsplit('\n').next().unwrap_or_default()
    }
}

fn wattle() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wattle"));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str]) -> Outcome {
    outcome(wattle().args(arguments))
}

fn outcome(command: &mut Command) -> Outcome {
    let done = command.output().expect("wattle runs");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Outcome { out: text(done.stdout), err: text(done.stderr), code: done.status.code() }
}

/// A fresh folder for one test, with these files.
fn folder(test: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    for (name, content) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, content).expect("written");
    }
    fs::create_dir_all(&folder).expect("made");
    folder
}

/// Runs a file of this content.
fn run_file(test: &str, content: &[u8]) -> Outcome {
    let folder = folder(test, &[("case.py", content)]);
    outcome(wattle().arg("case.py").current_dir(folder))
}

#[test]
fn an_exit_with_a_message_writes_it_and_fails() {
    let run = run(&["-c", "import sys; print('out'); sys.exit('message')"]);
    assert_eq!((run.out.as_str(), run.err.as_str(), run.code), ("out\n", "message\n", Some(1)));
}

#[test]
fn modules_and_packages_run_by_name() {
    let files: &[(&str, &[u8])] = &[
        ("tool.py", b"import sys; print(__name__, sys.argv[1:])"),
        ("package/__init__.py", b""),
        ("package/__main__.py", b"from . import part; print(part.x, __package__)"),
        ("package/part.py", b"x = 1"),
    ];
    let folder = folder("by_name", files);
    let run = |arguments: &[&str]| outcome(wattle().args(arguments).current_dir(&folder)).out;
    assert_eq!(run(&["-m", "tool", "a", "-b"]), "__main__ ['a', '-b']\n");
    assert_eq!(run(&["-m", "package"]), "1 package\n");
}

#[test]
fn a_traceback_shows_the_way_to_the_error() {
    let source = "def f(a):\n    return a + 'x'\n\n\ndef g():\n    f(1)\n\n\ng()\n";
    let run = run_file("traceback", source.as_bytes());
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("traceback").join("case.py");
    let file = file.display();
    let expected = format!(
        "Traceback (most recent call last):\n  File \"{file}\", line 9, in <module>\n    g()\n  \
         File \"{file}\", line 6, in g\n    f(1)\n  \
         File \"{file}\", line 2, in f\n    return a + 'x'\n           ~~^~~~~\n\
         TypeError: unsupported operand type(s) for +: 'int' and 'str'\n"
    );
    assert_eq!(run.err, expected);
}

#[test]
fn a_traceback_folds_what_repeats() {
    let run = run_file("recursion", b"def f():\n    f()\n\n\nf()\n");
    assert!(run.err.contains("  [Previous line repeated 996 more times]\n"), "{}", run.err);
    assert_eq!(run.last_error_line(), "RecursionError: maximum recursion depth exceeded");
}

#[test]
fn chains_notes_and_groups_are_shown() {
    let run = run_file("chain", b"try:\n    1/0\nexcept ZeroDivisionError as e:\n    raise KeyError('k') from e\n");
    assert!(
        run.err.contains("\n\nThe above exception was the direct cause of the following exception:\n\n"),
        "{}",
        run.err
    );
    let run = run_file("context", b"try:\n    1/0\nexcept ZeroDivisionError:\n    raise KeyError('k')\n");
    assert!(
        run.err.contains("\n\nDuring handling of the above exception, another exception occurred:\n\n"),
        "{}",
        run.err
    );
    let run = run_file("notes", b"e = ValueError('v')\ne.add_note('first\\nsecond')\nraise e\n");
    assert!(run.err.ends_with("ValueError: v\nfirst\nsecond\n"), "{}", run.err);
    let run = run_file("group", b"raise ExceptionGroup('g', [ValueError(1), TypeError('t')])\n");
    let tree = "  | ExceptionGroup: g (2 sub-exceptions)\n  +-+---------------- 1 ----------------\n    | ValueError: 1\n    \
                +---------------- 2 ----------------\n    | TypeError: t\n    +------------------------------------\n";
    assert!(run.err.ends_with(tree), "{}", run.err);
}

#[test]
fn names_that_are_nearly_right_are_suggested() {
    let last = |code: &str| run(&["-c", code]).last_error_line().to_owned();
    assert_eq!(last("prnt(1)"), "NameError: name 'prnt' is not defined. Did you mean: 'print'?");
    assert_eq!(last("[].apend(1)"), "AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?");
    assert_eq!(last("zzzzzz"), "NameError: name 'zzzzzz' is not defined");
}

#[test]
fn hooks_that_scripts_set_are_used() {
    let run = run(&["-c", "import sys\nsys.excepthook = lambda kind, value, place: print('hook', kind.__name__)\n1/0"]);
    assert_eq!((run.out.as_str(), run.err.as_str(), run.code), ("hook ZeroDivisionError\n", "", Some(1)));
}

#[test]
fn exceptions_of_finalisers_are_reported_and_ignored() {
    let run = run(&["-c", "class A:\n    def __del__(self):\n        raise ValueError('lost')\nA()\nprint('on')"]);
    assert_eq!((run.out.as_str(), run.code), ("on\n", Some(0)));
    assert!(run.err.starts_with("Exception ignored in: <function A.__del__ at 0x"), "{}", run.err);
    assert!(run.err.ends_with("ValueError: lost\n"), "{}", run.err);
}

#[test]
fn what_is_left_is_finalised_at_the_end() {
    let run = run(&["-c", "class A:\n    def __del__(self): print('del')\na = A()\na.me = a\nprint('end')"]);
    assert_eq!(run.out, "end\ndel\n");
}

#[test]
fn nobody_reading_the_output_ends_the_program_quietly() {
    let mut child = wattle().args(["-c", "while True: print('line')"]).spawn().expect("wattle starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
    let mut err = String::new();
    child.stderr.take().expect("piped").read_to_string(&mut err).expect("text");
    assert_eq!((line.as_str(), err.as_str()), ("line\n", ""));
    assert_eq!(child.wait().expect("wattle ends").code(), Some(1));
}

/// Sends the signal of Ctrl-C to a script once it has printed a line.
#[allow(unsafe_code, reason = "a child of a command in the background ignores the signal until it is told not to")]
fn interrupt(code: &str) -> (Option<i32>, bool, String, String) {
    use std::os::unix::process::{CommandExt, ExitStatusExt};
    let mut command = wattle();
    // SAFETY: `signal` is async-signal-safe, and nothing else runs between fork and exec.
    unsafe {
        command.pre_exec(|| {
            libc::signal(libc::SIGINT, libc::SIG_DFL);
            Ok(())
        });
    }
    let mut child = command.args(["-c", code]).spawn().expect("wattle starts");
    let mut out = BufReader::new(child.stdout.take().expect("piped"));
    let mut line = String::new();
    out.read_line(&mut line).expect("a line");
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs").success());
    let (mut rest, mut err) = (String::new(), String::new());
    out.read_to_string(&mut rest).expect("text");
    child.stderr.take().expect("piped").read_to_string(&mut err).expect("text");
    let status = child.wait().expect("wattle ends");
    (status.code(), status.signal() == Some(libc::SIGINT), rest, err)
}

#[test]
fn control_c_interrupts_a_busy_loop() {
    let (code, signalled, _, err) = interrupt("print('ready', flush=True)\nwhile True: pass");
    assert!(code == Some(130) || signalled, "{code:?}");
    assert!(err.starts_with("Traceback (most recent call last):\n") && err.ends_with("\nKeyboardInterrupt\n"), "{err}");
}

#[test]
fn control_c_interrupts_a_greenlet_and_a_sleep_and_can_be_caught() {
    let busy = "import greenlet\ndef run():\n    print('ready', flush=True)\n    while True: pass\ntry:\n    \
                greenlet.greenlet(run).switch()\nexcept KeyboardInterrupt:\n    print('caught')";
    let (code, _, out, err) = interrupt(busy);
    assert_eq!((code, out.as_str(), err.as_str()), (Some(0), "caught\n", ""));
    // Where the signal comes before the sleep has begun, it is noticed at its end: so it is a short one.
    let sleep = "import time\ntry:\n    print('ready', flush=True)\n    time.sleep(5)\nexcept KeyboardInterrupt:\n    \
                 print('awake')";
    assert_eq!(interrupt(sleep).2, "awake\n");
}

#[test]
fn check_finds_errors_without_running() {
    let files: &[(&str, &[u8])] = &[("good.py", b"print('ran')\n"), ("bad.py", b"x = 1\nreturn\n")];
    let folder = folder("check", files);
    let check = |file: &str| outcome(wattle().args(["check", file]).current_dir(&folder));
    let good = check("good.py");
    assert_eq!((good.out.as_str(), good.err.as_str(), good.code), ("", "", Some(0)));
    let bad = check("bad.py");
    assert_eq!((bad.last_error_line(), bad.code), ("SyntaxError: 'return' outside function", Some(1)));
    assert!(bad.err.contains("line 2"), "{}", bad.err);
    assert_eq!(check("none.py").code, Some(2));
}

#[test]
fn doctest_reports_what_differs() {
    let text = "A text.\n\n    >>> 1 + 1\n    2\n    >>> 'a' * 2\n    'b'\n    >>> 1/0\n";
    let folder = folder("doctest", &[("text.txt", text.as_bytes())]);
    let run = outcome(wattle().args(["doctest", "text.txt"]).current_dir(&folder));
    let line = "*".repeat(70);
    let begin = format!(
        "{line}\nFile \"text.txt\", line 5, in text.txt\nFailed example:\n    'a' * 2\nExpected:\n    'b'\nGot:\n    'aa'\n\
         {line}\nFile \"text.txt\", line 7, in text.txt\nFailed example:\n    1/0\nException raised:\n"
    );
    assert!(run.out.starts_with(&begin), "{}", run.out);
    let end = format!("{line}\n1 items had failures:\n   2 of   3 in text.txt\n***Test Failed*** 2 failures.\n");
    assert!(run.out.ends_with(&end), "{}", run.out);
    assert_eq!(run.code, Some(1));
}

#[test]
fn doctest_obeys_its_flags_and_directives() {
    let text = ">>> print('a  b')  # doctest: +NORMALIZE_WHITESPACE\na b\n\
                >>> list(range(9))  # doctest: +ELLIPSIS\n[0, ..., 8]\n\
                >>> print('x\\n\\ny')\nx\n<BLANKLINE>\ny\n\
                >>> impossible  # doctest: +SKIP\n\
                >>> raise ValueError('is')  # doctest: +IGNORE_EXCEPTION_DETAIL\nTraceback (most recent call last):\n\
                ValueError: was\n\n\
                .. doctest::\n   :pyversion: > 4.0\n\n   >>> impossible\n\n\
                .. doctest::\n   :options: +ELLIPSIS\n\n   >>> 'abc'\n   'a...'\n";
    let folder = folder("doctest_flags", &[("text.rst", text.as_bytes())]);
    let run = outcome(wattle().args(["doctest", "text.rst"]).current_dir(&folder));
    assert_eq!((run.out.as_str(), run.err.as_str(), run.code), ("", "", Some(0)));
}

#[test]
fn doctest_shows_a_diff_where_it_is_asked_to() {
    let text = ">>> for i in range(4): print('line', i)\nline 0\nline one\nline 2\nline 3\n>>> 1\n2\n";
    let folder = folder("doctest_diff", &[("text.rst", text.as_bytes())]);
    let report = |option: &str| outcome(wattle().args(["doctest", "-o", option, "text.rst"]).current_dir(&folder)).out;
    let unified = "Differences (unified diff with -expected +actual):\n    @@ -1,4 +1,4 @@\n     line 0\n    \
                   -line one\n    +line 1\n     line 2\n     line 3\n";
    assert!(report("REPORT_UDIFF").contains(unified), "{}", report("REPORT_UDIFF"));
    assert!(report("REPORT_UDIFF").contains("Expected:\n    2\nGot:\n    1\n"));
    assert!(report("REPORT_CDIFF").contains("Differences (context diff with expected followed by actual):\n"));
    assert!(report("REPORT_NDIFF").contains("Differences (ndiff with -expected +actual):\n    - 2\n    + 1\n"));
    let first = report("REPORT_ONLY_FIRST_FAILURE");
    assert!(first.contains("line one") && !first.contains("Expected:\n    2\n"), "{first}");
}

#[test]
fn doctest_finds_docstrings() {
    let source = "'''A module.\n\n>>> double(2)\n4\n'''\n\ndef double(x):\n    '''Doubles.\n\n    >>> double(3)\n    7\n    '''\n    \
                  return 2 * x\n\nclass A:\n    def m(self):\n        '''\n        >>> A().m()\n        5\n        '''\n        return 5\n";
    let folder = folder("docstrings", &[("mod.py", source.as_bytes())]);
    let run = outcome(wattle().args(["doctest", "-v", "mod.py"]).current_dir(&folder));
    assert!(run.out.contains("mod.py\", line 10, in mod.double\n"), "{}", run.out);
    assert!(run.out.ends_with("2 passed and 1 failed.\n***Test Failed*** 1 failures.\n"), "{}", run.out);
    assert_eq!(run.code, Some(1));
}

#[test]
fn greenlets_live_from_one_input_to_the_next() {
    let text = ">>> from greenlet import greenlet\n>>> def f(x):\n...     while True: x = main.switch(x + 1)\n...\n\
                >>> import greenlet as g\n>>> main = g.getcurrent()\n>>> gr = greenlet(f)\n>>> gr.switch(1)\n2\n\
                >>> gr.switch(5)\n6\n>>> _\n6\n";
    let folder = folder("session", &[("text.doctest", text.as_bytes())]);
    let run = outcome(wattle().args(["doctest", "text.doctest"]).current_dir(&folder));
    assert_eq!((run.out.as_str(), run.code), ("", Some(0)));
}
