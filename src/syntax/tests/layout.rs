//! Lines, blocks and brackets.

use super::{failure, module};
use crate::syntax::ErrorKind;
use crate::syntax::ast::StmtKind;

fn count(source: &str) -> usize {
    module(source).body.len()
}

#[test]
fn all_line_ends_end_a_line() {
    assert_eq!(count("a\nb\r\nc\rd"), 4);
    assert_eq!(count("if a:\r\n  b\r\nc\r\n"), 2);
}

#[test]
fn blank_and_comment_lines_mean_nothing() {
    assert_eq!(count("\n\n  # x\na\n      # y\n\nb # z\n   "), 2);
    assert_eq!(count(""), 0);
    assert_eq!(count("# only a comment"), 0);
}

#[test]
fn form_feeds_are_passed() {
    assert_eq!(count("a\n\x0cb\n"), 2);
}

#[test]
fn brackets_and_backslashes_join_lines() {
    assert_eq!(count("x = (1,\n  2,\n\n # c\n3)\ny = 1 + \\\n  2\n"), 2);
    assert_eq!(count("if a and \\\n   b:\n    pass\n"), 1);
}

#[test]
fn tabs_go_to_every_eighth_column() {
    assert_eq!(count("if a:\n\tb\n\tc\nd"), 2);
    assert_eq!(failure("if a:\n\tb\n        c").kind, ErrorKind::Tab);
}

#[test]
fn a_block_may_stand_on_its_heads_line() {
    let module = module("if a: b; c;\nd");
    let StmtKind::If { body, .. } = &module.body[0].kind else { panic!("not an if") };
    assert_eq!((body.len(), module.body.len()), (2, 2));
}

#[test]
fn match_and_case_are_names_elsewhere() {
    assert_eq!(count("match = 1\ncase = match\nmatch(case)\nmatch[0]\nmatch.x = 1\nmatch: int = 3\n_ = 1"), 7);
    let module = module("match match:\n    case case: case = 1\n    case _:\n        match = case\n");
    assert!(matches!(&module.body[0].kind, StmtKind::Match { cases, .. } if cases.len() == 2));
}

#[test]
fn keywords_with_letters_beyond_ascii_are_names() {
    assert_eq!(count("if\u{e9} = 1\nforé = ifé"), 2);
}
