//! Floats in hexadecimal: `float.hex` and `float.fromhex`.
//!
//! Both are exact; a text with more digits than a float holds is rounded once, half to even.

use super::chars;
use super::error::{Error, Result};
use super::float_math::scale;

/// `value.hex()`.
pub fn hex(value: f64) -> String {
    let sign = if value.is_sign_negative() && !value.is_nan() { "-" } else { "" };
    if !value.is_finite() {
        return super::float::repr(value);
    }
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    match (exponent, fraction) {
        (0, 0) => format!("{sign}0x0.0p+0"),
        (0, _) => format!("{sign}0x0.{fraction:013x}p-1022"),
        _ => format!("{sign}0x1.{fraction:013x}p{:+}", exponent - 1023),
    }
}

/// `float.fromhex(text)`.
pub fn from_hex(text: &str) -> Result<f64> {
    let invalid = || Error::value("invalid hexadecimal floating-point string");
    let mut rest = chars::trim_ascii_blanks(text.as_bytes());
    let mut negative = false;
    if let [sign @ (b'+' | b'-'), tail @ ..] = rest {
        negative = *sign == b'-';
        rest = tail;
    }
    let magnitude = if rest.eq_ignore_ascii_case(b"inf") || rest.eq_ignore_ascii_case(b"infinity") {
        f64::INFINITY
    } else if rest.eq_ignore_ascii_case(b"nan") {
        f64::NAN
    } else {
        if let [b'0', b'x' | b'X', tail @ ..] = rest {
            rest = tail;
        }
        let (number, after) = Hexadecimal::parse(rest).ok_or_else(invalid)?;
        // A number too large is noticed before anything wrong behind it.
        let value =
            number.value().ok_or_else(|| Error::overflow("hexadecimal value too large to represent as a float"))?;
        if !after.is_empty() {
            return Err(invalid());
        }
        value
    };
    Ok(if negative { -magnitude } else { magnitude })
}

/// The leading bits of a hexadecimal number, `(mantissa + something below one where sticky) * 2**exponent`.
struct Hexadecimal {
    mantissa: u64,
    sticky: bool,
    exponent: i64,
}

impl Hexadecimal {
    fn parse(text: &[u8]) -> Option<(Self, &[u8])> {
        let mut number = Hexadecimal { mantissa: 0, sticky: false, exponent: 0 };
        let mut digits = 0usize;
        let mut after_point = false;
        let mut rest = text;
        while let [byte, tail @ ..] = rest {
            if *byte == b'.' && !after_point {
                after_point = true;
            } else if let Some(digit) = char::from(*byte).to_digit(16) {
                digits += 1;
                number.push(digit, after_point);
            } else {
                break;
            }
            rest = tail;
        }
        if digits == 0 {
            return None;
        }
        if let [b'p' | b'P', tail @ ..] = rest {
            let (exponent, after) = take_exponent(tail)?;
            number.exponent = number.exponent.saturating_add(exponent);
            rest = after;
        }
        Some((number, rest))
    }

    fn push(&mut self, digit: u32, after_point: bool) {
        if self.mantissa >> 60 == 0 {
            self.mantissa = self.mantissa << 4 | u64::from(digit);
            self.exponent -= if after_point { 4 } else { 0 };
        } else {
            self.sticky |= digit != 0;
            self.exponent += if after_point { 0 } else { 4 };
        }
    }

    fn value(&self) -> Option<f64> {
        scale(self.mantissa, self.sticky, self.exponent)
    }
}

/// Reads the decimal exponent that `text` begins with, and what follows it.
fn take_exponent(text: &[u8]) -> Option<(i64, &[u8])> {
    let (negative, digits) = match text {
        [b'-', tail @ ..] => (true, tail),
        [b'+', tail @ ..] => (false, tail),
        _ => (false, text),
    };
    let end = digits.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
    if end == 0 {
        return None;
    }
    let size = digits[..end]
        .iter()
        .fold(0i64, |size, digit| size.saturating_mul(10).saturating_add(i64::from(digit - b'0')))
        .min(i64::MAX / 4);
    Some((if negative { -size } else { size }, &digits[end..]))
}
