//! `pow`, `divmod`, `round` and `abs`, and what turns any value into a number: `__index__`, `__float__`.
//!
//! The builtin functions of these names and native code that takes numbers use it.

use super::arithmetic::{binary, dispatch, unsupported};
use super::special::{self, Special, call_found};
use crate::object::class::Class;
use crate::object::exception::{self, overflow_error, type_error, value_error};
use crate::object::hooks::{self, Warning};
use crate::object::number::Number;
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Result, Thrown, Value};
use crate::syntax::ast::BinaryOperator;
use crate::syntax::symbol::well_known;
use crate::text::{Int, IntRef, float_math, int_math};
use num_traits::Signed;

/// `pow(base, exponent, modulus)`; the modulus is None, or Null, where there is none.
///
/// # Errors
/// TypeError where the operands do not support it; ValueError; what special methods raise.
pub fn power(base: &Value, exponent: &Value, modulus: &Value) -> Result {
    if modulus.is_none() || modulus.is_null() {
        return binary(BinaryOperator::Power, base, exponent);
    }
    // Each operand's way is asked once, the exponent's first where its class derives from the base's.
    let (base_way, exponent_way) = (power_way(base), power_way(exponent));
    let exponent_way = exponent_way.filter(|way| base_way.as_ref() != Some(way));
    let exponent_first = Class::is_subclass(&exponent.class(), &base.class());
    let order = if exponent_first { [&exponent_way, &base_way] } else { [&base_way, &exponent_way] };
    let modulus_way = power_way(modulus).filter(|way| !order.contains(&&Some(way.clone())));
    for way in [order[0], order[1], &modulus_way].into_iter().flatten() {
        match power_by(way, base, exponent, modulus)? {
            Value::NotImplemented => {}
            value => return Ok(value),
        }
    }
    Err(type_error(format!(
        "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        base.class_name(),
        exponent.class_name(),
        modulus.class_name()
    )))
}

/// How a type takes powers with a modulus.
#[derive(Clone, PartialEq, Eq)]
enum PowerWay {
    Int,
    Float,
    Complex,
    /// By what a script says.
    Script,
    /// By the method of a native type.
    Method(usize),
}

/// The way of a value's type; None where it takes no powers.
fn power_way(value: &Value) -> Option<PowerWay> {
    let class = value.class();
    let mut way = None;
    for name in [well_known::__pow__, well_known::__rpow__] {
        match special::find(value, &class, name) {
            Special::Method(method) if matches!(method, Value::NativeFunction(_)) => {
                way = Some(PowerWay::Method(method.address()));
            }
            Special::Method(_) => return Some(PowerWay::Script),
            Special::Native => way = number_way(value),
            Special::Absent | Special::Default => {}
        }
    }
    way
}

/// The way of the builtin number that a value is or holds.
fn number_way(value: &Value) -> Option<PowerWay> {
    Some(match value.payload().as_number()? {
        Number::Int(_) => PowerWay::Int,
        Number::Float(_) => PowerWay::Float,
        Number::Complex(_) => PowerWay::Complex,
    })
}

/// Takes the power in one of the operands' ways, or gives NotImplemented.
fn power_by(way: &PowerWay, base: &Value, exponent: &Value, modulus: &Value) -> Result {
    let class = base.class();
    match way {
        PowerWay::Script | PowerWay::Method(_) => {
            // With a modulus the base's method alone is called, whoever's way it is.
            if power_way(base).as_ref() != Some(way) {
                return Ok(Value::NotImplemented);
            }
            match special::find(base, &class, well_known::__pow__) {
                Special::Method(method) => call_found(&method, base, &class, &[exponent.clone(), modulus.clone()]),
                Special::Native => native_power(base, exponent, modulus),
                Special::Absent | Special::Default => {
                    Err(exception::raise(exception::make(&types().attribute_error, vec![Value::str("__pow__")])))
                }
            }
        }
        PowerWay::Int => native_int_power(base, exponent, modulus),
        PowerWay::Float => Err(type_error("pow() 3rd argument not allowed unless all arguments are integers")),
        PowerWay::Complex => match (base.payload().as_number(), exponent.payload().as_number()) {
            (Some(_), Some(_)) => Err(value_error("complex modulo")),
            _ => Ok(Value::NotImplemented),
        },
    }
}

/// `pow` with a modulus as the base's builtin type does it.
fn native_power(base: &Value, exponent: &Value, modulus: &Value) -> Result {
    match number_way(base) {
        Some(way) => power_by(&way, base, exponent, modulus),
        None => Ok(Value::NotImplemented),
    }
}

fn native_int_power(base: &Value, exponent: &Value, modulus: &Value) -> Result {
    match (base.payload().int_ref(), exponent.payload().int_ref(), modulus.payload().int_ref()) {
        (Some(base), Some(exponent), Some(modulus)) => Ok(int_math::pow_mod(base, exponent, modulus)?.into()),
        _ => Ok(Value::NotImplemented),
    }
}

/// `divmod(left, right)`.
///
/// # Errors
/// ZeroDivisionError, TypeError, what special methods raise.
pub fn divmod(left: &Value, right: &Value) -> Result {
    if let (Value::Int(left), Value::Int(right)) = (left, right)
        && *right > 0
    {
        return Ok(Tuple::of([Value::Int(left.div_euclid(*right)), Value::Int(left.rem_euclid(*right))]).into());
    }
    match dispatch(&special::DIVMOD, left, right, native_divmod)? {
        Some(pair) => Ok(pair),
        None => Err(unsupported(special::DIVMOD.text, left, right)),
    }
}

/// `divmod` on numbers, or instances that extend them; None where one is none.
///
/// # Errors
/// ZeroDivisionError; OverflowError for an int beyond the floats.
pub fn native_divmod(left: &Value, right: &Value) -> Result<Option<Value>> {
    let (left, right) = (left.payload(), right.payload());
    let (Some(left), Some(right)) = (left.as_number(), right.as_number()) else { return Ok(None) };
    let pair: [Value; 2] = match (left, right) {
        (Number::Int(left), Number::Int(right)) => {
            let (quotient, rest) = int_math::div_mod(left, right)?;
            [quotient.into(), rest.into()]
        }
        (Number::Complex(_), _) | (_, Number::Complex(_)) => return Ok(None),
        _ => {
            let (quotient, rest) = float_math::div_mod(left.to_f64()?, right.to_f64()?)?;
            [quotient.into(), rest.into()]
        }
    };
    Ok(Some(Value::tuple(pair.into())))
}

/// `abs(value)`.
///
/// # Errors
/// TypeError where it has none; OverflowError for a complex number; what `__abs__` raises.
pub fn absolute(value: &Value) -> Result {
    match value {
        Value::Int(number) if *number != i64::MIN => return Ok(Value::Int(number.abs())),
        Value::Float(bits) => return Ok(Value::float(bits.get().abs())),
        _ => {}
    }
    let class = value.class();
    let size = match special::find(value, &class, well_known::__abs__) {
        Special::Method(method) => return call_found(&method, value, &class, &[]),
        Special::Native => native_absolute(&value.payload())?,
        Special::Absent | Special::Default => None,
    };
    match size {
        Some(size) => Ok(size),
        None => Err(type_error(format!("bad operand type for abs(): '{}'", class.name()))),
    }
}

/// `abs` of a number; None where the value is none.
///
/// # Errors
/// OverflowError for a complex number beyond the floats.
pub fn native_absolute(value: &Value) -> Result<Option<Value>> {
    Ok(Some(match value.as_number() {
        None => return Ok(None),
        Some(Number::Int(IntRef::Small(number))) => Value::from(Int::from(i128::from(number).abs())),
        Some(Number::Int(number)) => Value::from(number.to_big().abs()),
        Some(Number::Float(number)) => Value::float(number.abs()),
        Some(Number::Complex(number)) => Value::float(number.abs()?),
    }))
}

/// `round(value, digits)`; the digits are None, or Null, where there are none.
///
/// # Errors
/// TypeError where it cannot be rounded; ValueError, OverflowError; what `__round__` raises.
pub fn round(value: &Value, digits: &Value) -> Result {
    let class = value.class();
    let whole = digits.is_none() || digits.is_null();
    let rounded = match special::find(value, &class, well_known::__round__) {
        Special::Method(method) if whole => return call_found(&method, value, &class, &[]),
        Special::Method(method) => {
            return call_found(&method, value, &class, std::slice::from_ref(digits));
        }
        Special::Native => native_round(&value.payload(), digits)?,
        Special::Absent | Special::Default => None,
    };
    match rounded {
        Some(rounded) => Ok(rounded),
        None => Err(type_error(format!("type {} doesn't define __round__ method", class.name()))),
    }
}

/// `round` of an int or a float; None where the value is neither.
///
/// # Errors
/// TypeError where the digits are no int; ValueError and OverflowError for floats that are no numbers.
pub fn native_round(value: &Value, digits: &Value) -> Result<Option<Value>> {
    let whole = digits.is_none() || digits.is_null();
    Ok(Some(match value.as_number() {
        Some(Number::Int(number)) if whole => Value::from_int_ref(number),
        Some(Number::Int(number)) => {
            let digits = index(digits)?;
            let Some(digits) = digits.int_ref() else { return Ok(None) };
            int_math::round(number, digits).into()
        }
        Some(Number::Float(number)) if whole => float_math::round(number)?.into(),
        Some(Number::Float(number)) => {
            let digits = index(digits)?;
            let Some(digits) = digits.int_ref() else { return Ok(None) };
            let bound = if digits.is_negative() { i64::MIN } else { i64::MAX };
            float_math::round_digits(number, digits.to_i64().unwrap_or(bound))?.into()
        }
        _ => return Ok(None),
    }))
}

impl Value {
    /// The value of a borrowed int.
    pub fn from_int_ref(number: IntRef<'_>) -> Value {
        match number {
            IntRef::Small(number) => Value::Int(number),
            IntRef::Big(number) => Value::integer(number.clone()),
        }
    }
}

/// `operator.index(value)` as a value: an int of any size.
///
/// # Errors
/// TypeError where it is none.
pub fn index(value: &Value) -> Result {
    if let Value::Int(number) = value {
        return Ok(Value::Int(*number));
    }
    match find_index(value)? {
        Some(number) => Ok(number),
        None => Err(not_an_integer(value)),
    }
}

/// As `index`; None where the value is no int and has no `__index__`.
///
/// # Errors
/// What `__index__` raises; TypeError where it gives no int.
pub fn find_index(value: &Value) -> Result<Option<Value>> {
    if let Some(number) = value.payload().int_ref() {
        return Ok(Some(Value::from_int_ref(number)));
    }
    let class = value.class();
    let Special::Method(method) = special::find(value, &class, well_known::__index__) else { return Ok(None) };
    let result = call_found(&method, value, &class, &[])?;
    match result.payload().int_ref() {
        Some(number) => {
            warn_of_subclass("__index__", "int", &result)?;
            Ok(Some(Value::from_int_ref(number)))
        }
        None => Err(type_error(format!("__index__ returned non-int (type {})", result.class_name()))),
    }
}

/// Warns where a method that converts to a builtin type gives an instance of a subclass; `method` is its name in the
/// message.
///
/// # Errors
/// The warning itself, where the filters say so.
#[inline]
pub fn warn_of_subclass(method: &str, type_name: &str, result: &Value) -> Result<()> {
    match result {
        Value::Instance(_) | Value::True | Value::False => warn_of_conversion(method, type_name, result),
        _ => Ok(()),
    }
}

#[cold]
fn warn_of_conversion(method: &str, type_name: &str, result: &Value) -> Result<()> {
    let given = result.class_name();
    warn_of_deprecation(&format!(
        "{method} returned non-{type_name} (type {given}).  The ability to return an instance of a strict subclass of \
         {type_name} is deprecated, and may be removed in a future version of Python."
    ))
}

/// Warns of something deprecated.
///
/// # Errors
/// The warning itself, where the filters say so.
#[cold]
pub fn warn_of_deprecation(message: &str) -> Result<()> {
    hooks::warn(&Warning { category: &types().deprecation_warning, message, source: &Value::Null })
}

#[cold]
fn not_an_integer(value: &Value) -> Thrown {
    type_error(format!("'{}' object cannot be interpreted as an integer", value.class_name()))
}

/// `index` as a number of 64 bits, which sizes and counts are.
///
/// # Errors
/// As `index`'s; OverflowError where it does not fit.
pub fn index_size(value: &Value) -> Result<i64> {
    match index(value)? {
        Value::Int(number) => Ok(number),
        _ => Err(overflow_error(format!("cannot fit '{}' into an index-sized integer", value.class_name()))),
    }
}

/// The float that native code takes of a value: a float, an int, or what `__float__` or `__index__` give.
///
/// # Errors
/// TypeError where it is no real number; OverflowError for an int beyond the floats; what the methods raise.
pub fn to_float(value: &Value) -> Result<f64> {
    match value {
        Value::Float(bits) => return Ok(bits.get()),
        Value::Int(number) => return Ok(*number as f64),
        _ => {}
    }
    match find_float(value)? {
        Some(number) => Ok(number),
        None => Err(type_error(format!("must be real number, not {}", value.class_name()))),
    }
}

/// As `to_float`; None where the value is no real number.
///
/// # Errors
/// As `to_float`'s.
pub fn find_float(value: &Value) -> Result<Option<f64>> {
    match value.payload() {
        // A float is one, whatever its class says.
        Value::Float(bits) => Ok(Some(bits.get())),
        _ => ask_float(value),
    }
}

/// As `find_float`, where a float of a derived class is asked too, as `float()` does; errors as `to_float`'s.
pub fn ask_float(value: &Value) -> Result<Option<f64>> {
    let class = value.class();
    if let Special::Method(method) = special::find(value, &class, well_known::__float__) {
        let result = call_found(&method, value, &class, &[])?;
        return match result.payload() {
            Value::Float(bits) => {
                warn_of_subclass(&format!("{}.__float__", class.name()), "float", &result)?;
                Ok(Some(bits.get()))
            }
            _ => {
                Err(type_error(format!("{}.__float__ returned non-float (type {})", class.name(), result.class_name())))
            }
        };
    }
    match value.payload().as_number() {
        Some(Number::Complex(_)) | None => {}
        Some(number) => return number.to_f64().map(Some),
    }
    match find_index(value)? {
        Some(number) => match number.as_number() {
            Some(number) => number.to_f64().map(Some),
            None => Ok(None),
        },
        None => Ok(None),
    }
}
