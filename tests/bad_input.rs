//! No input crashes the interpreter: what cannot be run is refused with CPython's message and exit code.

mod process;

use process::{Outcome, wattle};
use std::fs;
use std::path::Path;

/// Runs a script of these bytes.
fn script(name: &str, bytes: impl AsRef<[u8]>) -> Outcome {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_input");
    fs::create_dir_all(&folder).expect("the folder for temporary files is writable");
    fs::write(folder.join(name), bytes).expect("the folder for temporary files is writable");
    wattle(&folder, &[name], "")
}

#[track_caller]
fn refused(outcome: &Outcome, message: &str) {
    assert_eq!((outcome.out.as_str(), outcome.err.as_str(), outcome.code), ("", message, 1));
}

#[track_caller]
fn prints(outcome: &Outcome, text: &str) {
    assert_eq!((outcome.out.as_str(), outcome.err.as_str(), outcome.code), (text, "", 0));
}

#[test]
fn a_missing_file_ends_with_code_2() {
    let outcome = wattle(Path::new("/"), &["no_such_script.py"], "");
    assert_eq!(outcome.code, 2);
    let message = "wattle: can't open file '/no_such_script.py': [Errno 2] No such file or directory";
    assert_eq!(outcome.err, message);
}

#[test]
fn a_folder_without_a_main_module_is_refused() {
    let outcome = wattle(Path::new(env!("CARGO_MANIFEST_DIR")), &["tests"], "");
    assert_eq!(outcome.code, 1);
    assert!(outcome.err.starts_with("wattle: can't find '__main__' module in "), "{}", outcome.err);
}

#[test]
fn bytes_that_are_not_utf8_are_refused() {
    let outcome = script("not_utf8.py", b"x = \"\xff\xfe\"\n");
    assert_eq!(outcome.code, 1);
    assert!(outcome.err.starts_with("SyntaxError: Non-UTF-8 code starting with '\\xff' in file "), "{}", outcome.err);
}

#[test]
fn a_nul_is_refused() {
    refused(&script("nul.py", "print(1)\nx = 'a\0b'\n"), "SyntaxError: source code cannot contain null bytes");
}

#[test]
fn tabs_that_contradict_spaces_are_refused() {
    let outcome = script("tabs.py", "if True:\n        x = 1\n\ty = 2\n");
    refused(&outcome, "TabError: inconsistent use of tabs and spaces in indentation");
}

#[test]
fn an_open_bracket_is_named() {
    refused(&script("bracket.py", "x = (1,\n"), "SyntaxError: '(' was never closed");
}

#[test]
fn an_open_string_is_named() {
    let outcome = script("string.py", "x = 'abc\n");
    refused(&outcome, "SyntaxError: unterminated string literal (detected at line 1)");
    let outcome = script("triple_string.py", "x = '''abc\n");
    refused(&outcome, "SyntaxError: unterminated triple-quoted string literal (detected at line 1)");
}

#[test]
fn a_hundred_thousand_brackets_are_refused() {
    for (name, open, close) in [("parentheses.py", "(", ")"), ("lists.py", "[", "]"), ("dicts.py", "{1:", "}")] {
        let nested = open.repeat(100_000) + &close.repeat(100_000) + "\n";
        refused(&script(name, nested), "SyntaxError: too many nested parentheses");
    }
    refused(&script("open.py", "(".repeat(100_000)), "SyntaxError: too many nested parentheses");
}

#[test]
fn too_many_operators_are_refused() {
    let message = "RecursionError: maximum recursion depth exceeded during compilation";
    refused(&script("sum.py", "x = ".to_owned() + &"1 + ".repeat(1_000_000) + "1\n"), message);
    refused(&script("signs.py", "x = ".to_owned() + &"-".repeat(100_000) + "1\n"), message);
}

#[test]
fn too_many_blocks_are_refused() {
    let blocks: String = (0..200).map(|depth| " ".repeat(depth) + "if 1:\n").collect();
    refused(
        &script("blocks.py", blocks + &" ".repeat(200) + "pass\n"),
        "IndentationError: too many levels of indentation",
    );
}

#[test]
fn a_line_of_ten_million_bytes_runs() {
    prints(&script("long_line.py", format!("x = '{}'\nprint(len(x))\n", "a".repeat(10_000_000))), "10000000\n");
}

#[test]
fn a_byte_order_mark_is_skipped() {
    prints(&script("mark.py", "\u{feff}print('marked')\n"), "marked\n");
}

#[test]
fn every_end_of_line_counts_as_one() {
    let outcome = script("windows.py", "if True:\r\n    print('a')\r\n    print('b', '''c\r\nd''')\r\n");
    prints(&outcome, "a\nb c\nd\n");
    prints(&script("old.py", "print(1)\rprint(2)\r"), "1\n2\n");
}

#[test]
fn an_empty_file_runs() {
    prints(&script("empty.py", ""), "");
}

#[test]
fn more_slots_than_an_instance_counts_are_refused_by_name() {
    let class =
        |count| format!("class C:\n    __slots__ = [f's{{i}}' for i in range({count})]\nprint(len(C.__slots__))\n");
    prints(&script("slots.py", class(120)), "120\n");
    let outcome = script("slots.py", class(121));
    let last = outcome.err.lines().last().unwrap_or_default();
    assert_eq!((last, outcome.code), ("TypeError: more than 120 __slots__ are not supported by wattle", 1));
}
