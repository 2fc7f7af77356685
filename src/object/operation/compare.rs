//! Comparisons and membership.

use crate::object::exception::type_error;
use crate::object::{Result, Value};
use crate::syntax::ast::CompareOperator;

/// `left operator right`, as the special methods give it.
///
/// # Errors
/// TypeError where the operands cannot be compared so; what special methods raise.
pub fn compare(operator: CompareOperator, left: &Value, right: &Value) -> Result {
    compare_truth(operator, left, right).map(Value::from)
}

/// The truth of `left operator right`; errors as `compare`'s.
pub fn compare_truth(_operator: CompareOperator, _left: &Value, _right: &Value) -> Result<bool> {
    Err(type_error("compare"))
}

/// `left == right`; errors as `compare`'s.
pub fn equal(left: &Value, right: &Value) -> Result<bool> {
    compare_truth(CompareOperator::Equal, left, right)
}

/// `left is right or left == right`, as containers compare; errors as `compare`'s.
pub fn equal_keys(left: &Value, right: &Value) -> Result<bool> {
    if left.is(right) { Ok(true) } else { equal(left, right) }
}

/// `item in container`; errors as `compare`'s.
pub fn contains(_container: &Value, _item: &Value) -> Result<bool> {
    Err(type_error("contains"))
}
