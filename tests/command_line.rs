//! The command: what it runs, what it passes on, and how it ends.

mod process;

use process::{Outcome, wattle};
use std::path::Path;

fn run(arguments: &[&str], input: &str) -> Outcome {
    wattle(Path::new(env!("CARGO_MANIFEST_DIR")), arguments, input)
}

#[track_caller]
fn answers(outcome: &Outcome, out: &str, err: &str, code: i32) {
    assert_eq!((outcome.out.as_str(), outcome.err.as_str(), outcome.code), (out, err, code));
}

#[test]
fn the_example_prints_what_its_documentation_says() {
    let expected = "[gr1] main -> test1\n[gr2] test1 -> test2\n[gr1] test1 <- test2\ntest1 done\nTrue\nFalse\n";
    answers(&run(&["examples/docs_example.py"], ""), expected, "", 0);
}

#[test]
fn a_script_sees_its_arguments() {
    let script = "import sys; print(sys.argv, __name__)";
    answers(&run(&["-c", script, "a", "--b", "-c"], ""), "['-c', 'a', '--b', '-c'] __main__\n", "", 0);
}

#[test]
fn the_standard_input_is_a_script() {
    answers(&run(&["-"], "print('read')\n"), "read\n", "", 0);
    answers(&run(&[], "print('read')\n"), "read\n", "", 0);
}

#[test]
fn a_module_runs_by_its_name() {
    let outcome = run(&["-m", "no_such_module"], "");
    answers(&outcome, "", "wattle: No module named no_such_module", 1);
}

#[test]
fn an_uncaught_exception_ends_with_code_1() {
    answers(&run(&["-c", "print('before'); 1 / 0"], ""), "before\n", "ZeroDivisionError: division by zero", 1);
}

#[test]
fn system_exit_sets_the_code() {
    answers(&run(&["-c", "raise SystemExit(7)"], ""), "", "", 7);
    answers(&run(&["-c", "raise SystemExit"], ""), "", "", 0);
    answers(&run(&["-c", "raise SystemExit('bye')"], ""), "", "bye", 1);
    answers(&run(&["-c", "import sys; sys.exit(300)"], ""), "", "", 300 % 256);
}

#[test]
fn a_greenlet_ends_the_program_by_system_exit() {
    let script = "from greenlet import greenlet\ngreenlet(lambda: exit(3)).switch()\nprint('never')";
    answers(&run(&["-c", script], ""), "", "", 3);
}

#[test]
fn suspended_greenlets_unwind_at_the_end() {
    let script = "
from greenlet import getcurrent, greenlet
def run():
    try: getcurrent().parent.switch()
    finally: print('unwound')
kept = greenlet(run)
kept.switch()
print('end')
";
    answers(&run(&["-c", script], ""), "end\nunwound\n", "", 0);
}

#[test]
fn the_version_and_the_help_are_told() {
    answers(&run(&["--version"], ""), &format!("wattle {}\n", env!("CARGO_PKG_VERSION")), "", 0);
    let outcome = run(&["--help"], "");
    assert_eq!(outcome.code, 0);
    assert!(outcome.out.contains("Usage:") && outcome.out.contains("doctest"), "{}", outcome.out);
}

#[test]
fn filters_of_warnings_and_unbuffered_output_are_options() {
    let script = "import sys, warnings; print(sys.warnoptions, sys.argv); warnings.warn('x')";
    let outcome = run(&["-u", "-B", "-W", "ignore", "-Werror::FutureWarning", "-c", script, "-W"], "");
    assert_eq!(outcome.out, "['ignore', 'error::FutureWarning'] ['-c', '-W']\n");
    assert_eq!((outcome.err.as_str(), outcome.code), ("", 0));
    assert_eq!(run(&["-Werror", "-c", script], "").code, 1);
    let killed = "import os; print('written'); os._exit(3)";
    answers(&run(&["-u", "-c", killed], ""), "written\n", "", 3);
}

#[test]
fn an_unknown_option_ends_with_code_2() {
    assert_eq!(run(&["--no-such-option"], "").code, 2);
}

#[test]
fn check_finds_errors_without_running() {
    answers(&run(&["check", "examples/docs_example.py"], ""), "", "", 0);
    assert_eq!(run(&["check", "tests/conformance/record.py", "Cargo.toml"], "").code, 1);
}

#[test]
fn doctest_tells_failures_by_its_code() {
    let session = Path::new(env!("CARGO_TARGET_TMPDIR")).join("session.doctest");
    let session = session.to_string_lossy();
    std::fs::write(&*session, ">>> 1 + 1\n2\n").expect("the folder for temporary files is writable");
    answers(&run(&["doctest", &session], ""), "", "", 0);
    std::fs::write(&*session, ">>> 1 + 1\n3\n").expect("the folder for temporary files is writable");
    let outcome = run(&["doctest", &session], "");
    assert_eq!(outcome.code, 1);
    assert!(outcome.out.contains("Expected:\n    3\nGot:\n    2\n"), "{}", outcome.out);
}
