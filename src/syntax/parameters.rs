//! Builds the parameters of functions and lambdas for the grammar, and checks their order.

use super::ast::*;
use super::context::Context;
use super::span::Span;
use super::symbol::Symbol;

/// The parameters as read so far.
pub type ParameterList = Box<Open>;

/// What `Parameters` cannot say yet.
#[derive(Default)]
pub struct Open {
    built: Parameters,
    /// Where a `/` stood.
    slash: bool,
    /// Where a `*` or `*args` stood.
    star: bool,
    /// A `*` that waits for its first parameter.
    bare_star: Option<Span>,
}

type Name = (Symbol, Span);
type Part = Option<Box<Expr>>;

/// `name: annotation = default`.
pub fn plain(
    context: &Context<'_>,
    mut list: ParameterList,
    (name, span): Name,
    annotation: Part,
    default: Part,
    end: u32,
) -> ParameterList {
    behind_keyword_variadic(context, &list, span);
    let parameter = parameter(span, end, name, annotation, default);
    if list.star {
        list.bare_star = None;
        list.built.keyword_only.push(parameter);
        return list;
    }
    let before = list.built.positional.last().or(list.built.positional_only.last());
    if parameter.default.is_none() && before.is_some_and(|before| before.default.is_some()) {
        context.reject(span, "non-default argument follows default argument");
    }
    list.built.positional.push(parameter);
    list
}

/// `/`.
pub fn slash(context: &Context<'_>, mut list: ParameterList, span: Span) -> ParameterList {
    behind_keyword_variadic(context, &list, span);
    if list.slash {
        context.reject(span, "/ may appear only once");
    } else if list.star {
        context.reject(span, "/ must be ahead of *");
    } else if list.built.positional.is_empty() {
        context.reject(span, "at least one argument must precede /");
    }
    list.slash = true;
    list.built.positional_only = std::mem::take(&mut list.built.positional);
    list
}

/// `*` alone.
pub fn bare_star(context: &Context<'_>, mut list: ParameterList, span: Span) -> ParameterList {
    one_star(context, &mut list, span);
    list.bare_star = Some(span);
    list
}

/// `*name: annotation`.
pub fn variadic(
    context: &Context<'_>,
    mut list: ParameterList,
    start: u32,
    (name, span): Name,
    annotation: Part,
    end: u32,
) -> ParameterList {
    one_star(context, &mut list, Span::new(start, start + 1));
    list.built.variadic = Some(parameter(span, end, name, annotation, None));
    list
}

/// `**name: annotation`.
pub fn keyword_variadic(
    context: &Context<'_>,
    mut list: ParameterList,
    (name, span): Name,
    annotation: Part,
    end: u32,
) -> ParameterList {
    behind_keyword_variadic(context, &list, span);
    list = finish_star(context, list);
    list.built.keyword_variadic = Some(parameter(span, end, name, annotation, None));
    list
}

/// The complete parameters.
pub fn finish(context: &Context<'_>, list: ParameterList) -> Box<Parameters> {
    Box::new(finish_star(context, list).built)
}

fn finish_star(context: &Context<'_>, mut list: ParameterList) -> ParameterList {
    if let Some(span) = list.bare_star.take() {
        context.reject(span, "named arguments must follow bare *");
    }
    list
}

fn one_star(context: &Context<'_>, list: &mut ParameterList, span: Span) {
    behind_keyword_variadic(context, list, span);
    if list.star {
        context.reject(span, "* argument may appear only once");
    }
    list.star = true;
}

fn behind_keyword_variadic(context: &Context<'_>, list: &ParameterList, span: Span) {
    if list.built.keyword_variadic.is_some() {
        context.reject(span, "arguments cannot follow var-keyword argument");
    }
}

fn parameter(span: Span, end: u32, name: Symbol, annotation: Part, default: Part) -> Parameter {
    let end = annotation.as_ref().map_or(span.end, |annotation| annotation.span.end.max(span.end)).min(end);
    let span = Span::new(span.start, end);
    Parameter { span, name, annotation: annotation.map(|part| *part), default: default.map(|part| *part) }
}
