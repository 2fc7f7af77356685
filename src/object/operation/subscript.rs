//! Subscripts: reading, setting and deleting items and slices.

use crate::object::exception::type_error;
use crate::object::{Result, Value};

/// `container[key]`.
///
/// # Errors
/// TypeError, IndexError, KeyError; what special methods raise.
pub fn get_item(_container: &Value, _key: &Value) -> Result {
    Err(type_error("subscript"))
}

/// `container[key] = value`; errors as `get_item`'s.
pub fn set_item(_container: &Value, _key: &Value, _value: Value) -> Result<()> {
    Err(type_error("subscript"))
}

/// `del container[key]`; errors as `get_item`'s.
pub fn delete_item(_container: &Value, _key: &Value) -> Result<()> {
    Err(type_error("subscript"))
}
