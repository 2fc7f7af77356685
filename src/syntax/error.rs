//! What is wrong with a source text; every function of the syntax layer that fails fails with this.

use super::span::Span;
use std::fmt;

/// Which of Python's exceptions an error becomes when a script asked for the compilation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErrorKind {
    /// `SyntaxError`.
    Syntax,
    /// `IndentationError`.
    Indentation,
    /// `TabError`.
    Tab,
    /// `RecursionError`: the tree would be deeper than the layers below can walk.
    Recursion,
    /// `OverflowError`: the text is longer than a span can say.
    Overflow,
}

impl ErrorKind {
    /// The name of the exception's class.
    pub fn class_name(self) -> &'static str {
        match self {
            ErrorKind::Syntax => "SyntaxError",
            ErrorKind::Indentation => "IndentationError",
            ErrorKind::Tab => "TabError",
            ErrorKind::Recursion => "RecursionError",
            ErrorKind::Overflow => "OverflowError",
        }
    }
}

/// An error of a source text, in CPython's words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Error {
    /// The exception's class.
    pub kind: ErrorKind,
    /// The exception's message.
    pub message: String,
    /// The place to underline; its start is CPython's line and offset.
    pub span: Span,
    /// What to do about it, where that is knowable and the message does not say it.
    pub hint: Option<String>,
    /// The replacement field of an f-string that it is in, braces included: CPython shows that alone.
    pub field: Option<Span>,
}

impl Error {
    /// An error of `kind` at `span`.
    pub fn new(kind: ErrorKind, span: Span, message: impl Into<String>) -> Self {
        Error { kind, message: message.into(), span, hint: None, field: None }
    }

    /// A `SyntaxError` at `span`.
    pub fn syntax(span: Span, message: impl Into<String>) -> Self {
        Error::new(ErrorKind::Syntax, span, message)
    }

    /// The same error with a hint.
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// What compiles, but is hardly meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    /// The error that it is where the filters say so.
    pub error: Error,
    /// Whether it is a `DeprecationWarning`, and no `SyntaxWarning`.
    pub is_deprecation: bool,
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.kind.class_name(), self.message)
    }
}

impl std::error::Error for Error {}
