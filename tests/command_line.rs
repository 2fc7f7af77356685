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
    let wrong = run(&["-Wnothing", "-c", "print(1)"], "");
    assert_eq!(wrong.code, 0);
    assert_eq!(wrong.err, "Invalid -W option ignored: invalid action: 'nothing'");
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

#[test]
fn a_command_that_is_no_utf8_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let command = std::ffi::OsStr::from_bytes(b"print('\xff\xfe')");
    let outcome = wattle(Path::new("."), &["-c".as_ref(), command], "");
    let refusal = "UnicodeEncodeError: 'utf-8' codec can't encode characters in position 7-8: surrogates not allowed";
    answers(&outcome, "", refusal, 1);
}

#[test]
fn what_stands_for_surrogates_is_refused_by_name() {
    let names = "cannot hold U+10F123: U+10F000 to U+10F7FF stand for surrogates";
    for script in [
        "chr(0x10f123)",
        "'%c' % 0x10f123",
        "format(0x10f123, 'c')",
        "'\\U0010f123'",
        "f'{1}\\U0010f123'",
        "'a'.translate({97: 0x10f123})",
        "import json; json.loads('\"\\\\udbfc\\\\udd23\"')",
        "import array; array.array('u', b'\\x23\\xf1\\x10\\0')[0]",
        "import re; re.compile(r'\\U0010f123')",
    ] {
        let outcome = run(&["-c", script], "");
        assert!(outcome.err.contains(names) && outcome.code == 1, "{script}: {outcome:?}");
    }
    assert!(run(&["-"], "# \u{10f123}\n").err.contains(names));
    for script in ["b'a\\xf4\\x8f\\x84\\xa3'.decode()", "b'a\\xf4\\x8f\\x84\\xa3'.decode('utf-8', 'replace')"] {
        let words = "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 1-4: \
                     wattle strings cannot hold U+10F000 to U+10F7FF, which stand for surrogates";
        answers(&run(&["-c", script], ""), "", words, 1);
    }
}
