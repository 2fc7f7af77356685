//! The tests of the text and number routines, one file a subject; every expectation is CPython 3.11's answer.

mod chars;
mod complex;
mod escape;
mod float;
mod format;
mod int;
mod percent;
mod str_format;
mod surrogates;

use super::error::Result;

/// The result's text, or the error's message.
fn shown(result: Result<String>) -> String {
    result.unwrap_or_else(|error| error.to_string())
}
