//! The words for what the grammar refuses, after CPython's second pass with its `invalid_` rules.
//!
//! The generated parser says only at which token it stopped. Here the tokens are read again, and the places around
//! that token are held against the mistakes that CPython knows, innermost bracket first:
//!
//! ```text
//!     block       what indentation and the words of compound statements ask for
//!     bracket     mistakes inside of ( ), [ ] and { }
//!     statement   mistakes that belong to one kind of statement
//!     reader      finds where an expression in the tokens ends
//! ```

mod block;
mod bracket;
mod reader;
mod statement;

use super::context::Context;
use super::error::{Error, ErrorKind};
use super::literal;
use super::span::Span;
use super::target;
use super::token::Token;
use super::trouble;
use reader::Reader;

/// What a check has found: the place and the words.
struct Finding {
    kind: ErrorKind,
    span: Span,
    message: String,
    /// Whether CPython raises it before it looks any further.
    is_forced: bool,
    /// The index of the last token that CPython has read, where that is behind the place.
    read: usize,
}

impl Finding {
    fn new(span: Span, message: impl Into<String>) -> Self {
        Finding { kind: ErrorKind::Syntax, span, message: message.into(), is_forced: false, read: 0 }
    }

    fn indentation(span: Span, message: impl Into<String>) -> Self {
        Finding { kind: ErrorKind::Indentation, ..Finding::new(span, message) }
    }

    fn having_read(self, read: usize) -> Self {
        Finding { read, ..self }
    }

    fn forced(self) -> Self {
        Finding { is_forced: true, ..self }
    }
}

/// The error for the token at an index, which no production takes; behind the last one stands the end.
#[cold]
pub(crate) fn unexpected(context: &Context<'_>, at: usize) -> Box<Error> {
    let reader = Reader::new(context);
    let at = at.min(reader.tokens.len());
    if let Some(error) = bad_strings(context, &reader, at) {
        return recorded(context, error);
    }
    let found =
        block::check(&reader, at).or_else(|| bracket::check(&reader, at)).or_else(|| statement::check(&reader, at));
    if found.as_ref().is_some_and(|found| !found.is_forced)
        && let Some(failure) = reader.failure()
    {
        // CPython would have come upon it while it looked for the mistake.
        return failure;
    }
    if found.is_none()
        && let Some(failure) = reader.failure_in_next_expression(at)
    {
        return failure;
    }
    let found = found.unwrap_or_else(|| {
        if reader.token(at) == Token::Dedent {
            return Finding::indentation(reader.span(at), "unexpected unindent");
        }
        let whole_before = at > 1 && matches!(reader.token(at - 1), Token::Newline | Token::Dedent);
        let message = match reader.token(0) {
            Token::StartInteractive if whole_before => "multiple statements found while compiling a single statement",
            _ => "invalid syntax",
        };
        let furthest = statement::furthest(&reader, at);
        if message == "invalid syntax" && furthest == reader.tokens.len() && reader.failure.is_none() {
            // Behind the last line: the place that has no column.
            let behind = context.source.len() as u32 + 1;
            return Finding::new(Span::new(behind, behind), message);
        }
        Finding::new(reader.span(furthest), message)
    });
    let message = match context.fields {
        0 => found.message,
        _ => format!("f-string: {}", found.message),
    };
    let mut error = Error::new(found.kind, found.span, message);
    error.hint = hint(&reader, at, &error.message);
    if error.message == "unexpected indent" {
        return Box::new(error);
    }
    // CPython has read one token more than the mistake is long.
    let mut last = reader.span(at).start;
    if error.message != "invalid syntax" && !found.is_forced {
        let behind = reader.tokens.iter().find(|(start, _, _)| *start >= error.span.end);
        last = last.max(behind.map_or(0, |token| token.0)).max(reader.span(found.read).start);
    }
    outdone(context, Box::new(error), last)
}

/// What is wrong with the literals before a token, which CPython puts together before it looks at the token.
fn bad_strings(context: &Context<'_>, reader: &Reader<'_>, at: usize) -> Option<Box<Error>> {
    let is_string = |(_, token, _): &&(u32, Token, u32)| *token == Token::String;
    let from = at - reader.tokens[..at].iter().rev().take_while(is_string).count();
    let mut to = at;
    // Behind an expression it reads another one, and behind a name alone one more.
    let mut further = reader.expressions_behind(at);
    if further.first() == Some(&at) {
        to += reader.tokens[at..].iter().take_while(is_string).count();
        further.remove(0);
    }
    let check = |from: usize, to: usize| {
        let (first, last) = (reader.tokens.get(from)?, reader.tokens.get(to.checked_sub(1)?)?);
        literal::strings(context, Span::new(first.0, last.2));
        context.stopped.set(false);
        context.take_error()
    };
    if from < to
        && let Some(error) = check(from, to)
    {
        return Some(error);
    }
    further.into_iter().find_map(|from| {
        let count = reader.tokens.get(from..)?.iter().take_while(is_string).count();
        if count > 0 { check(from, from + count) } else { None }
    })
}

/// The place of the token behind the literals that end at an offset: CPython points there for what is wrong in them.
#[cold]
pub(crate) fn token_behind(context: &Context<'_>, offset: u32) -> Span {
    let reader = Reader::new(context);
    reader.span(reader.tokens.partition_point(|(_, _, end)| *end <= offset))
}

/// The place of a `*` that no parameter follows: in a lambda, CPython points at what stands in the parameter's place.
#[cold]
pub(crate) fn lone_star(context: &Context<'_>, star: Span) -> Span {
    let reader = Reader::new(context);
    let at = reader.index_of(star.start);
    if !reader.is_in_lambda(at) {
        return star;
    }
    reader.span(if reader.token(at + 1) == Token::Comma { at + 2 } else { at + 1 })
}

/// The place of the `for` of the comprehension that begins at an offset.
#[cold]
pub(crate) fn comprehension_word(context: &Context<'_>, start: u32) -> Span {
    let reader = Reader::new(context);
    let mut at = reader.index_of(start);
    while !matches!(reader.token(at), Token::For | Token::Async | Token::Newline) {
        at = reader.behind(at).unwrap_or(at + 1);
    }
    reader.span(at)
}

/// An error that an action has found.
#[cold]
pub(crate) fn recorded(context: &Context<'_>, error: Box<Error>) -> Box<Error> {
    if error.kind == ErrorKind::Recursion {
        return error;
    }
    let start = error.span.start;
    outdone(context, error, start)
}

/// CPython reads on to the end after an error, and most of what its tokenizer finds there goes before it.
fn outdone(context: &Context<'_>, error: Box<Error>, at: u32) -> Box<Error> {
    let mut layout = context.layout();
    let Some(failure) = layout.find_map(Result::err) else { return error };
    let without_exception = failure.kind != ErrorKind::Syntax
        || failure.message.starts_with("unexpected EOF")
        || failure.message.starts_with("unexpected character after line");
    if !without_exception && !failure.message.ends_with("was never closed") {
        return failure;
    }
    // A bracket on the error's own line says nothing about it.
    let line = |offset: u32| trouble::line_of(context.source, offset as usize);
    match layout.open_bracket() {
        Some((bracket, opened)) if line(at) > line(opened) => Box::new(trouble::never_closed(bracket, opened)),
        _ => error,
    }
}

/// What to do about an error whose message does not say it.
fn hint(reader: &Reader<'_>, at: usize, message: &str) -> Option<String> {
    if message != "invalid syntax" {
        return None;
    }
    let before = reader.token(at.checked_sub(1)?);
    let hint = match (before, reader.token(at)) {
        (Token::Plus, Token::Plus | Token::Equal) => "Python has no ++; write += 1",
        (_, Token::Unknown) => match reader.text(at) {
            "<>" => "write !=",
            "!" => "write not",
            "?" => "write a if condition else b",
            _ => return None,
        },
        (Token::Else, Token::If) => "write elif",
        (_, keyword) if keyword.is_keyword() && matches!(before, Token::Dot | Token::Def | Token::Class) => {
            let word = reader.text(at);
            return Some(format!("{word} is a keyword and cannot be a name"));
        }
        _ => return None,
    };
    Some(hint.to_string())
}

/// What CPython calls the expression in the tokens `from..to`.
fn describe(reader: &Reader<'_>, from: usize, to: usize) -> &'static str {
    reader.parse(from, to).map_or("expression", |value| target::describe(&value))
}
