//! Spans, lines and columns, and the depth of nodes.

use super::{expression, module};
use crate::syntax::LineIndex;

#[test]
fn parentheses_are_not_part_of_a_node() {
    let span = |source: &str| (expression(source).span.start, expression(source).span.end);
    assert_eq!(span("(a)"), (1, 2));
    assert_eq!(span("(a) + (b)"), (0, 9));
    assert_eq!(span("(a, b)"), (0, 6));
    assert_eq!(span("a,"), (0, 2));
    assert_eq!(span("(x for x in y)"), (0, 14));
}

#[test]
fn a_compound_statement_ends_with_its_body() {
    let module = module("if a:\n    b\nelse:\n    c;\n\nd\n");
    assert_eq!((module.body[0].span.start, module.body[0].span.end), (0, 24));
}

#[test]
fn depth_counts_the_levels_below() {
    assert_eq!(expression("a").depth, 0);
    assert_eq!(expression("(a)").depth, 0);
    assert_eq!(expression("a.b").depth, 1);
    assert_eq!(expression("f(a, b + c * d)").depth, 3);
    assert_eq!(expression("[x for x in y if not z]").depth, 2);
    assert_eq!(expression("f'{a + b}'").depth, 2);
}

#[test]
fn lines_and_columns_count_characters() {
    let source = "a\nb\u{e9}c\r\nd\re";
    let index = LineIndex::new(source);
    let at = |text: &str| index.position(source, source.find(text).unwrap_or_default() as u32);
    assert_eq!((at("a"), at("b"), at("c"), at("d"), at("e")), ((1, 0), (2, 0), (2, 2), (3, 0), (4, 0)));
    assert_eq!((index.line(source, 2), index.line(source, 4), index.line(source, 9)), ("b\u{e9}c", "e", ""));
    assert_eq!(index.count(), 4);
}
