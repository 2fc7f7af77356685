//! Checks that an expression may stand where a value is stored or deleted, with CPython's messages.
//!
//! The grammar reads targets as expressions, for only the `=` behind them tells what they are.

use super::ast::*;
use super::context::Context;

/// What happens to the target.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Place {
    /// `target =`.
    Assign,
    /// `for target in`.
    For,
    /// `with context as target`.
    With,
    /// `del target`.
    Delete,
}

/// The first target of an assignment, checked when the statement is complete.
pub(crate) fn first(_: &Context<'_>, first: Box<Expr>) -> Vec<Expr> {
    vec![*first]
}

/// `target`, checked.
pub(crate) fn checked(context: &Context<'_>, target: Box<Expr>, place: Place) -> Box<Expr> {
    check(context, &target, place);
    target
}

/// Refuses `target` where it or a part of it cannot be stored or deleted.
pub(crate) fn check(context: &Context<'_>, target: &Expr, place: Place) {
    if let Some(part) = invalid_part(target, place) {
        let action = if place == Place::Delete { "delete" } else { "assign to" };
        context.reject(part.span, format!("cannot {action} {}", describe(part)));
        return;
    }
    lone_star(context, target);
}

/// Refuses the targets of `targets = value`, which begin at `start`, where one cannot be assigned to.
pub(crate) fn check_assignment(context: &Context<'_>, start: u32, targets: &[Expr], value: &Expr) {
    for target in targets {
        let Some(part) = invalid_part(target, Place::Assign) else {
            lone_star(context, target);
            continue;
        };
        let name = describe(part);
        // CPython supposes a comparison where both sides of the only `=` are plain values.
        let only = targets.len() == 1 && begins_plain(value);
        match last_of_list(target) {
            Some(last) if only && std::ptr::eq(last, part) && is_plain(part) => {
                context.reject(part.span, format!("cannot assign to {name} here. {COMPARISON}"));
            }
            Some(Expr { span, kind: ExprKind::Name(_), .. }) if only => {
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                context.reject(span.to(value.span), message);
            }
            None if only && std::ptr::eq(target, part) && (is_plain(part) || part.span.start != start) => {
                context.reject(part.span, format!("cannot assign to {name} here. {COMPARISON}"));
            }
            _ => context.reject(part.span, format!("cannot assign to {name}")),
        }
    }
}

const COMPARISON: &str = "Maybe you meant '==' instead of '='?";

/// The last target of a list without parentheses.
fn last_of_list(target: &Expr) -> Option<&Expr> {
    match &target.kind {
        ExprKind::Tuple(items) => items.last().filter(|last| last.span.end == target.span.end),
        _ => None,
    }
}

/// Whether an expression is no looser than `a | b`.
fn is_plain(value: &Expr) -> bool {
    !matches!(
        value.kind,
        ExprKind::BoolOp { .. }
            | ExprKind::Compare { .. }
            | ExprKind::Conditional { .. }
            | ExprKind::Lambda { .. }
            | ExprKind::Named { .. }
            | ExprKind::Starred(_)
            | ExprKind::Yield(_)
            | ExprKind::YieldFrom(_)
            | ExprKind::Unary { operator: UnaryOperator::Not, .. }
            | ExprKind::Generator { .. }
            | ExprKind::Constant(Constant::None | Constant::True | Constant::False)
    )
}

fn begins_plain(value: &Expr) -> bool {
    !matches!(
        value.kind,
        ExprKind::Lambda { .. }
            | ExprKind::Starred(_)
            | ExprKind::Yield(_)
            | ExprKind::YieldFrom(_)
            | ExprKind::Unary { operator: UnaryOperator::Not, .. }
    )
}

/// Refuses the target of `target: annotation` unless it is one name, attribute or item.
pub(crate) fn check_annotated(context: &Context<'_>, target: &Expr) {
    match &target.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {}
        ExprKind::List(_) => context.reject(target.span, "only single target (not list) can be annotated"),
        ExprKind::Tuple(items) => {
            // Without parentheses CPython points at the first item alone.
            let whole = context.text(target.span).starts_with('(');
            let span = items.first().filter(|_| !whole).map_or(target.span, |first| first.span);
            context.reject(span, "only single target (not tuple) can be annotated");
        }
        _ => context.reject(target.span, "illegal target for annotation"),
    }
}

/// Refuses the target of `target += value` unless it is one name, attribute or item.
pub(crate) fn check_augmented(context: &Context<'_>, target: &Expr) {
    match target.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {}
        _ => {
            let message = format!("'{}' is an illegal expression for augmented assignment", describe(target));
            context.reject(target.span, message);
        }
    }
}

/// `targets` and `next`.
pub(crate) fn next(_: &Context<'_>, mut targets: Vec<Expr>, next: Box<Expr>) -> Vec<Expr> {
    targets.push(*next);
    targets
}

/// Refuses `*a` as the whole target.
fn lone_star(context: &Context<'_>, target: &Expr) {
    if let ExprKind::Starred(_) = target.kind {
        context.reject(target.span, "starred assignment target must be in a list or tuple");
    }
}

/// The first part of `target` that is none.
pub(crate) fn invalid_part(target: &Expr, place: Place) -> Option<&Expr> {
    match &target.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => None,
        ExprKind::List(items) | ExprKind::Tuple(items) => items.iter().find_map(|item| invalid_part(item, place)),
        ExprKind::Starred(value) if place != Place::Delete => invalid_part(value, place),
        _ => Some(target),
    }
}

/// What CPython's messages call an expression.
pub(crate) fn describe(value: &Expr) -> &'static str {
    match &value.kind {
        ExprKind::Attribute { .. } => "attribute",
        ExprKind::Subscript { .. } => "subscript",
        ExprKind::Starred(_) => "starred",
        ExprKind::Name(_) => "name",
        ExprKind::List(_) => "list",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::Lambda { .. } => "lambda",
        ExprKind::Call { .. } => "function call",
        ExprKind::BoolOp { .. } | ExprKind::Binary { .. } | ExprKind::Unary { .. } => "expression",
        ExprKind::Generator { .. } => "generator expression",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
        ExprKind::Await(_) => "await expression",
        ExprKind::ListComprehension { .. } => "list comprehension",
        ExprKind::SetComprehension { .. } => "set comprehension",
        ExprKind::DictComprehension { .. } => "dict comprehension",
        ExprKind::Dict(_) => "dict literal",
        ExprKind::Set(_) => "set display",
        ExprKind::FormattedString(_) => "f-string expression",
        ExprKind::Constant(Constant::None) => "None",
        ExprKind::Constant(Constant::True) => "True",
        ExprKind::Constant(Constant::False) => "False",
        ExprKind::Constant(Constant::Ellipsis) => "ellipsis",
        ExprKind::Constant(_) => "literal",
        ExprKind::Compare { .. } => "comparison",
        ExprKind::Conditional { .. } => "conditional expression",
        ExprKind::Named { .. } => "named expression",
        ExprKind::Slice { .. } => "slice",
    }
}
