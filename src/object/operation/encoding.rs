//! Texts that must be UTF-8 or ASCII, as C's strings are: names of classes, of encodings and the like.

use crate::object::exception::{self, system_error};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value};
use crate::text::codec::{Encoding, Problem, encode};

/// Refuses a text with a lone surrogate.
///
/// # Errors
/// UnicodeEncodeError.
#[inline]
pub fn check_utf8(text: &Ref<Str>) -> Result<()> {
    if text.has_surrogates() { check(text, Encoding::Utf8) } else { Ok(()) }
}

/// Refuses a text that is not ASCII.
///
/// # Errors
/// UnicodeEncodeError.
pub fn check_ascii(text: &Ref<Str>) -> Result<()> {
    if text.is_ascii() { Ok(()) } else { check(text, Encoding::Ascii) }
}

/// Refuses each of some values that is a text with a lone surrogate.
///
/// # Errors
/// UnicodeEncodeError.
pub fn check_texts(values: &[Value]) -> Result<()> {
    for value in values {
        if let Value::Str(text) = &value.payload() {
            check_utf8(text)?;
        }
    }
    Ok(())
}

#[cold]
fn check(text: &Ref<Str>, encoding: Encoding) -> Result<()> {
    let class = Value::from(&types().unicode_encode_error);
    encode(text.as_str(), encoding, None).map(drop).map_err(|problem| raise(&class, text.into(), &problem))
}

/// Raises what a text could not be encoded or decoded for.
pub fn raise(class: &Value, object: Value, problem: &Problem) -> Thrown {
    let arguments = [
        Value::str(problem.encoding),
        object,
        Value::from(problem.start),
        Value::from(problem.end),
        Value::str(problem.reason),
    ];
    match super::call(class, &arguments) {
        Ok(error) => match &error {
            Value::Instance(error) => exception::raise(Ref::clone(error)),
            _ => system_error("the exception is no instance"),
        },
        Err(thrown) => thrown,
    }
}
