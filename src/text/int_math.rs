//! The arithmetic of ints where Python's rules are not the machine's: floors, shifts, powers, exact quotients, bytes.
//!
//! Each routine takes the 64-bit path first. The int type's operators and methods and the `math` module use it.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::{Integer, Roots};
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::error::{Error, Result};
use super::float_math::scale;
use super::int::{Int, IntRef};

/// `left + right`.
pub fn add(left: IntRef<'_>, right: IntRef<'_>) -> Int {
    match (left, right) {
        (IntRef::Small(left), IntRef::Small(right)) => Int::from(i128::from(left) + i128::from(right)),
        (IntRef::Big(big), IntRef::Small(small)) | (IntRef::Small(small), IntRef::Big(big)) => Int::from(big + small),
        (IntRef::Big(left), IntRef::Big(right)) => Int::from(left + right),
    }
}

/// `left - right`.
pub fn subtract(left: IntRef<'_>, right: IntRef<'_>) -> Int {
    match (left, right) {
        (IntRef::Small(left), IntRef::Small(right)) => Int::from(i128::from(left) - i128::from(right)),
        (IntRef::Big(left), IntRef::Small(right)) => Int::from(left - right),
        (IntRef::Small(left), IntRef::Big(right)) => Int::from(-(right - left)),
        (IntRef::Big(left), IntRef::Big(right)) => Int::from(left - right),
    }
}

/// `left * right`.
pub fn multiply(left: IntRef<'_>, right: IntRef<'_>) -> Int {
    match (left, right) {
        (IntRef::Small(left), IntRef::Small(right)) => Int::from(i128::from(left) * i128::from(right)),
        (IntRef::Big(_), IntRef::Small(0)) | (IntRef::Small(0), IntRef::Big(_)) => Int::Small(0),
        (IntRef::Big(big), IntRef::Small(small)) | (IntRef::Small(small), IntRef::Big(big)) => Int::from(big * small),
        (IntRef::Big(left), IntRef::Big(right)) => Int::from(left * right),
    }
}

/// The quotient of two big numbers of nearly the same size, and whether it is exact; None where they are not such.
///
/// The leading 64 bits of the divisor, and those of the dividend above the same place, give a quotient that is at most
/// two too large.
fn near_quotient(dividend: &BigUint, divisor: &BigUint) -> Option<(u64, bool)> {
    let distance = dividend.bits() as i64 - divisor.bits() as i64;
    if distance > 62 || divisor.bits() <= 128 {
        return None;
    }
    if distance < 0 {
        return Some((0, false));
    }
    let count = divisor.iter_u64_digits().len();
    let mut high = divisor.iter_u64_digits().rev();
    let (first, second) = (high.next()?, high.next()?);
    let zeros = first.leading_zeros();
    let lead = |upper: u128, lower: u64| {
        if zeros == 0 { upper } else { upper << zeros | u128::from(lower) >> (64 - zeros) }
    };
    let known = lead(u128::from(first), second);
    let mut high = dividend.iter_u64_digits().rev();
    let above = if high.len() > count { high.next()? } else { 0 };
    let wanted = lead(u128::from(above) << 64 | u128::from(high.next()?), high.next()?);
    let mut quotient = (wanted / known) as u64;
    let mut product = divisor * quotient;
    while product > *dividend {
        product -= divisor;
        quotient -= 1;
    }
    Some((quotient, product == *dividend))
}

/// `left // right` for big numbers of nearly the same size.
fn near_floor_div(left: &BigInt, right: &BigInt) -> Option<Int> {
    let (quotient, exact) = near_quotient(left.magnitude(), right.magnitude())?;
    let quotient = i128::from(quotient);
    let is_negative = left.sign() != right.sign();
    Some(Int::from(if is_negative { -quotient - i128::from(!exact) } else { quotient }))
}

/// `left // right`.
pub fn floor_div(left: IntRef<'_>, right: IntRef<'_>) -> Result<Int> {
    if is_zero(right) {
        return Err(Error::zero_division("integer division or modulo by zero"));
    }
    if let (IntRef::Small(left), IntRef::Small(right)) = (left, right)
        && let Some(quotient) = left.checked_div(right)
    {
        let inexact = quotient.wrapping_mul(right) != left;
        return Ok(Int::Small(quotient - i64::from(inexact && (left < 0) != (right < 0))));
    }
    if let (IntRef::Big(left), IntRef::Big(right)) = (left, right) {
        return Ok(match near_floor_div(left, right) {
            Some(quotient) => quotient,
            None => Int::from(left.div_floor(right)),
        });
    }
    Ok(Int::from(left.to_big().div_floor(&right.to_big())))
}

/// `left % right`; the result has the sign of `right`.
pub fn floor_mod(left: IntRef<'_>, right: IntRef<'_>) -> Result<Int> {
    if is_zero(right) {
        return Err(Error::zero_division("integer modulo by zero"));
    }
    if let (IntRef::Small(left), IntRef::Small(right)) = (left, right) {
        let remainder = left.wrapping_rem(right);
        let apart = remainder != 0 && (remainder < 0) != (right < 0);
        return Ok(Int::Small(if apart { remainder + right } else { remainder }));
    }
    Ok(Int::from(left.to_big().mod_floor(&right.to_big())))
}

/// `divmod(left, right)`.
pub fn div_mod(left: IntRef<'_>, right: IntRef<'_>) -> Result<(Int, Int)> {
    if is_zero(right) {
        return Err(Error::zero_division("integer division or modulo by zero"));
    }
    if let (IntRef::Small(_), IntRef::Small(_)) = (left, right) {
        return Ok((floor_div(left, right)?, floor_mod(left, right)?));
    }
    let (quotient, remainder) = left.to_big().div_mod_floor(&right.to_big());
    Ok((Int::from(quotient), Int::from(remainder)))
}

/// `left / right`, correctly rounded whatever the sizes.
pub fn true_div(left: IntRef<'_>, right: IntRef<'_>) -> Result<f64> {
    const EXACT: u64 = 1 << 53;
    if is_zero(right) {
        return Err(Error::zero_division("division by zero"));
    }
    if let (IntRef::Small(left), IntRef::Small(right)) = (left, right)
        && left.unsigned_abs() <= EXACT
        && right.unsigned_abs() <= EXACT
    {
        return Ok(left as f64 / right as f64);
    }
    let negative = left.is_negative() != right.is_negative();
    let (dividend, divisor) = (magnitude(left), magnitude(right));
    let too_large = || Error::overflow("integer division result too large for a float");
    let magnitude = if dividend.is_zero() {
        0.0
    } else {
        // The quotient of the scaled dividend keeps at least two bits more than the float's 53, and the remainder
        // decides the ties.
        let distance = dividend.bits() as i64 - divisor.bits() as i64;
        if distance > 1100 {
            return Err(too_large());
        }
        if distance < -1200 {
            0.0
        } else {
            let shift = distance - 60;
            let (quotient, remainder) = if shift < 0 {
                (dividend << shift.unsigned_abs()).div_rem(&divisor)
            } else {
                dividend.div_rem(&(divisor << shift.unsigned_abs()))
            };
            let leading = quotient.to_u64().unwrap_or(u64::MAX);
            scale(leading, !remainder.is_zero(), shift).ok_or_else(too_large)?
        }
    };
    Ok(if negative { -magnitude } else { magnitude })
}

/// `float(value)`, correctly rounded; an `OverflowError` past the largest float.
pub fn to_f64(value: IntRef<'_>) -> Result<f64> {
    match value {
        IntRef::Small(value) => Ok(value as f64),
        IntRef::Big(value) => match value.to_f64() {
            Some(float) if float.is_finite() => Ok(float),
            _ => Err(Error::overflow("int too large to convert to float")),
        },
    }
}

/// How an int compares with a float, exactly; nothing where the float is not a number.
pub fn compare_float(left: IntRef<'_>, right: f64) -> Option<Ordering> {
    if right.is_nan() {
        return None;
    }
    if let IntRef::Small(small) = left {
        // Below 2**53 the conversion is exact.
        if small.unsigned_abs() <= 1 << 53 {
            return (small as f64).partial_cmp(&right);
        }
        if right >= 9_223_372_036_854_775_808.0 {
            return Some(Ordering::Less);
        }
        if right < -9_223_372_036_854_775_808.0 {
            return Some(Ordering::Greater);
        }
        let whole = right.floor();
        return Some((small).cmp(&(whole as i64)).then(if right > whole { Ordering::Less } else { Ordering::Equal }));
    }
    if right.is_infinite() {
        return Some(if right > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = right.floor();
    let floor = super::float_math::to_big(whole);
    Some(left.to_big().cmp(&floor).then(if right > whole { Ordering::Less } else { Ordering::Equal }))
}

/// `value << count`.
pub fn shift_left(value: IntRef<'_>, count: IntRef<'_>) -> Result<Int> {
    if count.is_negative() {
        return Err(Error::value("negative shift count"));
    }
    if is_zero(value) {
        return Ok(Int::Small(0));
    }
    let Some(count) = count.to_i64() else {
        return Err(Error::overflow("too many digits in integer"));
    };
    if let IntRef::Small(value) = value
        && count < i64::from(if value < 0 { (!value).leading_zeros() } else { value.leading_zeros() })
    {
        return Ok(Int::Small(value << count));
    }
    if count > MOST_BITS {
        return Err(Error::memory());
    }
    Ok(Int::from(value.to_big() << count as u64))
}

/// `value >> count`, rounding down.
pub fn shift_right(value: IntRef<'_>, count: IntRef<'_>) -> Result<Int> {
    if count.is_negative() {
        return Err(Error::value("negative shift count"));
    }
    let Some(count) = count.to_i64() else {
        return Ok(Int::Small(-i64::from(value.is_negative())));
    };
    match value {
        IntRef::Small(value) => Ok(Int::Small(value >> count.min(63))),
        IntRef::Big(value) => Ok(Int::from(value >> count as u64)),
    }
}

/// The largest int that is built, in bits: past it a `MemoryError` rather than an exhausted machine.
const MOST_BITS: i64 = 1 << 35;

/// `base ** exponent` for an exponent that is not negative; a negative one is the float's power, the caller's.
pub fn pow(base: IntRef<'_>, exponent: IntRef<'_>) -> Result<Int> {
    if let Some(base @ -1..=1) = base.to_i64() {
        let odd = match exponent {
            IntRef::Small(exponent) => exponent & 1 == 1,
            IntRef::Big(exponent) => exponent.is_odd(),
        };
        return Ok(Int::Small(if is_zero(exponent) {
            1
        } else if odd {
            base
        } else {
            base.abs()
        }));
    }
    let Some(exponent) = exponent.to_i64().and_then(|exponent| u32::try_from(exponent).ok()) else {
        return Err(Error::memory());
    };
    if let IntRef::Small(base) = base
        && let Some(power) = base.checked_pow(exponent)
    {
        return Ok(Int::Small(power));
    }
    let base = base.to_big();
    if base.bits() as i64 > MOST_BITS / i64::from(exponent.max(1)) {
        return Err(Error::memory());
    }
    Ok(Int::from(base.pow(exponent)))
}

/// `pow(base, exponent, modulus)`; a negative exponent takes the inverse of the base.
pub fn pow_mod(base: IntRef<'_>, exponent: IntRef<'_>, modulus: IntRef<'_>) -> Result<Int> {
    if is_zero(modulus) {
        return Err(Error::value("pow() 3rd argument cannot be 0"));
    }
    if let (IntRef::Small(base), IntRef::Small(exponent), IntRef::Small(modulus)) = (base, exponent, modulus)
        && exponent >= 0
        && modulus > 0
    {
        return Ok(Int::Small(small_pow_mod(base, exponent as u64, modulus)));
    }
    let modulus = modulus.to_big();
    let size = modulus.abs();
    let mut base = base.to_big().mod_floor(&size);
    let mut exponent = exponent.to_big();
    if exponent.is_negative() {
        exponent = -exponent;
        base = if size.is_one() {
            BigInt::zero()
        } else {
            base.modinv(&size).ok_or_else(|| Error::value("base is not invertible for the given modulus"))?
        };
    }
    let power = base.modpow(&exponent, &size);
    Ok(Int::from(if modulus.is_negative() && !power.is_zero() { power - size } else { power }))
}

/// `pow(base, exponent, modulus)` for a positive modulus, by squaring.
fn small_pow_mod(base: i64, mut exponent: u64, modulus: i64) -> i64 {
    let times = |left: i64, right: i64| (i128::from(left) * i128::from(right) % i128::from(modulus)) as i64;
    let (mut square, mut power) = (base.rem_euclid(modulus), 1 % modulus);
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = times(power, square);
        }
        square = times(square, square);
        exponent >>= 1;
    }
    power
}

/// `round(value, digits)`: for negative digits to a multiple of a power of ten, half to even.
pub fn round(value: IntRef<'_>, digits: IntRef<'_>) -> Int {
    let owned = || match value {
        IntRef::Small(value) => Int::Small(value),
        IntRef::Big(value) => Int::from(value.clone()),
    };
    if !digits.is_negative() {
        return owned();
    }
    // A decimal digit carries more than three bits: past this many digits every value rounds to zero.
    let zeros = digits.to_i64().map_or(u64::MAX, i64::unsigned_abs);
    if zeros > bit_length(value) / 3 + 1 {
        return Int::Small(0);
    }
    let unit = BigInt::from(10).pow(zeros as u32);
    Int::from(div_half_even(&value.to_big(), &unit) * unit)
}

/// The quotient nearest to `dividend / divisor`, half to even; the divisor is above zero.
pub fn div_half_even(dividend: &BigInt, divisor: &BigInt) -> BigInt {
    let (quotient, remainder) = dividend.div_mod_floor(divisor);
    match (remainder << 1u32).cmp(divisor) {
        Ordering::Less => quotient,
        Ordering::Equal if quotient.is_even() => quotient,
        _ => quotient + 1,
    }
}

/// `value.bit_length()`.
pub fn bit_length(value: IntRef<'_>) -> u64 {
    match value {
        IntRef::Small(value) => u64::from(64 - value.unsigned_abs().leading_zeros()),
        IntRef::Big(value) => value.bits(),
    }
}

/// `value.bit_count()`: the ones of the absolute value.
pub fn bit_count(value: IntRef<'_>) -> u64 {
    match value {
        IntRef::Small(value) => u64::from(value.unsigned_abs().count_ones()),
        IntRef::Big(value) => value.magnitude().count_ones(),
    }
}

/// `math.isqrt(value)`.
pub fn isqrt(value: IntRef<'_>) -> Result<Int> {
    if value.is_negative() {
        return Err(Error::value("isqrt() argument must be nonnegative"));
    }
    Ok(match value {
        IntRef::Small(value) => Int::Small(value.isqrt()),
        IntRef::Big(value) => Int::from(Roots::sqrt(value)),
    })
}

/// `math.gcd(left, right)`.
pub fn gcd(left: IntRef<'_>, right: IntRef<'_>) -> Int {
    if let (IntRef::Small(left), IntRef::Small(right)) = (left, right) {
        return Int::from(i128::from(left.unsigned_abs().gcd(&right.unsigned_abs())));
    }
    Int::from(left.to_big().gcd(&right.to_big()))
}

/// The order of a number's bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteOrder {
    /// The most significant byte comes first.
    Big,
    /// The least significant byte comes first.
    Little,
}

/// `value.to_bytes(length, order, signed=signed)`; the length is in bytes.
pub fn to_bytes(value: IntRef<'_>, length: usize, order: ByteOrder, signed: bool) -> Result<Vec<u8>> {
    let negative = value.is_negative();
    if negative && !signed {
        return Err(Error::overflow("can't convert negative int to unsigned"));
    }
    if length as u64 > MOST_BITS as u64 / 8 {
        return Err(Error::memory());
    }
    let value = value.to_big();
    // No bytes at all hold 0, and in two's complement CPython lets them hold -1 as well.
    let fits_nothing = value.is_zero() || length == 0 && (-&value).is_one();
    let mut bytes = match (fits_nothing, signed) {
        (true, _) => Vec::new(),
        (false, true) => value.to_signed_bytes_le(),
        (false, false) => value.magnitude().to_bytes_le(),
    };
    if bytes.len() > length {
        return Err(Error::overflow("int too big to convert"));
    }
    bytes.resize(length, if negative { 0xff } else { 0 });
    if order == ByteOrder::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, order, signed=signed)`.
pub fn from_bytes(bytes: &[u8], order: ByteOrder, signed: bool) -> Int {
    Int::from(match (order, signed) {
        (ByteOrder::Big, true) => BigInt::from_signed_bytes_be(bytes),
        (ByteOrder::Little, true) => BigInt::from_signed_bytes_le(bytes),
        (ByteOrder::Big, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
        (ByteOrder::Little, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
    })
}

fn is_zero(value: IntRef<'_>) -> bool {
    match value {
        IntRef::Small(value) => value == 0,
        IntRef::Big(value) => value.is_zero(),
    }
}

fn magnitude(value: IntRef<'_>) -> BigUint {
    match value {
        IntRef::Small(value) => BigUint::from(value.unsigned_abs()),
        IntRef::Big(value) => value.magnitude().clone(),
    }
}
