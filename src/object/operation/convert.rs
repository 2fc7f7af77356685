//! The truth and the length of a value.

use super::special::{self, Special, call_found};
use super::{number, quick};
use crate::object::exception::{overflow_error, type_error, value_error};
use crate::object::hooks::{self, Warning};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;

/// `bool(value)`.
///
/// # Errors
/// What `__bool__` and `__len__` raise.
#[inline]
pub fn truth(value: &Value) -> Result<bool> {
    Ok(match value {
        Value::True => true,
        Value::False | Value::None | Value::Null => false,
        Value::Int(number) => *number != 0,
        Value::Float(bits) => bits.get() != 0.0,
        Value::Str(text) => !text.is_empty(),
        Value::List(list) => !list.is_empty(),
        Value::Dict(dict) => !dict.is_empty(),
        Value::Tuple(tuple) => !tuple.is_empty(),
        _ => return rare_truth(value),
    })
}

#[inline(never)]
fn rare_truth(value: &Value) -> Result<bool> {
    if let Some(truth) = quick::truth(value) {
        return Ok(truth);
    }
    match value {
        Value::Object(object) if object.length().is_some() => Ok(object.length() != Some(0)),
        Value::Instance(_) | Value::Object(_) | Value::Class(_) => special_truth(value),
        Value::Complex(number) => Ok(number.real != 0.0 || number.imaginary != 0.0),
        Value::Bytes(_) | Value::Set(_) | Value::Range(_) => Ok(native_length(value) != Some(0)),
        Value::NotImplemented => {
            let message = "NotImplemented should not be used in a boolean context";
            let category = &types().deprecation_warning;
            hooks::warn(&Warning { category, message, source: &Value::Null })?;
            Ok(true)
        }
        _ => Ok(true),
    }
}

fn special_truth(value: &Value) -> Result<bool> {
    let class = value.class();
    match special::find(value, &class, well_known::__bool__) {
        Special::Method(method) => {
            let result = call_found(&method, value, &class, &[])?;
            return match result {
                Value::True => Ok(true),
                Value::False => Ok(false),
                other => Err(type_error(format!("__bool__ should return bool, returned {}", other.class_name()))),
            };
        }
        Special::Native => return truth(&value.payload()),
        Special::Absent | Special::Default => {}
    }
    match special::find(value, &class, well_known::__len__) {
        Special::Method(method) => checked_length(call_found(&method, value, &class, &[])?).map(|length| length != 0),
        Special::Native => truth(&value.payload()),
        // The tables of a builtin type may leave out what its payload answers.
        Special::Absent | Special::Default => match value.payload() {
            payload @ (Value::Int(_) | Value::Float(_) | Value::BigInt(_) | Value::Complex(_)) => truth(&payload),
            _ => Ok(true),
        },
    }
}

/// `len(value)`.
///
/// # Errors
/// TypeError, ValueError, what `__len__` raises.
pub fn length(value: &Value) -> Result<usize> {
    if let Some(length) = native_length(value) {
        return Ok(length);
    }
    let class = value.class();
    let known = match special::find(value, &class, well_known::__len__) {
        Special::Method(method) => return checked_length(call_found(&method, value, &class, &[])?),
        Special::Native => native_length(&value.payload()),
        Special::Absent | Special::Default => None,
    };
    match known {
        Some(length) => Ok(length),
        None => match value {
            Value::Range(_) => Err(overflow_error("Python int too large to convert to C ssize_t")),
            _ => Err(type_error(format!("object of type '{}' has no len()", class.name()))),
        },
    }
}

/// The length of a builtin container; None for every other value.
pub fn native_length(value: &Value) -> Option<usize> {
    Some(match value {
        Value::Str(text) => text.len(),
        Value::List(list) => list.len(),
        Value::Dict(dict) => dict.len(),
        Value::Tuple(tuple) => tuple.len(),
        Value::Set(set) => set.len(),
        Value::Bytes(bytes) => bytes.data.len(),
        Value::Object(object) => object.length()?,
        Value::Range(range) => usize::try_from(range.len()).ok().filter(|length| i64::try_from(*length).is_ok())?,
        _ => return None,
    })
}

/// What a `__len__` has given, as a length.
fn checked_length(result: Value) -> Result<usize> {
    let Value::Int(number) = number::index(&result)? else {
        let negative = result.payload().int_ref().is_some_and(|number| number.is_negative());
        return Err(if negative {
            value_error("__len__() should return >= 0")
        } else {
            let is_int = result.payload().int_ref().is_some();
            let name = if is_int { result.class_name() } else { types().int.name() };
            overflow_error(format!("cannot fit '{name}' into an index-sized integer"))
        });
    };
    usize::try_from(number).map_err(|_| value_error("__len__() should return >= 0"))
}
