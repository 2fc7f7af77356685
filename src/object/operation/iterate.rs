//! Iteration: over builtin containers without iterator objects, over everything else by the protocol.

use crate::object::exception::type_error;
use crate::object::{Result, Value};

/// `iter(value)`.
///
/// # Errors
/// TypeError where it is not iterable; what `__iter__` raises.
pub fn iterator(_value: &Value) -> Result {
    Err(type_error("iter"))
}

/// `next(iterator)`; None at the end.
///
/// # Errors
/// TypeError where it is no iterator; what `__next__` raises, StopIteration excepted.
pub fn next(_iterator: &Value) -> Result<Option<Value>> {
    Err(type_error("next"))
}

/// All items.
///
/// # Errors
/// As `iterator`'s and `next`'s.
pub fn collect(_value: &Value) -> Result<Vec<Value>> {
    Err(type_error("collect"))
}

/// A loop over a value, as `for` does it.
pub enum Iteration {
    /// By the protocol.
    Protocol(Value),
}

impl Iteration {
    /// Begins a loop; errors as `iterator`'s.
    pub fn new(value: &Value) -> Result<Iteration> {
        iterator(value).map(Iteration::Protocol)
    }

    /// The next item; errors as `next`'s.
    #[inline]
    pub fn next(&mut self) -> Result<Option<Value>> {
        match self {
            Iteration::Protocol(iterator) => next(iterator),
        }
    }
}
