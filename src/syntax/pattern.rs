//! Builds the patterns of `match` for the grammar.

use super::ast::*;
use super::context::Context;
use super::literal;
use super::span::Span;
use super::symbol::Symbol;

/// The items of a class pattern as read so far.
pub(crate) type ClassItems = Box<ClassParts>;
/// The items of a mapping pattern as read so far.
pub(crate) type MappingItems = Box<MappingParts>;

/// What stands in the parentheses of a class pattern.
#[derive(Default)]
pub(crate) struct ClassParts {
    patterns: Vec<Pattern>,
    keywords: Vec<(Symbol, Pattern)>,
}

/// What stands in the braces of a mapping pattern.
#[derive(Default)]
pub(crate) struct MappingParts {
    keys: Vec<Expr>,
    patterns: Vec<Pattern>,
    rest: Option<Symbol>,
}

/// A list of one.
pub(crate) fn one(first: Box<Pattern>) -> Vec<Pattern> {
    vec![*first]
}

/// `patterns` and `next`.
pub(crate) fn push(mut patterns: Vec<Pattern>, next: Box<Pattern>) -> Vec<Pattern> {
    patterns.push(*next);
    patterns
}

/// A number.
pub(crate) fn value(start: u32, value: Box<Expr>, end: u32) -> Box<Pattern> {
    pattern(start, end, PatternKind::Value(*value))
}

/// A string.
pub(crate) fn string(context: &Context<'_>, span: Span) -> Box<Pattern> {
    let value = literal::strings(context, span);
    if let ExprKind::FormattedString(_) = value.kind {
        context.reject(span, "patterns may only match literals and attribute lookups");
    }
    pattern(span.start, span.end, PatternKind::Value(*value))
}

/// `None`, `True` or `False`.
pub(crate) fn singleton(start: u32, constant: Constant, end: u32) -> Box<Pattern> {
    pattern(start, end, PatternKind::Singleton(constant))
}

/// A bare name captures, `_` takes anything, a dotted name is a value.
pub(crate) fn name(start: u32, name: Box<Expr>, end: u32) -> Box<Pattern> {
    let kind = match name.kind {
        ExprKind::Name(name) => PatternKind::As { pattern: None, name: Some(name).filter(|name| !is_wildcard(*name)) },
        _ => PatternKind::Value(*name),
    };
    pattern(start, end, kind)
}

/// `pattern as name`.
pub(crate) fn as_(
    context: &Context<'_>,
    start: u32,
    inner: Box<Pattern>,
    (name, span): (Symbol, Span),
    end: u32,
) -> Box<Pattern> {
    if is_wildcard(name) {
        context.reject(span, "cannot use '_' as a target");
    }
    pattern(start, end, PatternKind::As { pattern: Some(inner), name: Some(name) })
}

/// `a | b`.
pub(crate) fn or(start: u32, patterns: Vec<Pattern>, end: u32) -> Box<Pattern> {
    pattern(start, end, PatternKind::Or(patterns))
}

/// `a, b`, with or without brackets.
pub(crate) fn sequence(start: u32, patterns: Vec<Pattern>, end: u32) -> Box<Pattern> {
    pattern(start, end, PatternKind::Sequence(patterns))
}

/// `*name`.
pub(crate) fn star(start: u32, name: Symbol, end: u32) -> Box<Pattern> {
    pattern(start, end, PatternKind::Star(Some(name).filter(|name| !is_wildcard(*name))))
}

/// `left + right` or `left - right`, where the right one is imaginary.
pub(crate) fn complex(
    context: &Context<'_>,
    start: u32,
    left: Box<Expr>,
    operator: BinaryOperator,
    right: Box<Expr>,
    end: u32,
) -> Box<Expr> {
    let real = match &left.kind {
        ExprKind::Unary { operand, .. } => operand,
        _ => &left,
    };
    if is_imaginary(real) {
        context.reject(left.span, "real number required in complex literal");
    }
    if !is_imaginary(&right) {
        context.reject(right.span, "imaginary number required in complex literal");
    }
    super::expression::binary(context, start, left, operator, right, end)
}

fn is_imaginary(value: &Expr) -> bool {
    matches!(value.kind, ExprKind::Constant(Constant::Complex(_)))
}

/// `class(items)`.
pub(crate) fn class(start: u32, class: Box<Expr>, items: ClassItems, end: u32) -> Box<Pattern> {
    let ClassParts { patterns, keywords } = *items;
    pattern(start, end, PatternKind::Class { class: *class, patterns, keywords })
}

/// `items` and a pattern by position.
pub(crate) fn positional(context: &Context<'_>, mut items: ClassItems, next: Box<Pattern>) -> ClassItems {
    if !items.keywords.is_empty() {
        context.reject(next.span, "positional patterns follow keyword patterns");
    }
    items.patterns.push(*next);
    items
}

/// `items` and `name=pattern`.
pub(crate) fn keyword(mut items: ClassItems, name: Symbol, next: Box<Pattern>) -> ClassItems {
    items.keywords.push((name, *next));
    items
}

/// `{items}`.
pub(crate) fn mapping(start: u32, items: MappingItems, end: u32) -> Box<Pattern> {
    let MappingParts { keys, patterns, rest } = *items;
    pattern(start, end, PatternKind::Mapping { keys, patterns, rest })
}

/// `items` and `key: pattern`.
pub(crate) fn item(
    context: &Context<'_>,
    mut items: MappingItems,
    key: Box<Expr>,
    value: Box<Pattern>,
) -> MappingItems {
    if items.rest.is_some() {
        context.reject(key.span, "invalid syntax");
    }
    if let ExprKind::FormattedString(_) = key.kind {
        context.reject(key.span, "mapping pattern keys may only match literals and attribute lookups");
    }
    items.keys.push(*key);
    items.patterns.push(*value);
    items
}

/// `items` and `**name`.
pub(crate) fn rest(context: &Context<'_>, mut items: MappingItems, (name, span): (Symbol, Span)) -> MappingItems {
    if items.rest.is_some() || is_wildcard(name) {
        context.reject(span, "invalid syntax");
    }
    items.rest = Some(name);
    items
}

fn is_wildcard(name: Symbol) -> bool {
    name.as_str() == "_"
}

fn pattern(start: u32, end: u32, kind: PatternKind) -> Box<Pattern> {
    Box::new(Pattern { span: Span::new(start, end), kind })
}
