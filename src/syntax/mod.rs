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

pub mod arguments;
pub mod ast;
pub mod block;
pub mod collection;
pub mod context;
pub mod decode;
pub mod diagnose;
pub mod error;
pub mod escape;
pub mod expression;
pub mod format;
mod grammar;
pub mod layout;
pub mod lexer;
pub mod lines;
pub mod literal;
pub mod number;
pub mod parameters;
pub mod pattern;
pub mod prompt;
pub mod span;
pub mod statement;
pub mod symbol;
pub mod target;
pub mod token;
pub mod trouble;

pub use context::MAX_DEPTH;
pub use decode::decode;
pub use error::{Error, ErrorKind};
pub use lines::LineIndex;
pub use prompt::is_incomplete;
pub use span::Span;
pub use symbol::Symbol;

use ast::Module;
use block::Suite;
use context::Context;
use lalrpop_util::ParseError;
use layout::Layout;
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
    let context = Context::new(source, 0);
    let start = match mode {
        Mode::Exec => Token::StartModule,
        Mode::Eval => Token::StartExpression,
        Mode::Single => Token::StartInteractive,
    };
    let layout = Layout::new(source, start, &context.stopped);
    match run(&context, layout) {
        Ok(suite) => Ok(Module { body: suite.body }),
        Err(error) => Err(*error),
    }
}

/// Refuses what no span could point into, and the bytes that CPython refuses before it reads a token.
fn check_length(source: &str) -> Result<(), Error> {
    if u32::try_from(source.len() + 1).is_err() {
        return Err(Error::new(ErrorKind::Overflow, Span::default(), "source code is too long"));
    }
    match source.bytes().position(|byte| byte == 0) {
        Some(at) => {
            let span = Span::new(at as u32, at as u32 + 1);
            Err(Error::syntax(span, "source code cannot contain null bytes"))
        }
        None => Ok(()),
    }
}

/// Runs the grammar over `layout`; an action's error goes before the parser's.
fn run<'s>(context: &Context<'s>, layout: Layout<'_>) -> Result<Suite, Box<Error>> {
    let outcome = grammar::TopParser::new().parse(context, layout);
    if let Some(error) = context.take_error() {
        return Err(diagnose::recorded(context, error));
    }
    outcome.map_err(|failure| match failure {
        ParseError::User { error } => error,
        ParseError::UnrecognizedToken { token: (start, token, end), .. }
        | ParseError::ExtraToken { token: (start, token, end) } => {
            diagnose::unexpected(context, Some(token), Span::new(start, end))
        }
        ParseError::InvalidToken { location } | ParseError::UnrecognizedEof { location, .. } => {
            diagnose::unexpected(context, None, Span::new(location, location))
        }
    })
}
