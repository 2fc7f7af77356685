//! The result of an evaluation as one number, for whatever hands on the outcome of another call.
//!
//! A `Result` of a value travels in two registers, and so does an `Outcome`. But a `Result` is two values to the
//! compiler, and of two values that come together at a common exit it keeps the calls that they come from as calls; one
//! number lets it make them jumps. A node whose last action is a call then leaves the native stack before the call
//! begins: recursion goes deeper, and returns are fewer.

#![allow(unsafe_code, reason = "moves a value's bytes into a number and back")]

use super::value::Value;
use super::{Result, Thrown};
use std::mem::{MaybeUninit, transmute};

/// A `Result` of a value; `result` gives it back.
#[must_use = "a value that is in it is not dropped"]
#[repr(transparent)]
pub struct Outcome(MaybeUninit<u128>);

impl Outcome {
    /// What it is the number of.
    #[inline(always)]
    pub fn result(self) -> Result {
        // SAFETY: `from` made it of a `Result`, and nobody has looked since.
        unsafe { transmute::<MaybeUninit<u128>, Result>(self.0) }
    }
}

impl From<Result> for Outcome {
    #[inline(always)]
    fn from(result: Result) -> Outcome {
        // SAFETY: a number that may be uninitialised holds any bytes, padding included.
        Outcome(unsafe { transmute::<Result, MaybeUninit<u128>>(result) })
    }
}

impl From<Value> for Outcome {
    #[inline(always)]
    fn from(value: Value) -> Outcome {
        Ok(value).into()
    }
}

impl From<Thrown> for Outcome {
    #[inline(always)]
    fn from(thrown: Thrown) -> Outcome {
        Err(thrown).into()
    }
}

/// The value of a `Result`, or the end of a function that gives an `Outcome`: what `?` is where the function gives a
/// `Result`.
macro_rules! attempt {
    ($result:expr) => {
        match $result {
            Ok(value) => value,
            Err(thrown) => return thrown.into(),
        }
    };
}
pub(crate) use attempt;
