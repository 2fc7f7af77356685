//! The arithmetic of floats where Python's rules are not the machine's: floors, powers, rounding, exact ratios.
//!
//! The float type's operators and methods, the complex type and the `math` module use it.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::error::{Error, Result};
use super::int::Int;
use super::int_math::div_half_even;

/// `left / right`.
pub fn div(left: f64, right: f64) -> Result<f64> {
    if right == 0.0 {
        return Err(Error::zero_division("float division by zero"));
    }
    Ok(left / right)
}

/// `left % right`; the result has the sign of `right`.
pub fn modulo(left: f64, right: f64) -> Result<f64> {
    if right == 0.0 {
        return Err(Error::zero_division("float modulo"));
    }
    Ok(modulo_unchecked(left, right))
}

fn modulo_unchecked(left: f64, right: f64) -> f64 {
    let remainder = left % right;
    if remainder == 0.0 {
        0.0f64.copysign(right)
    } else if (right < 0.0) != (remainder < 0.0) {
        remainder + right
    } else {
        remainder
    }
}

/// `left // right`.
pub fn floor_div(left: f64, right: f64) -> Result<f64> {
    if right == 0.0 {
        return Err(Error::zero_division("float floor division by zero"));
    }
    Ok(div_mod_unchecked(left, right).0)
}

/// `divmod(left, right)`.
pub fn div_mod(left: f64, right: f64) -> Result<(f64, f64)> {
    if right == 0.0 {
        return Err(Error::zero_division("float divmod()"));
    }
    Ok(div_mod_unchecked(left, right))
}

fn div_mod_unchecked(left: f64, right: f64) -> (f64, f64) {
    let mut remainder = left % right;
    let mut quotient = (left - remainder) / right;
    if remainder == 0.0 {
        remainder = 0.0f64.copysign(right);
    } else if (right < 0.0) != (remainder < 0.0) {
        remainder += right;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0f64.copysign(left / right), remainder);
    }
    // The quotient is close to a whole number, on either side of it.
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, remainder)
}

/// What a float's power is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Power {
    /// A float.
    Real(f64),
    /// The base is negative and the exponent no whole number: the caller takes the complex power.
    Complex,
}

/// `base ** exponent`.
pub fn pow(base: f64, exponent: f64) -> Result<Power> {
    if base == 0.0 && exponent < 0.0 && exponent.is_finite() {
        return Err(Error::zero_division("0.0 cannot be raised to a negative power"));
    }
    if !base.is_finite() || !exponent.is_finite() {
        // C's pow treats infinities and NaNs as Python does, and raises nothing for them.
        return Ok(Power::Real(base.powf(exponent)));
    }
    if base < 0.0 && exponent != exponent.floor() {
        return Ok(Power::Complex);
    }
    let power = base.powf(exponent);
    if power.is_infinite() { Err(Error::range()) } else { Ok(Power::Real(power)) }
}

/// `value.as_integer_ratio()`: the numerator and the denominator, in lowest terms.
pub fn as_integer_ratio(value: f64) -> Result<(Int, Int)> {
    if value.is_infinite() {
        return Err(Error::overflow("cannot convert Infinity to integer ratio"));
    }
    if value.is_nan() {
        return Err(Error::value("cannot convert NaN to integer ratio"));
    }
    let (numerator, denominator) = ratio(value);
    Ok((Int::from(numerator), Int::from(denominator)))
}

/// The parts of a finite float: `mantissa * 2**exponent` is its absolute value.
fn decode(value: f64) -> (u64, i32) {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match ((bits >> 52) & 0x7ff) as i32 {
        0 => (fraction, -1074),
        exponent => (fraction | 1 << 52, exponent - 1075),
    }
}

fn ratio(value: f64) -> (BigInt, BigInt) {
    let (mut mantissa, mut exponent) = decode(value);
    if mantissa == 0 {
        return (BigInt::zero(), BigInt::one());
    }
    exponent += mantissa.trailing_zeros() as i32;
    mantissa >>= mantissa.trailing_zeros();
    let magnitude = BigInt::from(mantissa);
    let numerator = if value < 0.0 { -magnitude } else { magnitude };
    if exponent >= 0 {
        (numerator << exponent.unsigned_abs(), BigInt::one())
    } else {
        (numerator, BigInt::one() << exponent.unsigned_abs())
    }
}

/// The int of a finite float that is whole; a fraction is cut off.
pub(super) fn to_big(value: f64) -> BigInt {
    let (mantissa, exponent) = decode(value);
    let magnitude = if exponent >= 0 {
        BigInt::from(mantissa) << exponent.unsigned_abs()
    } else {
        BigInt::from(mantissa.checked_shr(exponent.unsigned_abs()).unwrap_or(0))
    };
    if value < 0.0 { -magnitude } else { magnitude }
}

/// `int(value)`, `math.trunc(value)`: towards zero.
pub fn trunc(value: f64) -> Result<Int> {
    const EDGE: f64 = 9_223_372_036_854_775_808.0;
    if (-EDGE..EDGE).contains(&value) {
        return Ok(Int::Small(value as i64));
    }
    if value.is_infinite() {
        return Err(Error::overflow("cannot convert float infinity to integer"));
    }
    if value.is_nan() {
        return Err(Error::value("cannot convert float NaN to integer"));
    }
    Ok(Int::Big(to_big(value)))
}

/// `math.floor(value)`.
pub fn floor(value: f64) -> Result<Int> {
    trunc(value.floor())
}

/// `math.ceil(value)`.
pub fn ceil(value: f64) -> Result<Int> {
    trunc(value.ceil())
}

/// `round(value)`: to the nearest int, half to even.
pub fn round(value: f64) -> Result<Int> {
    trunc(value.round_ties_even())
}

/// `round(value, digits)`: to that many decimal digits after the point, correctly rounded from the exact value.
pub fn round_digits(value: f64, digits: i64) -> Result<f64> {
    if !value.is_finite() || value == 0.0 || digits > 323 {
        return Ok(value);
    }
    if digits < -308 {
        return Ok(0.0f64.copysign(value));
    }
    if digits >= 0 {
        if value.abs() >= 4_503_599_627_370_496.0 {
            // From 2**52 on every float is whole.
            return Ok(value);
        }
        if let Some(units) = scaled(value.abs(), digits as usize)
            && units <= 1 << 53
        {
            // Both numbers are exact, so that their quotient is the nearest float to the decimal number.
            return Ok((units as f64 / 10f64.powi(digits as i32)).copysign(value));
        }
        let text = format!("{value:.*}", digits as usize);
        return Ok(text.parse().unwrap_or(value));
    }
    let (numerator, denominator) = ratio(value);
    let unit = BigInt::from(10).pow(digits.unsigned_abs() as u32);
    let rounded = div_half_even(&numerator, &(denominator * &unit)) * unit;
    let magnitude = super::int_math::to_f64((&rounded).into())
        .map_err(|_| Error::overflow("rounded value too large to represent"))?;
    Ok(magnitude.abs().copysign(value))
}

/// A float above zero in units of `10**-digits`, half to even, where that can be told in 128 bits.
pub(super) fn scaled(value: f64, digits: usize) -> Option<u64> {
    if digits > 15 {
        return None;
    }
    let (mantissa, exponent) = decode(value);
    let product = u128::from(mantissa) * 10u128.pow(digits as u32);
    if !(-127..0).contains(&exponent) {
        return None;
    }
    let drop = exponent.unsigned_abs();
    let rest = product & ((1 << drop) - 1);
    let half = 1 << (drop - 1);
    let units = product >> drop;
    let up = rest > half || rest == half && units & 1 == 1;
    u64::try_from(units + u128::from(up)).ok()
}

/// `(mantissa + something below one where sticky) * 2**exponent` rounded once, half to even; nothing past the floats.
///
/// Where `sticky` is set, the mantissa must reach two bits below the result's last, so that the rest is decided by it.
pub(super) fn scale(mantissa: u64, sticky: bool, exponent: i64) -> Option<f64> {
    if mantissa == 0 {
        return Some(0.0);
    }
    let top = exponent.saturating_add(64 - i64::from(mantissa.leading_zeros()));
    if top > 1024 {
        return None;
    }
    if top < -1075 {
        return Some(0.0);
    }
    let last = (top - 53).max(-1074);
    let drop = last - exponent;
    let kept = if drop <= 0 {
        mantissa << drop.unsigned_abs()
    } else {
        let kept = mantissa.checked_shr(drop as u32).unwrap_or(0);
        let half = 1u64.checked_shl(drop as u32 - 1).unwrap_or(0);
        let rest = if drop >= 64 { mantissa } else { mantissa & ((1 << drop) - 1) };
        let up = half != 0 && (rest > half || rest == half && (sticky || kept & 1 == 1));
        kept + u64::from(up)
    };
    // The mantissa has at most 53 bits (or is 2**53), so the product is exact or overflows.
    let value = kept as f64 * power_of_two(last as i32);
    value.is_finite().then_some(value)
}

/// `2**exponent` for an exponent in -1074 to 1023.
fn power_of_two(exponent: i32) -> f64 {
    if exponent >= -1022 {
        f64::from_bits(((exponent + 1023) as u64) << 52)
    } else {
        f64::from_bits(1 << (exponent + 1074))
    }
}
