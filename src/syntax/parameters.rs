//! Builds the parameters of functions and lambdas for the grammar, and checks their order.

use super::ast::*;
use super::context::Context;
use super::diagnose;
use super::span::Span;
use super::symbol::Symbol;

/// The parameters as read so far.
pub(crate) type ParameterList = Box<Open>;

/// What `Parameters` cannot say yet.
#[derive(Default)]
pub(crate) struct Open {
    built: Parameters,
    /// Where a `/` stood.
    slash: bool,
    /// Where a `*` or `*args` stood.
    star: bool,
    /// A `*` that waits for its first parameter.
    bare_star: Option<Span>,
    /// A `/` with nothing before it.
    lone_slash: Option<Span>,
}

type Name = (Symbol, Span);
type Note = Option<(Box<Expr>, u32)>;

/// `name: annotation = default`.
pub(crate) fn plain(
    context: &Context<'_>,
    mut list: ParameterList,
    (name, span): Name,
    annotation: Note,
    default: Option<Box<Expr>>,
) -> ParameterList {
    behind_keyword_variadic(context, &list, span);
    let parameter = parameter(span, name, annotation, default);
    if list.star {
        list.bare_star = None;
        list.built.keyword_only.push(parameter);
        return list;
    }
    let before = list.built.positional.last().or(list.built.positional_only.last());
    if parameter.default.is_none() && before.is_some_and(|before| before.default.is_some()) {
        if list.slash && !list.built.positional.is_empty() {
            // CPython knows the mistake in the first parameters only.
            context.reject(diagnose::token_behind(context, span.end), "invalid syntax");
        } else {
            context.reject(span, "non-default argument follows default argument");
        }
    }
    list.built.positional.push(parameter);
    list
}

/// `/`.
pub(crate) fn slash(context: &Context<'_>, mut list: ParameterList, span: Span) -> ParameterList {
    behind_keyword_variadic(context, &list, span);
    if list.slash {
        context.reject(span, "/ may appear only once");
    } else if list.star {
        context.reject(span, "/ must be ahead of *");
    } else if list.built.positional.is_empty() {
        list.lone_slash = Some(span);
    }
    list.slash = true;
    list.built.positional_only = std::mem::take(&mut list.built.positional);
    list
}

/// `*` alone.
pub(crate) fn bare_star(context: &Context<'_>, mut list: ParameterList, span: Span) -> ParameterList {
    one_star(context, &mut list, span);
    list.bare_star = Some(span);
    list
}

/// `*name: annotation`.
pub(crate) fn variadic(
    context: &Context<'_>,
    mut list: ParameterList,
    start: u32,
    (name, span): Name,
    annotation: Note,
) -> ParameterList {
    one_star(context, &mut list, Span::new(start, start + 1));
    list.built.variadic = Some(parameter(span, name, annotation, None));
    list
}

/// `**name: annotation`.
pub(crate) fn keyword_variadic(
    context: &Context<'_>,
    mut list: ParameterList,
    start: u32,
    (name, span): Name,
    annotation: Note,
) -> ParameterList {
    behind_keyword_variadic(context, &list, Span::new(start, start + 2));
    list = finish_star(context, list);
    list.built.keyword_variadic = Some(parameter(span, name, annotation, None));
    list
}

/// The complete parameters.
pub(crate) fn finish(context: &Context<'_>, list: ParameterList) -> Box<Parameters> {
    let Open { built, star, lone_slash, .. } = *finish_star(context, list);
    if let Some(span) = lone_slash {
        let alone = built.positional.is_empty() && !star && built.keyword_variadic.is_none();
        context.reject(span, if alone { "invalid syntax" } else { "at least one argument must precede /" });
    }
    Box::new(built)
}

fn finish_star(context: &Context<'_>, mut list: ParameterList) -> ParameterList {
    if let Some(span) = list.bare_star.take()
        && !context.stopped.get()
    {
        context.reject(diagnose::lone_star(context, span), "named arguments must follow bare *");
    }
    list
}

fn one_star(context: &Context<'_>, list: &mut ParameterList, span: Span) {
    behind_keyword_variadic(context, list, span);
    if list.star {
        let is_starred = |parameter: &Parameter| {
            parameter.annotation.as_ref().is_some_and(|annotation| matches!(annotation.kind, ExprKind::Starred(_)))
        };
        // CPython looks for a parameter or a comma behind both stars.
        let ends = context.source[span.end as usize..].trim_start().starts_with([')', ':']);
        let is_plain = ends || list.built.variadic.as_ref().is_some_and(is_starred);
        context.reject(span, if is_plain { "invalid syntax" } else { "* argument may appear only once" });
    }
    list.star = true;
}

fn behind_keyword_variadic(context: &Context<'_>, list: &ParameterList, span: Span) {
    if list.built.keyword_variadic.is_some() {
        context.reject(span, "arguments cannot follow var-keyword argument");
    }
}

/// A parameter, which ends with its annotation, parentheses and all.
fn parameter(span: Span, name: Symbol, annotation: Note, default: Option<Box<Expr>>) -> Parameter {
    let end = annotation.as_ref().map_or(span.end, |(_, end)| *end);
    Parameter {
        span: Span::new(span.start, end),
        name,
        annotation: annotation.map(|(annotation, _)| *annotation),
        default: default.map(|default| *default),
    }
}
