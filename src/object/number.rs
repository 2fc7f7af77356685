//! Integers beyond 64 bits, and complex numbers.

use super::heap::{Body, Ref};
use super::value::Value;
use crate::text::{Int, IntRef, complex, int};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::cell::Cell;
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

impl From<complex::Complex> for Value {
    fn from(number: complex::Complex) -> Self {
        Value::complex(number.real, number.imaginary)
    }
}

impl From<Complex> for complex::Complex {
    fn from(number: Complex) -> Self {
        complex::Complex::new(number.real, number.imaginary)
    }
}

/// A number of one of the builtin types, without its object.
#[derive(Clone, Copy)]
pub enum Number<'a> {
    /// An int or a bool.
    Int(IntRef<'a>),
    /// A float.
    Float(f64),
    /// A complex number.
    Complex(complex::Complex),
}

impl Value {
    /// The number that the value itself is; an instance of a class that extends a number's type is none.
    #[inline]
    pub fn as_number(&self) -> Option<Number<'_>> {
        Some(match self {
            Value::Float(bits) => Number::Float(bits.get()),
            Value::Complex(number) => Number::Complex((***number).into()),
            _ => Number::Int(self.int_ref()?),
        })
    }
}

thread_local! {
    static DIGIT_LIMIT: Cell<usize> = const { Cell::new(int::DEFAULT_DIGIT_LIMIT) };
}

/// How many decimal digits an int may have when it is read or written; zero for any number.
pub fn digit_limit() -> usize {
    DIGIT_LIMIT.get()
}

/// Sets how many decimal digits an int may have, as `sys.set_int_max_str_digits` does.
pub fn set_digit_limit(digits: usize) {
    DIGIT_LIMIT.set(digits);
}
