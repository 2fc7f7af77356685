//! The words for what the grammar refuses.

use super::context::Context;
use super::error::{Error, ErrorKind};
use super::span::Span;
use super::token::Token;

/// The error for a token that no production takes.
pub fn unexpected(context: &Context<'_>, token: Option<Token>, span: Span) -> Box<Error> {
    let _ = context;
    Box::new(match token {
        Some(Token::Indent) => {
            Error::new(ErrorKind::Indentation, Span::new(span.start.saturating_sub(1), span.end), "unexpected indent")
        }
        Some(_) | None => Error::syntax(span, "invalid syntax"),
    })
}

/// An action's error.
pub fn recorded(context: &Context<'_>, error: Box<Error>) -> Box<Error> {
    let _ = context;
    error
}
