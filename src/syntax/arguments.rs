//! Builds calls for the grammar, and checks the order of their arguments.

use super::ast::*;
use super::context::{Context, deepest};
use super::diagnose;
use super::expression;
use super::span::Span;
use super::symbol::Symbol;

/// The arguments of a call or class statement as read so far.
#[derive(Default)]
pub(crate) struct Arguments {
    /// The positional ones, starred ones among them.
    pub(crate) positional: Vec<Expr>,
    /// Those with a name, and `**value`.
    pub(crate) keywords: Vec<Keyword>,
    /// Whether a comma follows the last one.
    comma: bool,
    /// A generator without parentheses of its own: it and the text that it covers.
    generator: Option<Span>,
    /// Whether the last keyword before a misplaced positional argument is `**value`.
    misplaced: Option<bool>,
}

type List = Option<Box<Arguments>>;

/// `list` and a comma.
pub(crate) fn comma(list: List) -> List {
    list.map(|mut list| {
        list.comma = true;
        list
    })
}

/// `list` and `value`.
pub(crate) fn positional(list: List, value: Box<Expr>) -> List {
    let mut list = open(list);
    if let Some(last) = list.keywords.last() {
        list.misplaced.get_or_insert(last.name.is_none());
    }
    if list.positional.is_empty() {
        list.positional.reserve_exact(1);
    }
    list.positional.push(*value);
    Some(list)
}

/// `list` and `element for ...`, which may only stand alone.
pub(crate) fn generator(
    context: &Context<'_>,
    list: List,
    start: u32,
    element: Box<Expr>,
    generators: Vec<Comprehension>,
    end: u32,
) -> List {
    let mut list = open(list);
    let span = Span::new(start, end);
    if list.positional.len() + list.keywords.len() > 0 {
        reject_generator(context, list.generator.unwrap_or(span));
    }
    list.generator = Some(span);
    list.positional.push(*super::collection::generator(context, start, element, generators, end));
    Some(list)
}

/// `list` and `name=value`.
pub(crate) fn keyword(list: List, (name, span): (Symbol, Span), value: Box<Expr>, end: u32) -> List {
    let mut list = open(list);
    list.keywords.push(Keyword { span: Span::new(span.start, end), name: Some(name), value: *value });
    Some(list)
}

/// `list` and `*value`.
pub(crate) fn starred(context: &Context<'_>, list: List, start: u32, value: Box<Expr>, end: u32) -> List {
    let mut list = open(list);
    if list.keywords.iter().any(|keyword| keyword.name.is_none()) {
        let message = "iterable argument unpacking follows keyword argument unpacking";
        context.reject(Span::new(start, start + 1), message);
    }
    list.positional.push(*expression::starred(context, start, value, end));
    Some(list)
}

/// `list` and `**value`.
pub(crate) fn double_starred(list: List, start: u32, value: Box<Expr>, end: u32) -> List {
    let mut list = open(list);
    list.keywords.push(Keyword { span: Span::new(start, end), name: None, value: *value });
    Some(list)
}

fn open(list: List) -> Box<Arguments> {
    let mut list = list.unwrap_or_default();
    list.comma = false;
    list
}

/// `function(list)`, whose bracket opens at `opening`.
pub(crate) fn call(
    context: &Context<'_>,
    start: u32,
    function: Box<Expr>,
    opening: u32,
    list: List,
    end: u32,
) -> Box<Expr> {
    let (mut arguments, keywords, lone_generator) = finish(context, list, end);
    if lone_generator && let [generator] = &mut arguments[..] {
        // Its parentheses are the call's.
        generator.span = Span::new(opening, end);
    }
    let values = arguments.iter().chain(keywords.iter().map(|keyword| &keyword.value));
    let below = deepest(values).max(function.depth);
    context.node(start, end, below, ExprKind::Call { function, arguments, keywords })
}

/// The arguments of a class statement.
pub(crate) fn bases(context: &Context<'_>, list: List, end: u32) -> (Vec<Expr>, Vec<Keyword>) {
    let generator = list.as_ref().and_then(|list| list.generator);
    let (bases, keywords, _) = finish(context, list, end);
    if let Some(span) = generator
        && !context.stopped.get()
    {
        context.reject(diagnose::comprehension_word(context, span.start), "invalid syntax");
    }
    (bases, keywords)
}

/// The checks that need the whole list, which ends before `end`.
fn finish(context: &Context<'_>, list: List, end: u32) -> (Vec<Expr>, Vec<Keyword>, bool) {
    let Some(list) = list else { return (Vec::new(), Vec::new(), false) };
    let Arguments { positional, keywords, comma, generator, misplaced } = *list;
    if let Some(span) = generator
        && (comma || positional.len() + keywords.len() > 1)
    {
        reject_generator(context, span);
    }
    if let Some(unpacking) = misplaced {
        let message = match unpacking {
            true => "positional argument follows keyword argument unpacking",
            false => "positional argument follows keyword argument",
        };
        context.reject(Span::new(end - 1, end), message);
    }
    (positional, keywords, generator.is_some())
}

#[cold]
fn reject_generator(context: &Context<'_>, span: Span) {
    context.reject(span, "Generator expression must be parenthesized");
}
