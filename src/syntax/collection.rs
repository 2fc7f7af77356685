//! Builds tuples, lists, sets, dicts and comprehensions for the grammar.

use super::ast::*;
use super::context::{Context, deepest};
use super::symbol::Symbol;

/// A list of one; most lists stay as short, so it has no room to spare.
pub(crate) fn one(first: Box<Expr>) -> Vec<Expr> {
    vec![*first]
}

/// `items` and `next`.
pub(crate) fn push(mut items: Vec<Expr>, next: Box<Expr>) -> Vec<Expr> {
    items.push(*next);
    items
}

/// `names` and `next`.
pub(crate) fn push_name(mut names: Vec<Symbol>, next: Symbol) -> Vec<Symbol> {
    names.push(next);
    names
}

/// `items` and `key: value`, or `**value` without a key.
pub(crate) fn item(
    mut items: Vec<(Option<Expr>, Expr)>,
    key: Option<Box<Expr>>,
    value: Box<Expr>,
) -> Vec<(Option<Expr>, Expr)> {
    items.push((key.map(|key| *key), *value));
    items
}

/// `a, b`, with or without parentheses.
pub(crate) fn tuple(context: &Context<'_>, start: u32, items: Vec<Expr>, end: u32) -> Box<Expr> {
    context.node(start, end, deepest(&items), ExprKind::Tuple(items))
}

/// `[a, b]`.
pub(crate) fn list(context: &Context<'_>, start: u32, items: Vec<Expr>, end: u32) -> Box<Expr> {
    context.node(start, end, deepest(&items), ExprKind::List(items))
}

/// `{a, b}`.
pub(crate) fn set(context: &Context<'_>, start: u32, items: Vec<Expr>, end: u32) -> Box<Expr> {
    context.node(start, end, deepest(&items), ExprKind::Set(items))
}

/// `{a: b}`.
pub(crate) fn dict(context: &Context<'_>, start: u32, items: Vec<(Option<Expr>, Expr)>, end: u32) -> Box<Expr> {
    let below = deepest(items.iter().flat_map(|(key, value)| key.iter().chain([value])));
    context.node(start, end, below, ExprKind::Dict(items))
}

/// `generators` and `for target in iterator if conditions`.
pub(crate) fn comprehension(
    mut generators: Vec<Comprehension>,
    is_async: bool,
    target: Box<Expr>,
    iterator: Box<Expr>,
    conditions: Vec<Expr>,
) -> Vec<Comprehension> {
    generators.reserve_exact(1);
    generators.push(Comprehension { target: *target, iterator: *iterator, conditions, is_async });
    generators
}

/// `(element for ...)`.
pub(crate) fn generator(
    context: &Context<'_>,
    start: u32,
    element: Box<Expr>,
    generators: Vec<Comprehension>,
    end: u32,
) -> Box<Expr> {
    let below = element.depth.max(depth_of(&generators));
    context.node(start, end, below, ExprKind::Generator { element, generators })
}

/// `[element for ...]`.
pub(crate) fn list_comprehension(
    context: &Context<'_>,
    start: u32,
    element: Box<Expr>,
    generators: Vec<Comprehension>,
    end: u32,
) -> Box<Expr> {
    let below = element.depth.max(depth_of(&generators));
    context.node(start, end, below, ExprKind::ListComprehension { element, generators })
}

/// `{element for ...}`.
pub(crate) fn set_comprehension(
    context: &Context<'_>,
    start: u32,
    element: Box<Expr>,
    generators: Vec<Comprehension>,
    end: u32,
) -> Box<Expr> {
    let below = element.depth.max(depth_of(&generators));
    context.node(start, end, below, ExprKind::SetComprehension { element, generators })
}

/// `{key: value for ...}`.
pub(crate) fn dict_comprehension(
    context: &Context<'_>,
    start: u32,
    key: Box<Expr>,
    value: Box<Expr>,
    generators: Vec<Comprehension>,
    end: u32,
) -> Box<Expr> {
    let below = key.depth.max(value.depth).max(depth_of(&generators));
    context.node(start, end, below, ExprKind::DictComprehension { key, value, generators })
}

fn depth_of(generators: &[Comprehension]) -> u16 {
    deepest(generators.iter().flat_map(|part| part.conditions.iter().chain([&part.target, &part.iterator])))
}
