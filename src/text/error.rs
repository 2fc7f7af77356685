//! The one error of this layer: which Python exception it becomes, and that exception's message.
//!
//! Every routine of `text` that can fail returns it; the object layer turns it into a script exception in one place.

use std::borrow::Cow;
use std::fmt;

/// Which Python exception an [`Error`] becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// `ValueError`.
    Value,
    /// `TypeError`.
    Type,
    /// `OverflowError`.
    Overflow,
    /// `OverflowError` whose arguments are the number 34 (C's `ERANGE`) and the message.
    Range,
    /// `ZeroDivisionError`.
    ZeroDivision,
    /// `IndexError`.
    Index,
    /// `MemoryError`, without a message.
    Memory,
}

/// A failure as CPython 3.11 words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The exception's type.
    pub kind: ErrorKind,
    /// The exception's message.
    pub message: Cow<'static, str>,
}

/// What the routines of this layer return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A `ValueError` with `message`.
    #[cold]
    pub fn value(message: impl Into<Cow<'static, str>>) -> Self {
        Error { kind: ErrorKind::Value, message: message.into() }
    }

    /// A `TypeError` with `message`.
    #[cold]
    pub fn type_error(message: impl Into<Cow<'static, str>>) -> Self {
        Error { kind: ErrorKind::Type, message: message.into() }
    }

    /// An `OverflowError` with `message`.
    #[cold]
    pub fn overflow(message: impl Into<Cow<'static, str>>) -> Self {
        Error { kind: ErrorKind::Overflow, message: message.into() }
    }

    /// The `OverflowError` of a C function that left its range: `(34, 'Numerical result out of range')`.
    #[cold]
    pub fn range() -> Self {
        Error { kind: ErrorKind::Range, message: "Numerical result out of range".into() }
    }

    /// A `ZeroDivisionError` with `message`.
    #[cold]
    pub fn zero_division(message: impl Into<Cow<'static, str>>) -> Self {
        Error { kind: ErrorKind::ZeroDivision, message: message.into() }
    }

    /// An `IndexError` with `message`.
    #[cold]
    pub fn index(message: impl Into<Cow<'static, str>>) -> Self {
        Error { kind: ErrorKind::Index, message: message.into() }
    }

    /// A `MemoryError`.
    #[cold]
    pub fn memory() -> Self {
        Error { kind: ErrorKind::Memory, message: "".into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
