//! The digits of a float in the forms of C's `printf`: `e`, `f`, `g`, and the shortest.
//!
//! `format`, `%` formatting and complex numbers share it. The standard library gives the digits, correctly rounded;
//! here they are cut, padded and given their exponents.

use std::fmt::Write;

use super::error::{Error, Result};
use super::float;
use super::float_math::scaled;

/// Which digits are written, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// `e`, `f` or `g` in either case, or `r` for the shortest digits.
    pub code: char,
    /// The digits after the point; for `g` all of them. It means nothing for `r`.
    pub precision: usize,
    /// Keeps the point, and for `g` the trailing zeros.
    pub alternate: bool,
    /// Ends a whole number without exponent in `.0`.
    pub point_zero: bool,
}

/// No float has more digits than these, before or after its point; all further ones are zeros.
const MOST_DIGITS: usize = 1100;

/// Appends the absolute value of `value`, without a sign.
pub fn write_magnitude(out: &mut String, value: f64, style: Style) -> Result<()> {
    let upper = style.code.is_ascii_uppercase();
    if !value.is_finite() {
        out.push_str(match (value.is_nan(), upper) {
            (true, true) => "NAN",
            (true, false) => "nan",
            (false, true) => "INF",
            (false, false) => "inf",
        });
        return Ok(());
    }
    // C holds precisions in an int.
    if style.precision > i32::MAX as usize {
        return Err(Error::value("precision too big"));
    }
    let value = value.abs();
    let letter = if upper { 'E' } else { 'e' };
    match style.code.to_ascii_lowercase() {
        'f' => write_fixed(out, value, style),
        'e' => write_exponential(out, value, style, letter),
        'r' => write_shortest(out, value, style),
        _ => write_general(out, value, style, letter),
    }
    Ok(())
}

fn write_fixed(out: &mut String, value: f64, style: Style) {
    match scaled(value, style.precision) {
        Some(units) => write_units(out, units, style.precision),
        None => {
            let exact = style.precision.min(MOST_DIGITS);
            let _ = write!(out, "{value:.exact$}");
            push_zeros(out, style.precision - exact);
        }
    }
    if style.precision == 0 && style.alternate {
        out.push('.');
    }
}

/// Appends `units * 10**-places`, for at most 15 places.
fn write_units(out: &mut String, mut units: u64, places: usize) {
    let mut buffer = ['0'; 24];
    let mut start = buffer.len();
    let mut count = 0;
    while units > 0 || count <= places {
        if count == places && places > 0 {
            start -= 1;
            buffer[start] = '.';
        }
        start -= 1;
        buffer[start] = char::from(b'0' + (units % 10) as u8);
        units /= 10;
        count += 1;
    }
    out.extend(&buffer[start..]);
}

fn write_exponential(out: &mut String, value: f64, style: Style, letter: char) {
    let exact = style.precision.min(MOST_DIGITS);
    let text = format!("{value:.exact$e}");
    let (mantissa, exponent) = float::split_exponent(&text);
    out.push_str(mantissa);
    push_zeros(out, style.precision - exact);
    if style.precision == 0 && style.alternate {
        out.push('.');
    }
    float::write_exponent(out, exponent, letter);
}

fn write_shortest(out: &mut String, value: f64, style: Style) {
    let start = out.len();
    if style.point_zero {
        float::write_repr(out, value);
    } else {
        float::write_repr_bare(out, value);
    }
    if style.alternate && !out[start..].contains('.') {
        match out[start..].find('e') {
            Some(exponent) => out.insert(start + exponent, '.'),
            None => out.push('.'),
        }
    }
}

fn write_general(out: &mut String, value: f64, style: Style, letter: char) {
    let precision = style.precision.max(1);
    let exact = (precision - 1).min(MOST_DIGITS);
    let text = format!("{value:.exact$e}");
    let (mantissa, exponent) = float::split_exponent(&text);
    let mut digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    if style.alternate {
        push_zeros(&mut digits, precision - 1 - exact);
    } else {
        digits.truncate(digits.trim_end_matches('0').len().max(1));
    }
    let most = precision as i64 - i64::from(style.point_zero);
    if exponent < -4 || i64::from(exponent) >= most {
        out.push_str(&digits[..1]);
        if digits.len() > 1 || style.alternate {
            out.push('.');
        }
        out.push_str(&digits[1..]);
        float::write_exponent(out, exponent, letter);
        return;
    }
    let whole = (exponent + 1).max(0) as usize;
    if whole == 0 {
        out.push_str("0.");
        push_zeros(out, (-1 - exponent) as usize);
        out.push_str(&digits);
        return;
    }
    if digits.len() <= whole {
        out.push_str(&digits);
        push_zeros(out, whole - digits.len());
        if style.point_zero {
            out.push_str(".0");
        } else if style.alternate {
            out.push('.');
        }
        return;
    }
    out.push_str(&digits[..whole]);
    out.push('.');
    out.push_str(&digits[whole..]);
}

fn push_zeros(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n('0', count));
}
