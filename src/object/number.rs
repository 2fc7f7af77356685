//! Integers beyond 64 bits, and complex numbers.

use super::heap::{Body, Ref};
use super::value::Value;
use crate::text::{Int, IntRef};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::mem::ManuallyDrop;

/// The body of an integer that does not fit 64 bits.
pub struct BigInteger {
    /// The number; never one that fits an `i64`.
    pub number: BigInt,
}

impl Body for BigInteger {
    const TRACKED: bool = false;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::BigInt(ManuallyDrop::new(reference))
    }
}

/// The body of a complex number.
#[derive(Clone, Copy, PartialEq)]
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imaginary: f64,
}

impl Body for Complex {
    const TRACKED: bool = false;

    fn into_value(reference: Ref<Self>) -> Value {
        Value::Complex(ManuallyDrop::new(reference))
    }
}

impl Value {
    /// An integer of any size.
    pub fn integer(number: BigInt) -> Value {
        match number.to_i64() {
            Some(small) => Value::Int(small),
            None => Ref::new(BigInteger { number }).into(),
        }
    }

    /// A complex number.
    pub fn complex(real: f64, imaginary: f64) -> Value {
        Ref::new(Complex { real, imaginary }).into()
    }
}

impl Value {
    /// The number where the value is an int or a bool of exactly these types.
    #[inline]
    pub fn int_ref(&self) -> Option<IntRef<'_>> {
        match self {
            Value::Int(number) => Some(IntRef::Small(*number)),
            Value::False => Some(IntRef::Small(0)),
            Value::True => Some(IntRef::Small(1)),
            Value::BigInt(big) => Some(IntRef::Big(&big.number)),
            _ => None,
        }
    }
}

impl From<Int> for Value {
    fn from(number: Int) -> Self {
        match number {
            Int::Small(small) => Value::Int(small),
            Int::Big(big) => Value::integer(big),
        }
    }
}

impl From<BigInt> for Value {
    fn from(number: BigInt) -> Self {
        Value::integer(number)
    }
}
