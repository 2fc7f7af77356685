//! The shapes of statements and expressions where the grammar has something to decide.

use super::{expression, module, shape};
use crate::syntax::ast::{ExprKind, PatternKind, StmtKind};

#[test]
fn operators_bind_as_in_python() {
    for (source, expected) in [
        ("a + b * c", "(a Add (b Multiply c))"),
        ("a * b + c", "((a Multiply b) Add c)"),
        ("a - b - c", "((a Subtract b) Subtract c)"),
        ("a | b ^ c & d << e + f * g", "(a Or (b Xor (c And (d LeftShift (e Add (f Multiply g))))))"),
        ("-a ** -b", "(Negative (a Power (Negative b)))"),
        ("a ** b ** c", "(a Power (b Power c))"),
        ("not a in b", "(Not ([In] a b))"),
        ("a is not b not in c", "([IsNot, NotIn] a b c)"),
        ("a or b and not c or d", "(Or a (And b (Not c)) d)"),
        ("a if b else c if d else e", "(a if b else (c if d else e))"),
        ("await a ** b", "((await a) Power b)"),
        ("a.b[c](d, *e, f=g)", "a.b[c](d *e, k)"),
    ] {
        assert_eq!(shape(&expression(source)), expected, "{source}");
    }
}

fn with_items(source: &str) -> usize {
    match &module(source).body[0].kind {
        StmtKind::With { items, .. } => items.len(),
        other => panic!("{source:?} is {other:?}"),
    }
}

#[test]
fn parentheses_after_with_hold_items_where_they_can() {
    for (source, count) in [
        ("with (a, b): pass", 2),
        ("with (a, b) as c: pass", 1),
        ("with ((a, b)): pass", 1),
        ("with (a, b), c: pass", 2),
        ("with (a as b, c,): pass", 2),
        ("with (a, b := 1): pass", 1),
        ("with (a, (b := 1)): pass", 2),
        ("with (a, *b): pass", 1),
        ("with (a for a in b): pass", 1),
        ("with (): pass", 1),
        ("with (yield): pass", 1),
        ("with (a) as b, (c) as d: pass", 2),
    ] {
        assert_eq!(with_items(source), count, "{source}");
    }
}

#[test]
fn an_annotated_name_in_parentheses_is_not_simple() {
    let simple = |source: &str| matches!(module(source).body[0].kind, StmtKind::AnnAssign { simple: true, .. });
    assert!(simple("x: int") && !simple("(x): int") && !simple("x.y: int"));
}

#[test]
fn a_subscript_with_a_star_is_a_tuple() {
    let ExprKind::Subscript { index, .. } = expression("a[*b]").kind else { panic!("not a subscript") };
    assert!(matches!(index.kind, ExprKind::Tuple(items) if items.len() == 1));
}

#[test]
fn parameters_keep_their_places() {
    let module = module("def f(a, /, b=1, *c, d, e=2, **g): pass");
    let StmtKind::FunctionDef(function) = &module.body[0].kind else { panic!("not a function") };
    let parameters = &function.parameters;
    let counts = (parameters.positional_only.len(), parameters.positional.len(), parameters.keyword_only.len());
    assert_eq!(counts, (1, 1, 2));
    assert!(parameters.variadic.is_some() && parameters.keyword_variadic.is_some());
}

#[test]
fn patterns_are_told_apart() {
    let module = module(
        "match x:\n case a: pass\n case _: pass\n case a.b: pass\n case [a, *_]: pass\n case -1 | 'x': pass\n case {**r}: pass\n case A(b, c=d) as e if f: pass\n",
    );
    let StmtKind::Match { cases, .. } = &module.body[0].kind else { panic!("not a match") };
    let kinds: Vec<_> = cases.iter().map(|case| &case.pattern.kind).collect();
    assert!(matches!(kinds[0], PatternKind::As { pattern: None, name: Some(_) }));
    assert!(matches!(kinds[1], PatternKind::As { pattern: None, name: None }));
    assert!(matches!(kinds[2], PatternKind::Value(_)));
    assert!(matches!(kinds[3], PatternKind::Sequence(items) if matches!(items[1].kind, PatternKind::Star(None))));
    assert!(matches!(kinds[4], PatternKind::Or(patterns) if patterns.len() == 2));
    assert!(matches!(kinds[5], PatternKind::Mapping { rest: Some(_), .. }));
    assert!(matches!(kinds[6], PatternKind::As { pattern: Some(_), name: Some(_) }) && cases[6].guard.is_some());
}

#[test]
fn imports_count_their_dots() {
    let module = module("from ....a.b import (c as d, e,)\nfrom . import *");
    assert!(matches!(&module.body[0].kind, StmtKind::ImportFrom { level: 4, module: Some(name), names }
        if name.as_str() == "a.b" && names.len() == 2));
    assert!(matches!(&module.body[1].kind, StmtKind::ImportFrom { level: 1, module: None, .. }));
}

#[test]
fn a_dotted_decorator_and_a_star_handler_parse() {
    let module = module("@a.b\n@(c)\nasync def f(): pass\ntry: pass\nexcept* A: pass\nelse: pass\nfinally: pass\n");
    let StmtKind::FunctionDef(function) = &module.body[0].kind else { panic!("not a function") };
    assert!(function.is_async && function.decorators.len() == 2);
    assert!(matches!(&module.body[1].kind, StmtKind::Try { star: true, .. }));
}
