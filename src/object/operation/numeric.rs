//! Arithmetic on the builtin types, without special methods: numbers first, then sets, dictionaries and `str % x`.
//!
//! An operand may be an instance of a class that extends such a type: its payload counts. None says that the
//! operands are not for the operator, as a special method's NotImplemented does.

use super::{call_special, set_algebra};
use crate::object::dict::Dict;
use crate::object::heap::Ref;
use crate::object::number::Number;
use crate::object::{Result, Value};
use crate::syntax::ast::{BinaryOperator, UnaryOperator};
use crate::syntax::symbol::well_known;
use crate::text::complex::Complex;
use crate::text::{Int, IntRef, float_math, int_math};
use num_bigint::BigInt;

/// `left operator right` on ints of 64 bits.
///
/// # Errors
/// ZeroDivisionError; what shifts and powers raise.
#[inline(always)]
pub fn small_integers(operator: BinaryOperator, left: i64, right: i64) -> Result {
    Ok(match operator {
        BinaryOperator::Add => match left.checked_add(right) {
            Some(sum) => Value::Int(sum),
            None => wide(i128::from(left) + i128::from(right)),
        },
        BinaryOperator::Subtract => match left.checked_sub(right) {
            Some(difference) => Value::Int(difference),
            None => wide(i128::from(left) - i128::from(right)),
        },
        BinaryOperator::Multiply => match left.checked_mul(right) {
            Some(product) => Value::Int(product),
            None => wide(i128::from(left) * i128::from(right)),
        },
        BinaryOperator::And => Value::Int(left & right),
        BinaryOperator::Or => Value::Int(left | right),
        BinaryOperator::Xor => Value::Int(left ^ right),
        BinaryOperator::FloorDivide if right > 0 => Value::Int(left.div_euclid(right)),
        BinaryOperator::Modulo if right > 0 => Value::Int(left.rem_euclid(right)),
        _ => return integers(operator, IntRef::Small(left), IntRef::Small(right)),
    })
}

#[cold]
#[inline(never)]
fn wide(number: i128) -> Value {
    Int::from(number).into()
}

/// `left operator right` on ints of any size.
///
/// # Errors
/// As `small_integers`'.
#[inline(never)]
fn integers(operator: BinaryOperator, left: IntRef<'_>, right: IntRef<'_>) -> Result {
    let big = |work: fn(BigInt, &BigInt) -> BigInt| match right {
        IntRef::Big(right) => Value::from(work(left.to_big(), right)),
        IntRef::Small(right) => Value::from(work(left.to_big(), &BigInt::from(right))),
    };
    Ok(match operator {
        BinaryOperator::Add => int_math::add(left, right).into(),
        BinaryOperator::Subtract => int_math::subtract(left, right).into(),
        BinaryOperator::Multiply => int_math::multiply(left, right).into(),
        BinaryOperator::And => big(|left, right| left & right),
        BinaryOperator::Or => big(|left, right| left | right),
        BinaryOperator::Xor => big(|left, right| left ^ right),
        BinaryOperator::FloorDivide => int_math::floor_div(left, right)?.into(),
        BinaryOperator::Modulo => int_math::floor_mod(left, right)?.into(),
        BinaryOperator::TrueDivide => match (left, right) {
            (IntRef::Small(left), IntRef::Small(right)) if right != 0 && is_exact(left) && is_exact(right) => {
                Value::float(left as f64 / right as f64)
            }
            _ => Value::float(int_math::true_div(left, right)?),
        },
        BinaryOperator::LeftShift => int_math::shift_left(left, right)?.into(),
        BinaryOperator::RightShift => int_math::shift_right(left, right)?.into(),
        BinaryOperator::Power if right.is_negative() => {
            return floats(BinaryOperator::Power, int_math::to_f64(left)?, int_math::to_f64(right)?);
        }
        BinaryOperator::Power => int_math::pow(left, right)?.into(),
        BinaryOperator::MatrixMultiply => {
            return Err(super::arithmetic::unsupported("@", &Value::Int(0), &Value::Int(0)));
        }
    })
}

/// Whether the conversion to a float is exact for every int of this size.
fn is_exact(number: i64) -> bool {
    number.unsigned_abs() <= 1 << 53
}

/// `left operator right` on floats.
///
/// # Errors
/// ZeroDivisionError, OverflowError; TypeError for the bitwise operators.
#[inline(always)]
pub fn floats(operator: BinaryOperator, left: f64, right: f64) -> Result {
    Ok(Value::float(match operator {
        BinaryOperator::Add => left + right,
        BinaryOperator::Subtract => left - right,
        BinaryOperator::Multiply => left * right,
        BinaryOperator::TrueDivide if right != 0.0 => left / right,
        _ => return rare_floats(operator, left, right),
    }))
}

#[inline(never)]
fn rare_floats(operator: BinaryOperator, left: f64, right: f64) -> Result {
    Ok(Value::float(match operator {
        BinaryOperator::TrueDivide => float_math::div(left, right)?,
        BinaryOperator::FloorDivide => float_math::floor_div(left, right)?,
        BinaryOperator::Modulo => float_math::modulo(left, right)?,
        BinaryOperator::Power => match float_math::pow(left, right)? {
            float_math::Power::Real(power) => power,
            float_math::Power::Complex => {
                return Ok(Complex::new(left, 0.0).pow(Complex::new(right, 0.0))?.into());
            }
        },
        _ => {
            let text = super::special::operator(operator).text;
            return Err(super::arithmetic::unsupported(text, &Value::float(left), &Value::float(right)));
        }
    }))
}

fn complexes(operator: BinaryOperator, left: Complex, right: Complex) -> Result<Option<Value>> {
    Ok(Some(Value::from(match operator {
        BinaryOperator::Add => left.add(right),
        BinaryOperator::Subtract => left.sub(right),
        BinaryOperator::Multiply => left.mul(right),
        BinaryOperator::TrueDivide => left.div(right)?,
        BinaryOperator::Power => left.pow(right)?,
        _ => return Ok(None),
    })))
}

impl Number<'_> {
    /// The number as a float; a complex one gives its real part.
    ///
    /// # Errors
    /// OverflowError for an int beyond the floats.
    #[inline]
    pub fn to_f64(self) -> Result<f64> {
        match self {
            Number::Int(IntRef::Small(number)) => Ok(number as f64),
            Number::Int(number) => Ok(int_math::to_f64(number)?),
            Number::Float(number) => Ok(number),
            Number::Complex(number) => Ok(number.real),
        }
    }

    fn to_complex(self) -> Result<Complex> {
        match self {
            Number::Complex(number) => Ok(number),
            other => Ok(Complex::new(other.to_f64()?, 0.0)),
        }
    }
}

/// `left operator right` where both are of builtin types; None where the operator is not for them.
///
/// # Errors
/// What the operation raises.
pub fn binary(operator: BinaryOperator, left: &Value, right: &Value) -> Result<Option<Value>> {
    if let Value::Instance(instance) = left {
        let payload = instance.payload();
        return if payload.is_null() { Ok(None) } else { binary(operator, &payload, right) };
    }
    if let Value::Instance(instance) = right {
        let payload = instance.payload();
        return if payload.is_null() { Ok(None) } else { binary(operator, left, &payload) };
    }
    if let (Value::False | Value::True, Value::False | Value::True) = (left, right) {
        let (left, right) = (matches!(left, Value::True), matches!(right, Value::True));
        match operator {
            BinaryOperator::And => return Ok(Some(Value::bool(left & right))),
            BinaryOperator::Or => return Ok(Some(Value::bool(left | right))),
            BinaryOperator::Xor => return Ok(Some(Value::bool(left ^ right))),
            _ => {}
        }
    }
    if let (Some(left), Some(right)) = (left.as_number(), right.as_number()) {
        return numbers(operator, left, right);
    }
    match (left, right) {
        (Value::Dict(left), Value::Dict(right)) if operator == BinaryOperator::Or => {
            let merged = left.copy();
            update(&merged, right)?;
            Ok(Some(merged.into()))
        }
        (Value::Set(left), Value::Set(right)) => Ok(Some(match operator {
            BinaryOperator::Or => set_algebra::union(left, right)?.into(),
            BinaryOperator::And => set_algebra::intersection(left, right)?.into(),
            BinaryOperator::Subtract => set_algebra::difference(left, right)?.into(),
            BinaryOperator::Xor => set_algebra::symmetric_difference(left, right)?.into(),
            _ => return Ok(None),
        })),
        _ => Ok(None),
    }
}

fn numbers(operator: BinaryOperator, left: Number<'_>, right: Number<'_>) -> Result<Option<Value>> {
    match (left, right) {
        (Number::Int(left), Number::Int(right)) => match operator {
            BinaryOperator::MatrixMultiply => Ok(None),
            _ => integers(operator, left, right).map(Some),
        },
        (Number::Complex(_), _) | (_, Number::Complex(_)) => {
            complexes(operator, left.to_complex()?, right.to_complex()?)
        }
        _ if is_bitwise(operator) => Ok(None),
        _ => floats(operator, left.to_f64()?, right.to_f64()?).map(Some),
    }
}

/// Whether the operator is not for floats.
pub fn is_bitwise(operator: BinaryOperator) -> bool {
    use BinaryOperator::*;
    matches!(operator, And | Or | Xor | LeftShift | RightShift | MatrixMultiply)
}

/// Sets all entries of another dictionary; errors as `Dict::set`'s.
pub fn update(target: &Ref<Dict>, source: &Ref<Dict>) -> Result<()> {
    let mut position = 0;
    while let Some((key, value)) = source.next_entry(&mut position) {
        target.set(key, value)?;
    }
    Ok(())
}

/// `operator operand` where it is a number; None where it is none, or the operator is not for it.
pub fn unary(operator: UnaryOperator, operand: &Value) -> Option<Value> {
    Some(match (operator, operand.as_number()?) {
        (UnaryOperator::Negative, Number::Int(IntRef::Small(number))) => Value::from(Int::from(-i128::from(number))),
        (UnaryOperator::Negative, Number::Int(number)) => Value::from(-number.to_big()),
        (UnaryOperator::Negative, Number::Float(number)) => Value::float(-number),
        (UnaryOperator::Negative, Number::Complex(number)) => Value::complex(-number.real, -number.imaginary),
        (UnaryOperator::Positive, Number::Int(IntRef::Small(number))) => Value::Int(number),
        (UnaryOperator::Positive, _) => operand.clone(),
        (UnaryOperator::Invert, Number::Int(IntRef::Small(number))) => Value::Int(!number),
        (UnaryOperator::Invert, Number::Int(number)) => Value::from(!number.to_big()),
        (UnaryOperator::Invert | UnaryOperator::Not, _) => return None,
    })
}

/// The in-place forms that change a set or a dictionary; whether `target` was one that the operator is for.
///
/// # Errors
/// What hashing and comparing the items raise.
pub fn in_place(operator: BinaryOperator, target: &Value, operand: &Value) -> Result<bool> {
    if let (Value::Dict(_), Value::Instance(_), BinaryOperator::Or) = (&target.payload(), operand, operator) {
        // A class of a script may say what is iterated over.
        call_special(&target.payload(), well_known::__ior__, std::slice::from_ref(operand))?;
        return Ok(true);
    }
    match (&target.payload(), &operand.payload()) {
        (Value::Dict(target), Value::Dict(source)) if operator == BinaryOperator::Or => {
            update(target, source)?;
            Ok(true)
        }
        (Value::Dict(target), _) if operator == BinaryOperator::Or => {
            // Any mapping and any iterable of pairs will do, as for the method.
            call_special(&Value::from(&**target), well_known::__ior__, std::slice::from_ref(operand))?;
            Ok(true)
        }
        (Value::Set(target), source @ Value::Set(other)) if !target.is_frozen() => {
            match operator {
                BinaryOperator::Or => target.merge(other)?,
                BinaryOperator::And => {
                    let common = set_algebra::intersection(target, other)?;
                    target.swap(&common);
                }
                BinaryOperator::Subtract => set_algebra::remove_all_of(target, source)?,
                BinaryOperator::Xor => set_algebra::toggle_all_of(target, source)?,
                _ => return Ok(false),
            }
            Ok(true)
        }
        _ => Ok(false),
    }
}
