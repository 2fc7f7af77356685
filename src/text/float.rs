//! Floats as text: `repr(float)` and `float('...')`.
//!
//! The float type, the complex type, the formatters and `json` use it. Digits come from the standard library, whose
//! shortest and whose fixed conversions are both correctly rounded.

use std::fmt::Write;

use super::chars;
use super::error::{Error, Result};
use super::escape;

/// `repr(value)`: the shortest digits that read back as the same float.
pub fn repr(value: f64) -> String {
    let mut text = String::with_capacity(24);
    write_repr(&mut text, value);
    text
}

/// Appends `repr(value)` to `out`.
pub fn write_repr(out: &mut String, value: f64) {
    let size = value.abs();
    if size < 1e9 && value == f64::from(value as i32) && (value != 0.0 || value.is_sign_positive()) {
        // A small whole number needs no search for its shortest digits.
        let _ = write!(out, "{}.0", value as i32);
    } else if let Some(text) = halfway_repr(value) {
        out.push_str(&text);
    } else if (1e-4..1e16).contains(&size) || size == 0.0 {
        let _ = write!(out, "{value:?}");
    } else {
        write_exponential(out, value);
    }
}

/// The `repr` of the rare floats that lie halfway between two shortest texts: Python takes the even digit.
///
/// The standard library may take the odd one. Such a float's exact digits are one more than the shortest, so that they
/// are 17 or 18, which is told from the mantissa alone.
fn halfway_repr(value: f64) -> Option<String> {
    let bits = value.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    let mantissa = bits & ((1 << 52) - 1) | 1 << 52;
    // The float is an odd number divided by two to the power of `places`, which has as many decimal places.
    let places = 1075 - exponent - mantissa.trailing_zeros() as i32;
    if !(2..=26).contains(&places) {
        return None;
    }
    let exact = u128::from(mantissa >> mantissa.trailing_zeros()) * 5u128.pow(places as u32);
    if !(10_000_000_000_000_000..1_000_000_000_000_000_000).contains(&exact) {
        return None;
    }
    let count = if exact < 100_000_000_000_000_000 { 16 } else { 17 };
    let shortest = format!("{value:e}");
    let even = format!("{value:.*e}", count - 1);
    if shortest.len() != even.len() || shortest == even || even.parse() != Ok(value) {
        return None;
    }
    let (mantissa, exponent) = split_exponent(&even);
    if exponent < -4 {
        let mut text = mantissa.to_string();
        write_exponent(&mut text, exponent, 'e');
        return Some(text);
    }
    // The digits as a whole number have an exact place for the point, since the float is below 2**52.
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let sign = if value < 0.0 { "-" } else { "" };
    let whole = (exponent + 1).max(0) as usize;
    let zeros = "0".repeat((-1 - exponent).max(0) as usize);
    let head = if whole == 0 { "0" } else { &digits[..whole] };
    Some(format!("{sign}{head}.{zeros}{}", &digits[whole..]))
}

/// Appends `value` in the shortest digits, without the `.0` of a whole number: the form inside `repr(complex)`.
pub fn write_repr_bare(out: &mut String, value: f64) {
    write_repr(out, value);
    if out.ends_with(".0") {
        out.truncate(out.len() - 2);
    }
}

fn write_exponential(out: &mut String, value: f64) {
    if value.is_nan() {
        out.push_str("nan");
    } else if value.is_infinite() {
        out.push_str(if value > 0.0 { "inf" } else { "-inf" });
    } else {
        let text = format!("{value:e}");
        let (mantissa, exponent) = split_exponent(&text);
        out.push_str(mantissa);
        write_exponent(out, exponent, 'e');
    }
}

/// Splits what the standard library writes for `{:e}` into the mantissa and the exponent.
pub(super) fn split_exponent(text: &str) -> (&str, i32) {
    match text.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse().unwrap_or(0)),
        None => (text, 0),
    }
}

/// Appends an exponent as C's `printf` does: the letter, the sign and at least two digits.
pub(super) fn write_exponent(out: &mut String, exponent: i32, letter: char) {
    let sign = if exponent < 0 { '-' } else { '+' };
    let _ = write!(out, "{letter}{sign}{:02}", exponent.unsigned_abs());
}

/// Reads a float as `float(text)` does: blanks, underscores, `inf`, `nan`, the decimal digits of any script.
pub fn parse(text: &str) -> Option<f64> {
    if text.is_ascii() {
        parse_ascii(chars::trim_ascii_blanks(text.as_bytes()))
    } else {
        let folded = chars::fold_digits_and_spaces(text);
        parse_ascii(chars::trim_ascii_blanks(&folded))
    }
}

/// `float(text)` with its `ValueError`.
pub fn parse_or_error(text: &str) -> Result<f64> {
    parse(text).ok_or_else(|| Error::value(format!("could not convert string to float: {}", escape::repr(text))))
}

fn parse_ascii(text: &[u8]) -> Option<f64> {
    let length = match_number(text, true);
    if length != text.len() || length == 0 {
        return None;
    }
    if text.contains(&b'_') {
        let plain: Vec<u8> = text.iter().copied().filter(|byte| *byte != b'_').collect();
        return number(&plain);
    }
    number(text)
}

/// The value of a text that [`match_number`] has matched, without its underscores.
pub(super) fn number(text: &[u8]) -> Option<f64> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

/// The length of the float literal, `inf` or `nan` that `text` begins with; zero where it begins with none.
///
/// An underscore between two digits is part of the literal where `underscores` says so.
pub(super) fn match_number(text: &[u8], underscores: bool) -> usize {
    let start = usize::from(matches!(text.first(), Some(b'+' | b'-')));
    let rest = &text[start..];
    for word in ["infinity", "inf", "nan"] {
        if rest.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word.as_bytes())) {
            return start + word.len();
        }
    }
    let whole = match_digits(rest, underscores);
    let mut end = whole;
    let mut fraction = 0;
    if rest.get(end) == Some(&b'.') {
        fraction = match_digits(&rest[end + 1..], underscores);
        end += 1 + fraction;
    }
    if whole == 0 && fraction == 0 {
        return 0;
    }
    if matches!(rest.get(end), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(rest.get(end + 1), Some(b'+' | b'-')));
        let digits = match_digits(&rest[end + 1 + sign..], underscores);
        if digits > 0 {
            end += 1 + sign + digits;
        }
    }
    start + end
}

fn match_digits(text: &[u8], underscores: bool) -> usize {
    let mut length = 0;
    while let Some(byte) = text.get(length) {
        let joins = *byte == b'_'
            && underscores
            && length > 0
            && text[length - 1].is_ascii_digit()
            && text.get(length + 1).is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !joins {
            break;
        }
        length += 1;
    }
    length
}
