//! Builds the nodes of simple statements for the grammar.

use super::ast::*;
use super::context::Context;
use super::expression::unstarred;
use super::span::Span;
use super::symbol::Symbol;
use super::target::{self, Place};

type Part = Option<Box<Expr>>;

/// A statement that is complete as it stands.
pub(crate) fn simple(start: u32, kind: StmtKind, end: u32) -> Box<Stmt> {
    Box::new(Stmt { span: Span::new(start, end), kind })
}

/// An expression for its effect.
pub(crate) fn expression(context: &Context<'_>, start: u32, value: Box<Expr>, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Expr(unstarred(context, value)), end)
}

/// `targets = value`.
pub(crate) fn assign(context: &Context<'_>, start: u32, targets: Vec<Expr>, value: Box<Expr>, end: u32) -> Box<Stmt> {
    target::check_assignment(context, start, &targets, &value);
    simple(start, StmtKind::Assign { targets, value: unstarred(context, value) }, end)
}

/// `target: annotation = value`.
pub(crate) fn annotate(
    context: &Context<'_>,
    start: u32,
    target: Box<Expr>,
    annotation: Box<Expr>,
    value: Part,
    end: u32,
) -> Box<Stmt> {
    target::check_annotated(context, &target);
    // A parenthesised name begins behind its parenthesis.
    let simple_name = matches!(target.kind, ExprKind::Name(_)) && target.span.start == start;
    let value = value.map(|value| unstarred(context, value));
    simple(start, StmtKind::AnnAssign { target, annotation, value, simple: simple_name }, end)
}

/// `target operator= value`.
pub(crate) fn augment(
    context: &Context<'_>,
    start: u32,
    target: Box<Expr>,
    operator: BinaryOperator,
    value: Box<Expr>,
    end: u32,
) -> Box<Stmt> {
    target::check_augmented(context, &target);
    simple(start, StmtKind::AugAssign { target, operator, value: unstarred(context, value) }, end)
}

/// `return value`.
pub(crate) fn return_(context: &Context<'_>, start: u32, value: Part, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Return(value.map(|value| unstarred(context, value))), end)
}

/// `del targets`.
pub(crate) fn delete(context: &Context<'_>, start: u32, targets: Vec<Expr>, end: u32) -> Box<Stmt> {
    for target in &targets {
        target::check(context, target, Place::Delete);
    }
    simple(start, StmtKind::Delete(targets), end)
}

/// `raise exception from cause`.
pub(crate) fn raise(start: u32, exception: Part, cause: Part, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Raise { exception, cause }, end)
}

/// `assert test, message`.
pub(crate) fn assert(start: u32, test: Box<Expr>, message: Part, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Assert { test, message }, end)
}

/// `import names`.
pub(crate) fn import(start: u32, names: Vec<Alias>) -> Box<Stmt> {
    let (names, end) = with_end(names);
    simple(start, StmtKind::Import(names), end)
}

/// `from module import names`, with `level` dots before the module.
pub(crate) fn import_from(
    start: u32,
    level: u32,
    module: Option<Symbol>,
    (names, end): (Vec<Alias>, u32),
) -> Box<Stmt> {
    simple(start, StmtKind::ImportFrom { module, names, level }, end)
}

/// `names` and where the last of them ends.
pub(crate) fn with_end(names: Vec<Alias>) -> (Vec<Alias>, u32) {
    let end = names.last().map_or(0, |last| last.span.end);
    (names, end)
}

/// `names` and `name as asname`; `end` is the name's own.
pub(crate) fn alias(
    mut names: Vec<Alias>,
    start: u32,
    name: Symbol,
    end: u32,
    asname: Option<(Symbol, Span)>,
) -> Vec<Alias> {
    let end = asname.map_or(end, |(_, span)| span.end);
    names.push(Alias { span: Span::new(start, end), name, asname: asname.map(|(asname, _)| asname) });
    names
}

/// `module.name` as one symbol.
pub(crate) fn dotted(module: Symbol, name: Symbol) -> Symbol {
    Symbol::new(&format!("{module}.{name}"))
}
