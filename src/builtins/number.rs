//! The special methods that `int`, `float` and `complex` share: thin forms of the native operations.
//!
//! A method of a type answers NotImplemented to operands that the type does not take: an int's to a float, for
//! the float's reflected method is to do the work.

use crate::object::exception::type_error;
use crate::object::number::Number;
use crate::object::operation::{self, compare, number, numeric};
use crate::object::{Result, Value};
use crate::syntax::ast::{BinaryOperator, CompareOperator, UnaryOperator};

/// The declarations of binary operators and their reflected forms, for a type that takes what `$takes` says.
macro_rules! binary_methods {
    ($takes:path; $($operator:ident $method:literal $reflected:literal $sign:literal;)*) => {
        [$(
            native(concat!($method, "(self, value, /)"), concat!("Return self", $sign, "value."), |args| {
                $crate::builtins::number::arithmetic($takes, BinaryOperator::$operator, &args[0], &args[1])
            }),
            native(concat!($reflected, "(self, value, /)"), concat!("Return value", $sign, "self."), |args| {
                $crate::builtins::number::arithmetic($takes, BinaryOperator::$operator, &args[1], &args[0])
            }),
        )*]
    };
}

/// The declarations of the comparisons, for a type that takes what `$takes` says.
macro_rules! comparison_methods {
    ($takes:path; $($operator:ident $method:literal $sign:literal;)*) => {
        [$(
            native(concat!($method, "(self, value, /)"), concat!("Return self", $sign, "value."), |args| {
                $crate::builtins::number::comparison($takes, CompareOperator::$operator, args)
            }),
        )*]
    };
}

pub(super) use {binary_methods, comparison_methods};

/// Which operands a type's methods take.
pub(super) type Takes = fn(&Value) -> bool;

/// Whether the payload is an int.
pub(super) fn is_int(payload: &Value) -> bool {
    payload.int_ref().is_some()
}

/// Whether the payload is an int or a float.
pub(super) fn is_real(payload: &Value) -> bool {
    matches!(payload.as_number(), Some(Number::Int(_) | Number::Float(_)))
}

/// Whether the payload is a number.
pub(super) fn is_number(payload: &Value) -> bool {
    payload.as_number().is_some()
}

/// `left operator right`, or NotImplemented.
///
/// # Errors
/// What the operation raises.
pub(super) fn arithmetic(takes: Takes, operator: BinaryOperator, left: &Value, right: &Value) -> Result {
    let (left, right) = (left.payload(), right.payload());
    if !(takes(&left) && takes(&right)) {
        return Ok(Value::NotImplemented);
    }
    Ok(numeric::binary(operator, &left, &right)?.unwrap_or(Value::NotImplemented))
}

/// A comparison, or NotImplemented.
///
/// # Errors
/// What the comparison raises.
pub(super) fn comparison(takes: Takes, operator: CompareOperator, args: &[Value]) -> Result {
    let (left, right) = (args[0].payload(), args[1].payload());
    if !(takes(&left) && takes(&right)) {
        return Ok(Value::NotImplemented);
    }
    compare::native_answer(operator, &left, &right)
}

/// `divmod`, or NotImplemented; errors as the operation's.
pub(super) fn divmod(takes: Takes, left: &Value, right: &Value) -> Result {
    if !(takes(&left.payload()) && takes(&right.payload())) {
        return Ok(Value::NotImplemented);
    }
    Ok(number::native_divmod(left, right)?.unwrap_or(Value::NotImplemented))
}

/// `pow`, or NotImplemented; errors as the operation's.
pub(super) fn power(takes: Takes, base: &Value, exponent: &Value, modulus: &Value) -> Result {
    let (base, exponent, modulus) = (base.payload(), exponent.payload(), modulus.payload());
    if !(takes(&base) && takes(&exponent) && (modulus.is_none() || is_number(&modulus))) {
        return Ok(Value::NotImplemented);
    }
    operation::power(&base, &exponent, &modulus)
}

/// A unary operator; errors: TypeError where it is not for the type.
pub(super) fn unary(operator: UnaryOperator, args: &[Value]) -> Result {
    operation::unary(operator, &args[0].payload())
}

/// The value itself, as its builtin type.
pub(super) fn itself(value: &Value) -> Result {
    Ok(match value.payload() {
        Value::True => Value::Int(1),
        Value::False => Value::Int(0),
        payload => payload,
    })
}

/// `__format__`.
///
/// # Errors
/// TypeError where the specification is no string; ValueError where it is not the type's.
pub(super) fn format(args: &[Value]) -> Result {
    match &args[1].payload() {
        Value::Str(specification) => operation::format::native_format(&args[0], specification).map(Value::from),
        other => Err(type_error(format!("__format__() argument must be str, not {}", other.argument_name()))),
    }
}
