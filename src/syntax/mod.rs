//! Text to tree: `parse` is the one entry, whose stages stand below in the order in which a text passes them.
//!
//! ```text
//!     decode      bytes -> text
//!     lexer       text -> tokens (patterns in `token`, callbacks in `lexer`, words for errors in `trouble`)
//!     layout      tokens -> tokens with NEWLINE, INDENT and DEDENT
//!     grammar     tokens -> tree (productions in `grammar/python.lalrpop`)
//!     block, statement, expression, ...      what the productions call to build the nodes of `ast`
//!     diagnose    the words for what the grammar refuses
//! ```

#![allow(clippy::boxed_local, clippy::too_many_arguments, reason = "actions take what their productions hold")]

mod arguments;
pub mod ast;
mod block;
mod collection;
mod context;
mod decode;
mod diagnose;
mod error;
mod escape;
mod expression;
mod format;
mod grammar;
mod layout;
mod lexer;
mod lines;
mod literal;
mod number;
mod parameters;
mod pattern;
mod prompt;
pub mod span;
mod statement;
pub mod symbol;
mod target;
#[cfg(test)]
mod tests;
mod token;
mod trouble;

pub use context::MAX_DEPTH;
pub use decode::{declared_encoding, decode};
pub use error::{Error, ErrorKind, Warning};
pub use lines::LineIndex;
pub(crate) use literal::with_unix_lines;
pub use prompt::{check_single, is_incomplete, lacks_lines, strings_before_blocks};
pub use span::Span;
pub use symbol::Symbol;

use crate::text::surrogates;
use ast::Module;
use block::Suite;
use context::Context;
use lalrpop_util::ParseError;
use token::Token;

/// What a source text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A file: any number of statements.
    Exec,
    /// One expression; the module has one statement, which is the expression.
    Eval,
    /// One statement, or one line of simple statements, typed at a prompt.
    Single,
}

/// Parses `source`.
pub fn parse(source: &str, mode: Mode) -> Result<Module, Error> {
    check_length(source)?;
    let start = match mode {
        Mode::Exec => Token::StartModule,
        Mode::Eval => Token::StartExpression,
        Mode::Single => Token::StartInteractive,
    };
    let context = Context::new(source, start);
    match run(&context) {
        Ok(suite) => Ok(Module { body: suite.body, warnings: context.take_warnings() }),
        Err(error) => Err(*error),
    }
}

/// Refuses what no span could point into, and the bytes that CPython refuses before it reads a token.
fn check_length(source: &str) -> Result<(), Error> {
    if u32::try_from(source.len() + 1).is_err() {
        return Err(Error::new(ErrorKind::Overflow, Span::default(), "source code is too long"));
    }
    if let Some(at) = surrogates::find(source.as_bytes()) {
        let code = source[at..].chars().next().map_or(0, u32::from);
        return Err(Error::syntax(Span::new(at as u32, at as u32 + 4), surrogates::refusal(code)));
    }
    match source.bytes().position(|byte| byte == 0) {
        Some(at) => {
            let span = Span::new(at as u32, at as u32 + 1);
            Err(Error::syntax(span, "source code cannot contain null bytes"))
        }
        None => Ok(()),
    }
}

/// Runs the grammar over the tokens of `context`; an action's error goes before the parser's.
fn run(context: &Context<'_>) -> Result<Suite, Box<Error>> {
    let tokens = context.layout().inspect(|_| context.pulled.set(context.pulled.get() + 1));
    let outcome = grammar::TopParser::new().parse(context, tokens);
    if let Some(mut error) = context.take_error() {
        context.stopped.set(false);
        if context.fields > 0 && error.field.is_none() && !error.message.starts_with("wattle ") {
            error.message.insert_str(0, "f-string: ");
        }
        return Err(diagnose::recorded(context, error));
    }
    outcome.map_err(|failure| match failure {
        ParseError::User { error } => error,
        ParseError::UnrecognizedToken { .. } | ParseError::ExtraToken { .. } => {
            diagnose::unexpected(context, context.pulled.get().saturating_sub(1))
        }
        ParseError::InvalidToken { .. } | ParseError::UnrecognizedEof { .. } => {
            diagnose::unexpected(context, usize::MAX)
        }
    })
}
