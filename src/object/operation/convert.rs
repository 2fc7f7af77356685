//! What builtin functions of one argument ask of a value: its truth, hash, length, index, and its texts.

use crate::object::exception::type_error;
use crate::object::heap::Ref;
use crate::object::string::Str;
use crate::object::{Result, Value};

/// `bool(value)`.
///
/// # Errors
/// What `__bool__` and `__len__` raise.
pub fn truth(_value: &Value) -> Result<bool> {
    Err(type_error("truth"))
}

/// `hash(value)`.
///
/// # Errors
/// TypeError for an unhashable value; what `__hash__` raises.
pub fn hash(_value: &Value) -> Result<i64> {
    Err(type_error("hash"))
}

/// `len(value)`; errors: TypeError, ValueError, what `__len__` raises.
pub fn length(_value: &Value) -> Result<usize> {
    Err(type_error("len"))
}

/// `operator.index(value)` as a value: an int of any size.
///
/// # Errors
/// TypeError where it is none.
pub fn index(_value: &Value) -> Result {
    Err(type_error("index"))
}

/// `repr(value)`.
///
/// # Errors
/// What `__repr__` raises; RecursionError.
pub fn repr(_value: &Value) -> Result<Ref<Str>> {
    Err(type_error("repr"))
}

/// `str(value)`; errors as `repr`'s.
pub fn text(value: &Value) -> Result<Ref<Str>> {
    repr(value)
}

/// `ascii(value)`; errors as `repr`'s.
pub fn ascii(value: &Value) -> Result<Ref<Str>> {
    repr(value)
}

/// `format(value, specification)`; errors: ValueError, TypeError, what `__format__` raises.
pub fn format(value: &Value, _specification: &Ref<Str>) -> Result<Ref<Str>> {
    text(value)
}
