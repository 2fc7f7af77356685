//! `hash(value)`: CPython's numbers for numbers and tuples, so that what hashes alike there does here.

use super::special::{self, Special, call_found};
use super::{bind_descriptor, call, guarded, quick};
use crate::object::exception::type_error;
use crate::object::string::hash_bytes;
use crate::object::{Result, Thrown, Value};
use crate::syntax::symbol::well_known;
use crate::text::hash::{self as numbers, TupleHash};

/// `hash(value)`.
///
/// # Errors
/// TypeError for an unhashable value; what `__hash__` raises.
#[inline]
pub fn hash(value: &Value) -> Result<i64> {
    match value {
        Value::Str(text) => Ok(text.hash() as i64),
        Value::Int(number) => Ok(numbers::small_int(*number)),
        _ => general(value),
    }
}

#[inline(never)]
fn general(value: &Value) -> Result<i64> {
    if let Some(hash) = quick::hash(value) {
        return Ok(hash);
    }
    match value {
        Value::Tuple(items) => guarded(|| {
            let mut all = TupleHash::new();
            for item in items.iter() {
                all.push(hash(item)?);
            }
            Ok(all.finish())
        }),
        Value::Instance(_) | Value::Object(_) | Value::Class(_) => special_hash(value),
        _ => native(value),
    }
}

/// The hash of a value of a builtin type.
fn native(value: &Value) -> Result<i64> {
    Ok(match value {
        Value::True => 1,
        Value::False => 0,
        Value::Float(bits) => numbers::float(bits.get()).unwrap_or_else(|| by_address(value)),
        Value::BigInt(big) => numbers::int((&big.number).into()),
        Value::Complex(number) => {
            let part = |number: f64| numbers::float(number).unwrap_or_else(|| by_address(value));
            numbers::complex(part(number.real), part(number.imaginary))
        }
        Value::Bytes(bytes) => hash_bytes(&bytes.data) as i64,
        Value::Range(range) => {
            let length = range.len();
            let start = if length == 0 { Value::None } else { Value::Int(range.start) };
            let step = if length <= 1 { Value::None } else { Value::Int(range.step) };
            let length = Value::from(crate::text::Int::from(i128::from(length)));
            return hash(&Value::tuple(vec![length, start, step]));
        }
        Value::Method(method) => {
            let mixed = by_address(&method.receiver) ^ hash(&method.function)?;
            if mixed == -1 { -2 } else { mixed }
        }
        Value::List(_) | Value::Dict(_) | Value::Slice(_) => return Err(unhashable(value)),
        Value::Set(set) if !set.is_frozen() => return Err(unhashable(value)),
        Value::Set(set) => set.hash(),
        Value::Tuple(_) | Value::Str(_) | Value::Int(_) => return hash(value),
        _ => by_address(value),
    })
}

/// The hash of an object by what it is: its address, without the bits that are always zero.
fn by_address(value: &Value) -> i64 {
    match (value.address() as u64).rotate_right(4) as i64 {
        -1 => -2,
        hash => hash,
    }
}

/// `object.__hash__`.
pub fn identity(value: &Value) -> i64 {
    by_address(value)
}

fn special_hash(value: &Value) -> Result<i64> {
    let class = value.class();
    match special::find(value, &class, well_known::__hash__) {
        Special::Method(Value::None) => Err(unhashable(value)),
        Special::Method(method) => {
            let result = match &method {
                Value::Function(_) | Value::NativeFunction(_) => call_found(&method, value, &class, &[])?,
                // What a descriptor gives may be None as well.
                method => match bind_descriptor(method, value, &class)? {
                    Value::None => return Err(unhashable(value)),
                    bound => call(&bound, &[])?,
                },
            };
            match result.payload().int_ref() {
                Some(number) => match number.to_i64() {
                    Some(-1) => Ok(-2),
                    Some(number) => Ok(number),
                    None => Ok(numbers::int(number)),
                },
                None => Err(type_error("__hash__ method should return an integer")),
            }
        }
        Special::Native => hash(&value.payload()),
        Special::Absent | Special::Default => match value.payload() {
            payload @ (Value::List(_) | Value::Dict(_) | Value::Set(_)) => match native(&payload) {
                Ok(hash) => Ok(hash),
                Err(thrown) => {
                    drop(crate::object::exception::take(thrown));
                    Err(unhashable(value))
                }
            },
            payload @ (Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_) | Value::Str(_)) => {
                native(&payload)
            }
            payload @ (Value::Bytes(_) | Value::Tuple(_)) => hash(&payload),
            _ => Ok(by_address(value)),
        },
    }
}

#[cold]
fn unhashable(value: &Value) -> Thrown {
    type_error(format!("unhashable type: '{}'", value.class_name()))
}
