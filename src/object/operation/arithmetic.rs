//! Arithmetic and bitwise operators.

use crate::object::exception::type_error;
use crate::object::{Result, Value};
use crate::syntax::ast::{BinaryOperator, UnaryOperator};

/// `left operator right`.
///
/// # Errors
/// TypeError where the operands do not support it; what their special methods raise.
pub fn binary(_operator: BinaryOperator, _left: &Value, _right: &Value) -> Result {
    Err(type_error("arithmetic"))
}

/// `left operator= right`: the new value of the target; errors as `binary`'s.
pub fn in_place(operator: BinaryOperator, left: &Value, right: &Value) -> Result {
    binary(operator, left, right)
}

/// `operator operand`; errors as `binary`'s.
pub fn unary(_operator: UnaryOperator, _operand: &Value) -> Result {
    Err(type_error("arithmetic"))
}
