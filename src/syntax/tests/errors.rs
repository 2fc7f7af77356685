//! What is wrong with bad sources, held against CPython's answers.
//!
//! `errors.sources` lists the sources, `errors.py` asks CPython and writes `errors.tsv`.

use super::failure;
use crate::syntax::{ErrorKind, LineIndex, Mode, parse};

#[test]
fn bad_sources_fail_as_in_cpython() {
    let mut wrong = Vec::new();
    let table = include_str!("errors.tsv");
    for line in table.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [shown, kind, place, message] = fields[..] else { panic!("{line:?} has not four fields") };
        let source = plain(shown);
        let expected = format!("{kind} {place} {message}");
        let found = match parse(&source, Mode::Exec) {
            Ok(_) => "nothing".to_string(),
            Err(error) => {
                let (line, column) = LineIndex::new(&source).position(&source, error.span.start);
                let column = if place.ends_with('*') { "*".to_string() } else { (column + 1).to_string() };
                format!("{} {line}:{column} {}", error.kind.class_name(), error.message)
            }
        };
        if found != expected {
            wrong.push(format!("{shown}\n    CPython: {expected}\n    wattle:  {found}"));
        }
    }
    assert!(table.lines().count() > 600);
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// The source behind its form in the table.
fn plain(shown: &str) -> String {
    let mut source = String::new();
    let mut rest = shown.chars();
    while let Some(c) = rest.next() {
        source.push(match c {
            '\\' => match rest.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some(other) => other,
                None => '\\',
            },
            _ => c,
        });
    }
    source
}

#[test]
fn a_field_of_an_f_string_is_placed_in_the_real_source() {
    let error = failure("x = 1\ny = f'abc {a b}'\n");
    assert_eq!(error.message, "f-string: invalid syntax. Perhaps you forgot a comma?");
    assert_eq!((error.span.start, error.span.end), (17, 20));
}

#[test]
fn lone_stars_are_refused() {
    for (source, message) in [
        ("*a", "can't use starred expression here"),
        ("x = *a", "can't use starred expression here"),
        ("return *a", "can't use starred expression here"),
        ("*a = x", "starred assignment target must be in a list or tuple"),
        ("for *a in b: pass", "starred assignment target must be in a list or tuple"),
        ("with a as *b: pass", "starred assignment target must be in a list or tuple"),
    ] {
        assert_eq!(failure(source).message, message, "{source}");
    }
}

#[test]
fn what_stands_for_a_surrogate_is_named() {
    let message = "wattle strings cannot hold U+10F123: U+10F000 to U+10F7FF stand for surrogates";
    assert_eq!(failure(r"'\U0010f123'").message, message);
    assert_eq!(failure("x = 1 # \u{10f123}").message, message);
}

#[test]
fn hints_say_what_to_write() {
    assert_eq!(failure("x = \u{201C}abc").hint.as_deref(), Some("write \", which looks alike"));
    assert_eq!(failure("a <> b").hint.as_deref(), Some("write !="));
    assert_eq!(failure("if x: pass\nelse if y: pass").message, "expected ':'");
}

#[test]
fn later_tokenizer_errors_win_as_in_cpython() {
    assert_eq!(failure("a b\nx = 'abc\n").message, "unterminated string literal (detected at line 2)");
    assert_eq!(failure("f() = 1\n)").message, "unmatched ')'");
}

#[test]
fn null_bytes_are_refused() {
    let error = failure("x = 1\0");
    assert_eq!((error.kind, error.message.as_str()), (ErrorKind::Syntax, "source code cannot contain null bytes"));
}
