//! Tests of the syntax layer, a file a subject.

mod decoding;
mod depth;
mod errors;
mod layout;
mod literals;
mod places;
mod prompt;
mod statements;
mod stdlib;

use super::ast::{Expr, ExprKind, Module, StmtKind};
use super::{Error, Mode, parse};

/// The tree of a good source.
fn module(source: &str) -> Module {
    parse(source, Mode::Exec).unwrap_or_else(|error| panic!("{source:?}: {error}"))
}

/// The expression of a source that is one.
fn expression(source: &str) -> Expr {
    let module = parse(source, Mode::Eval).unwrap_or_else(|error| panic!("{source:?}: {error}"));
    match module.body.into_iter().next().map(|statement| statement.kind) {
        Some(StmtKind::Expr(value)) => *value,
        other => panic!("{source:?} is {other:?}"),
    }
}

/// What is wrong with a bad source.
fn failure(source: &str) -> Error {
    match parse(source, Mode::Exec) {
        Ok(module) => panic!("{source:?} parses as {module:?}"),
        Err(error) => error,
    }
}

/// A short form of an expression, with parentheses around every operation.
fn shape(value: &Expr) -> String {
    let list = |items: &[Expr]| items.iter().map(shape).collect::<Vec<_>>().join(" ");
    match &value.kind {
        ExprKind::Name(name) => name.to_string(),
        ExprKind::Constant(constant) => format!("{constant:?}"),
        ExprKind::Binary { left, operator, right } => format!("({} {operator:?} {})", shape(left), shape(right)),
        ExprKind::Unary { operator, operand } => format!("({operator:?} {})", shape(operand)),
        ExprKind::BoolOp { operator, values } => format!("({operator:?} {})", list(values)),
        ExprKind::Compare { left, operators, comparators } => {
            format!("({operators:?} {} {})", shape(left), list(comparators))
        }
        ExprKind::Conditional { test, body, orelse } => {
            format!("({} if {} else {})", shape(body), shape(test), shape(orelse))
        }
        ExprKind::Tuple(items) => format!("<{}>", list(items)),
        ExprKind::List(items) => format!("[{}]", list(items)),
        ExprKind::Await(value) => format!("(await {})", shape(value)),
        ExprKind::Starred(value) => format!("*{}", shape(value)),
        ExprKind::Attribute { value, name, .. } => format!("{}.{name}", shape(value)),
        ExprKind::Subscript { value, index } => format!("{}[{}]", shape(value), shape(index)),
        ExprKind::Call { function, arguments, keywords } => {
            format!("{}({}{})", shape(function), list(arguments), ", k".repeat(keywords.len()))
        }
        other => format!("{other:?}"),
    }
}
