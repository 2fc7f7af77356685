//! What `hash()` answers for numbers and tuples: CPython's, so that equal numbers of any type hash alike.
//!
//! Numbers hash to their value modulo the prime 2**61 - 1. The number types, `tuple` and the types that hash as tuples
//! do use it. The answer -1 means an error in C, so that every -1 becomes -2.

use num_bigint::BigInt;
use num_bigint::Sign;

use super::int::IntRef;

const BITS: u32 = 61;
const MODULUS: u64 = (1 << BITS) - 1;
const INFINITY: i64 = 314_159;
const IMAGINARY: i64 = 1_000_003;

/// The hash of an int.
pub fn int(value: IntRef<'_>) -> i64 {
    match value {
        IntRef::Small(value) => small_int(value),
        IntRef::Big(value) => big_int(value),
    }
}

/// The hash of an int of 64 bits.
#[inline]
pub fn small_int(value: i64) -> i64 {
    if value.unsigned_abs() < MODULUS {
        return not_minus_one(value);
    }
    not_minus_one(value % MODULUS as i64)
}

fn big_int(value: &BigInt) -> i64 {
    let mut rest = 0u64;
    // From the most significant digit of 32 bits down, each step is a multiplication by 2**32: a rotation.
    for digit in value.iter_u32_digits().rev() {
        rest = rotate(rest, 32) + u64::from(digit);
        if rest >= MODULUS {
            rest -= MODULUS;
        }
    }
    let hash = rest as i64;
    not_minus_one(if value.sign() == Sign::Minus { -hash } else { hash })
}

/// The hash of a float; nothing for NaN, which hashes by its object's identity.
pub fn float(value: f64) -> Option<i64> {
    if value.is_nan() {
        return None;
    }
    if value.is_infinite() {
        return Some(if value > 0.0 { INFINITY } else { -INFINITY });
    }
    if value == value.trunc() && value.abs() < 1e15 {
        return Some(small_int(value as i64));
    }
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = match ((bits >> 52) & 0x7ff) as i32 {
        0 => (fraction, -1074),
        exponent => (fraction | 1 << 52, exponent - 1075),
    };
    let hash = rotate(mantissa % MODULUS, exponent.rem_euclid(BITS as i32) as u32) as i64;
    Some(not_minus_one(if value < 0.0 { -hash } else { hash }))
}

/// The hash of a complex number from the hashes of its parts.
pub fn complex(real: i64, imaginary: i64) -> i64 {
    not_minus_one(real.wrapping_add(IMAGINARY.wrapping_mul(imaginary)))
}

/// `value * 2**count` modulo the prime, for a value below it and a count below 61.
fn rotate(value: u64, count: u32) -> u64 {
    if count == 0 { value } else { (value << count) & MODULUS | value >> (BITS - count) }
}

#[inline]
fn not_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

const PRIME_1: u64 = 11_400_714_785_074_694_791;
const PRIME_2: u64 = 14_029_467_366_897_019_727;
const PRIME_5: u64 = 2_870_177_450_012_600_261;

/// Combines the hashes of a tuple's items, in their order: push each, then finish.
#[derive(Debug, Clone)]
pub struct TupleHash {
    state: u64,
    length: u64,
}

impl TupleHash {
    /// The state before the first item.
    #[inline]
    pub fn new() -> Self {
        TupleHash { state: PRIME_5, length: 0 }
    }

    /// Takes in the next item's hash.
    #[inline]
    pub fn push(&mut self, hash: i64) {
        self.length += 1;
        self.state = self.state.wrapping_add((hash as u64).wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1);
    }

    /// The tuple's hash.
    #[inline]
    pub fn finish(&self) -> i64 {
        match self.state.wrapping_add(self.length ^ (PRIME_5 ^ 3_527_539)) as i64 {
            -1 => 1_546_275_796,
            hash => hash,
        }
    }
}

impl Default for TupleHash {
    fn default() -> Self {
        Self::new()
    }
}

/// The hash of a tuple whose items have these hashes.
pub fn tuple(hashes: impl IntoIterator<Item = i64>) -> i64 {
    let mut state = TupleHash::new();
    for hash in hashes {
        state.push(hash);
    }
    state.finish()
}
