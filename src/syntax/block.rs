//! Builds compound statements for the grammar, and counts how deep they nest.
//!
//! Blocks cannot nest without bound, for each takes an indentation; a chain of `elif` can, for the tree holds
//! each in the `else` of the one before. So every suite knows its depth, and too deep a one is an error.

use super::arguments::{self, Arguments};
use super::ast::*;
use super::context::{Context, MAX_DEPTH};
use super::span::Span;
use super::symbol::Symbol;

/// The statements (or handlers, or cases) of a block and the levels of blocks in them.
pub(crate) struct Suite<T = Stmt> {
    /// In order.
    pub(crate) body: Vec<T>,
    /// None for simple statements.
    pub(crate) depth: u16,
    /// Where its text ends, a last semicolon included.
    end: u32,
}

/// A compound statement and the levels of blocks in it, its own counted.
pub(crate) struct Built {
    statement: Box<Stmt>,
    depth: u16,
}

/// One `elif` with its test and body.
pub(crate) struct Elif {
    start: u32,
    test: Box<Expr>,
    body: Suite,
}

impl<T> Default for Suite<T> {
    fn default() -> Self {
        Suite { body: Vec::new(), depth: 0, end: 0 }
    }
}

impl Suite {
    /// The one statement of a text that is an expression.
    pub(crate) fn of_expression(value: Box<Expr>) -> Self {
        let span = value.span;
        Suite { body: vec![Stmt { span, kind: StmtKind::Expr(value) }], depth: 0, end: span.end }
    }

    /// The suite with one more simple statement.
    pub(crate) fn push(mut self, next: Box<Stmt>) -> Self {
        self.end = next.span.end;
        self.body.push(*next);
        self
    }

    /// The suite with one more compound statement.
    pub(crate) fn push_block(mut self, next: Built) -> Self {
        self.depth = self.depth.max(next.depth);
        self.end = next.statement.span.end;
        self.body.push(*next.statement);
        self
    }

    /// The suite with a semicolon that ends at `end`.
    pub(crate) fn ending(mut self, end: u32) -> Self {
        self.end = end;
        self
    }
}

impl<T> Suite<T> {
    /// Both lists as one.
    pub(crate) fn join(mut self, mut next: Suite<T>) -> Self {
        self.depth = self.depth.max(next.depth);
        self.end = next.end;
        self.body.append(&mut next.body);
        self
    }

    fn end(&self) -> Option<u32> {
        (!self.body.is_empty()).then_some(self.end)
    }
}

/// The statement from `start` to the last statement of `suites`, one level above the deepest of them.
fn build(context: &Context<'_>, start: u32, ends: &[Option<u32>], below: u16, kind: StmtKind) -> Built {
    let end = ends.iter().flatten().copied().max().unwrap_or(start);
    let span = Span::new(start, end);
    if below >= MAX_DEPTH {
        context.too_deep(Span::new(start, start + 2));
        return Built { statement: Box::new(Stmt { span, kind: StmtKind::Pass }), depth: 0 };
    }
    Built { statement: Box::new(Stmt { span, kind }), depth: below + 1 }
}

/// `if` with its `elif`s and `else`.
pub(crate) fn if_(
    context: &Context<'_>,
    start: u32,
    test: Box<Expr>,
    body: Suite,
    elifs: Vec<Elif>,
    orelse: Suite,
) -> Built {
    let mut orelse = orelse;
    for Elif { start, test, body } in elifs.into_iter().rev() {
        orelse = Suite::default().push_block(one_if(context, start, test, body, orelse));
    }
    one_if(context, start, test, body, orelse)
}

fn one_if(context: &Context<'_>, start: u32, test: Box<Expr>, body: Suite, orelse: Suite) -> Built {
    let (ends, below) = ([body.end(), orelse.end()], body.depth.max(orelse.depth));
    build(context, start, &ends, below, StmtKind::If { test, body: body.body, orelse: orelse.body })
}

/// `elifs` and one more.
pub(crate) fn elif(mut elifs: Vec<Elif>, start: u32, test: Box<Expr>, body: Suite) -> Vec<Elif> {
    elifs.push(Elif { start, test, body });
    elifs
}

/// `while`.
pub(crate) fn while_(context: &Context<'_>, start: u32, test: Box<Expr>, body: Suite, orelse: Suite) -> Built {
    let (ends, below) = ([body.end(), orelse.end()], body.depth.max(orelse.depth));
    build(context, start, &ends, below, StmtKind::While { test, body: body.body, orelse: orelse.body })
}

/// `for` and `async for`.
pub(crate) fn for_(
    context: &Context<'_>,
    start: u32,
    is_async: bool,
    target: Box<Expr>,
    iterator: Box<Expr>,
    body: Suite,
    orelse: Suite,
) -> Built {
    let iterator = super::expression::unstarred(context, iterator);
    let (ends, below) = ([body.end(), orelse.end()], body.depth.max(orelse.depth));
    let kind = StmtKind::For { target, iterator, body: body.body, orelse: orelse.body, is_async };
    build(context, start, &ends, below, kind)
}

/// `items` and `context as target`.
pub(crate) fn with_item(mut items: Vec<WithItem>, value: Box<Expr>, target: Option<Box<Expr>>) -> Vec<WithItem> {
    items.push(WithItem { context: *value, target: target.map(|target| *target) });
    items
}

/// `with` and `async with`.
///
/// The items begin at `first`, parentheses and all.
pub(crate) fn with(
    context: &Context<'_>,
    start: u32,
    is_async: bool,
    first: u32,
    items: Vec<WithItem>,
    body: Suite,
) -> Built {
    with_bracketed(context, start, is_async, unpacked(context, first, items), body)
}

/// `with (a, b):` reads as two items and not as one tuple; `with ((a, b)):` has one item.
fn unpacked(context: &Context<'_>, first: u32, mut items: Vec<WithItem>) -> Vec<WithItem> {
    let [WithItem { context: Expr { span, kind: ExprKind::Tuple(values), .. }, target: None }] = &mut items[..] else {
        return items;
    };
    let starred = |value: &Expr| matches!(value.kind, ExprKind::Starred(_));
    let named = |value: &Expr| {
        // A bare `x := y` is no item; one in parentheses is.
        matches!(value.kind, ExprKind::Named { .. }) && !is_parenthesized(context, value, *span)
    };
    if values.is_empty() || values.iter().any(|value| starred(value) || named(value)) || span.start != first {
        return items;
    }
    std::mem::take(values).into_iter().map(|value| WithItem { context: value, target: None }).collect()
}

/// Whether `value`, directly inside of `outer`, has parentheses of its own.
fn is_parenthesized(context: &Context<'_>, value: &Expr, outer: Span) -> bool {
    let before = context.text(Span::new(outer.start + 1, value.span.start));
    before.trim_end().ends_with('(')
}

/// `with` whose items stand in parentheses.
pub(crate) fn with_bracketed(
    context: &Context<'_>,
    start: u32,
    is_async: bool,
    items: Vec<WithItem>,
    body: Suite,
) -> Built {
    let (end, below) = (body.end(), body.depth);
    build(context, start, &[end], below, StmtKind::With { items, body: body.body, is_async })
}

/// `try`.
pub(crate) fn try_(
    context: &Context<'_>,
    start: u32,
    star: bool,
    body: Suite,
    handlers: Suite<ExceptHandler>,
    orelse: Suite,
    last: Suite,
) -> Built {
    let ends = [body.end(), handlers.end(), orelse.end(), last.end()];
    let below = body.depth.max(handlers.depth).max(orelse.depth).max(last.depth);
    let kind =
        StmtKind::Try { body: body.body, handlers: handlers.body, orelse: orelse.body, finalbody: last.body, star };
    build(context, start, &ends, below, kind)
}

/// One `except`.
pub(crate) fn handler(
    start: u32,
    exception: Option<Box<Expr>>,
    name: Option<(Symbol, Span)>,
    body: Suite,
) -> Suite<ExceptHandler> {
    let span = Span::new(start, body.end().unwrap_or(start));
    let handler = ExceptHandler {
        span,
        exception: exception.map(|exception| *exception),
        name: name.map(|(name, _)| name),
        body: body.body,
    };
    Suite { body: vec![handler], depth: body.depth, end: span.end }
}

/// `match`.
pub(crate) fn match_(context: &Context<'_>, start: u32, subject: Box<Expr>, cases: Suite<MatchCase>) -> Built {
    let end = cases.end();
    build(context, start, &[end], cases.depth, StmtKind::Match { subject, cases: cases.body })
}

/// One `case`.
pub(crate) fn case(pattern: Box<Pattern>, guard: Option<Box<Expr>>, body: Suite) -> Suite<MatchCase> {
    let (depth, end) = (body.depth, body.end);
    let case = MatchCase { pattern: *pattern, guard: guard.map(|guard| *guard), body: body.body };
    Suite { body: vec![case], depth, end }
}

/// `def` and `async def`.
pub(crate) fn function(
    context: &Context<'_>,
    start: u32,
    is_async: bool,
    (name, name_span): (Symbol, Span),
    parameters: Box<Parameters>,
    returns: Option<Box<Expr>>,
    body: Suite,
) -> Built {
    let (end, below) = (body.end(), body.depth);
    let function = FunctionDef {
        name,
        name_span,
        parameters: *parameters,
        body: body.body,
        decorators: Vec::new(),
        returns: returns.map(|returns| *returns),
        is_async,
    };
    build(context, start, &[end], below, StmtKind::FunctionDef(Box::new(function)))
}

/// `class`, whose list of bases ends at `closing`.
pub(crate) fn class(
    context: &Context<'_>,
    start: u32,
    (name, name_span): (Symbol, Span),
    list: Option<Box<Arguments>>,
    closing: u32,
    body: Suite,
) -> Built {
    let (bases, keywords) = arguments::bases(context, list, closing);
    let (end, below) = (body.end(), body.depth);
    let class = ClassDef { name, name_span, bases, keywords, body: body.body, decorators: Vec::new() };
    build(context, start, &[end], below, StmtKind::ClassDef(Box::new(class)))
}

/// A function or class with the expressions above it.
pub(crate) fn decorate(above: Vec<Expr>, mut definition: Built) -> Built {
    match &mut definition.statement.kind {
        StmtKind::FunctionDef(function) => function.decorators = above,
        StmtKind::ClassDef(class) => class.decorators = above,
        _ => {}
    }
    definition
}
