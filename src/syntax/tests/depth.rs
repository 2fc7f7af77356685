//! Sources that nest or go on without bound: an error or a tree, and never a stack overflow.

use crate::syntax::{ErrorKind, MAX_DEPTH, Mode, parse};

/// Parses on a small stack, drops the tree there, and gives the error's kind and message.
fn outcome(source: String) -> Option<(ErrorKind, String)> {
    let run = move || parse(&source, Mode::Exec).err().map(|error| (error.kind, error.message));
    let thread = std::thread::Builder::new().stack_size(256 * 1024).spawn(run);
    thread.map(|thread| thread.join().unwrap_or_else(|_| panic!("the parser panicked"))).unwrap_or_default()
}

fn chain(first: &str, more: &str, count: usize) -> String {
    first.to_string() + &more.repeat(count)
}

#[test]
fn the_deepest_trees_parse_and_drop() {
    let count = usize::from(MAX_DEPTH) - 1;
    for source in [
        "not ".repeat(count) + "x",
        "-".repeat(count) + "x",
        "lambda: ".repeat(count) + "x",
        "x if y else ".repeat(count) + "x",
        chain("1", "+1", count),
        chain("1", "**1", count),
        chain("a", ".b", count),
        chain("a", "()", count),
        chain("a", "[0]", count),
        chain("if x: pass\n", "elif x: pass\n", count),
    ] {
        assert_eq!(outcome(source.clone()), None, "{}...", &source[..20]);
    }
}

#[test]
fn deeper_trees_are_a_recursion_error() {
    for source in [
        "not ".repeat(100_000) + "x",
        "-".repeat(100_000) + "x",
        chain("1", "+1", 1_000_000),
        chain("1", "**1", 100_000),
        chain("a", ".b", 100_000),
        chain("if x: pass\n", "elif x: pass\n", 50_000),
    ] {
        let start = source[..10].to_string();
        let (kind, message) = outcome(source).unwrap_or_else(|| panic!("{start}... parses"));
        assert_eq!(kind, ErrorKind::Recursion, "{start}...");
        assert_eq!(message, "maximum recursion depth exceeded during compilation");
    }
}

#[test]
fn flat_sources_may_be_long() {
    for source in [
        chain("a", " and a", 200_000),
        chain("a", " < a", 200_000),
        chain("a", " = a", 200_000),
        chain("", "a, ", 200_000),
        chain("", "'a' ", 100_000),
        chain("", "x;", 100_000),
        chain("match x:\n case 1", " | 1", 100_000) + ": pass",
        format!("f'{}'", "{x}".repeat(10_000)),
    ] {
        let start = source[..10].to_string();
        assert_eq!(outcome(source), None, "{start}...");
    }
}

#[test]
fn brackets_and_blocks_have_cpythons_limits() {
    let message = |source: String| outcome(source).map(|(_, message)| message).unwrap_or_default();
    assert_eq!(message("(".repeat(100_000)), "too many nested parentheses");
    assert_eq!(outcome("(".repeat(200) + "x" + &")".repeat(200)), None);
    let blocks = |count: usize| (0..count).map(|depth| " ".repeat(depth) + "if x:\n").collect::<String>();
    assert_eq!(outcome(blocks(99) + &" ".repeat(99) + "x\n"), None);
    assert_eq!(message(blocks(100) + &" ".repeat(100) + "x\n"), "too many levels of indentation");
}

#[test]
fn diagnosing_takes_linear_time_and_no_stack() {
    for source in [
        chain("", "a ", 50_000),
        chain("", "not ", 50_000),
        chain("", "lambda: ", 50_000),
        chain("(1, ", "1, ", 50_000) + "1 1)",
        chain("f(", "a=b, ", 20_000) + "1 1)",
        chain("{", "1:2, ", 20_000) + "1 1}",
        chain("a = ", "a = ", 20_000) + "1 1",
        chain("", "f(), ", 20_000) + " = 1 1",
        chain("", "a if b else ", 20_000) + "a if b",
    ] {
        let start = source[..5].to_string();
        assert!(outcome(source).is_some(), "{start}... parses");
    }
}
