//! Builds the nodes of simple statements for the grammar.

use super::ast::*;
use super::context::Context;
use super::expression::unstarred;
use super::span::Span;
use super::symbol::Symbol;
use super::target::{self, Place};

type Part = Option<Box<Expr>>;

/// A statement that is complete as it stands.
pub fn simple(start: u32, kind: StmtKind, end: u32) -> Box<Stmt> {
    Box::new(Stmt { span: Span::new(start, end), kind })
}

/// An expression for its effect.
pub fn expression(context: &Context<'_>, start: u32, value: Box<Expr>, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Expr(unstarred(context, value)), end)
}

/// `targets = value`.
pub fn assign(context: &Context<'_>, start: u32, targets: Vec<Expr>, value: Box<Expr>, end: u32) -> Box<Stmt> {
    target::check_assignment(context, &targets, &value);
    simple(start, StmtKind::Assign { targets, value: unstarred(context, value) }, end)
}

/// `target: annotation = value`.
pub fn annotate(
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
pub fn augment(
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
pub fn return_(context: &Context<'_>, start: u32, value: Part, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Return(value.map(|value| unstarred(context, value))), end)
}

/// `del targets`.
pub fn delete(context: &Context<'_>, start: u32, targets: Vec<Expr>, end: u32) -> Box<Stmt> {
    for target in &targets {
        target::check(context, target, Place::Delete);
    }
    simple(start, StmtKind::Delete(targets), end)
}

/// `raise exception from cause`.
pub fn raise(start: u32, exception: Part, cause: Part, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Raise { exception, cause }, end)
}

/// `assert test, message`.
pub fn assert(start: u32, test: Box<Expr>, message: Part, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Assert { test, message }, end)
}

/// `import names`.
pub fn import(start: u32, names: Vec<Alias>, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::Import(names), end)
}

/// `from module import names`, with `level` dots before the module.
pub fn import_from(start: u32, level: u32, module: Option<Symbol>, names: Vec<Alias>, end: u32) -> Box<Stmt> {
    simple(start, StmtKind::ImportFrom { module, names, level }, end)
}

/// `names` and `name as asname`.
pub fn alias(mut names: Vec<Alias>, start: u32, name: Symbol, asname: Option<Symbol>, end: u32) -> Vec<Alias> {
    names.push(Alias { span: Span::new(start, end), name, asname });
    names
}

/// `module.name` as one symbol.
pub fn dotted(module: Symbol, name: Symbol) -> Symbol {
    Symbol::new(&format!("{module}.{name}"))
}
