//! Complex numbers: their text both ways, and the arithmetic with CPython's choice of algorithms.
//!
//! The complex type and the float type's `**` use it.

use super::chars;
use super::error::{Error, Result};
use super::escape;
use super::float;

/// A complex number; its arithmetic is in named methods, since the division and the power can fail.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imaginary: f64,
}

const ONE: Complex = Complex::new(1.0, 0.0);

#[expect(clippy::should_implement_trait, reason = "`div` and `pow` can fail, so that none are operators")]
impl Complex {
    /// The number of these two parts.
    pub const fn new(real: f64, imaginary: f64) -> Self {
        Complex { real, imaginary }
    }

    /// `repr(value)`, which is `str(value)` too.
    pub fn repr(self) -> String {
        let mut text = String::new();
        if self.real == 0.0 && self.real.is_sign_positive() {
            float::write_repr_bare(&mut text, self.imaginary);
            text.push('j');
            return text;
        }
        text.push('(');
        float::write_repr_bare(&mut text, self.real);
        if self.imaginary.is_nan() || self.imaginary.is_sign_positive() {
            text.push('+');
        }
        float::write_repr_bare(&mut text, self.imaginary);
        text.push_str("j)");
        text
    }

    /// Reads a number as `complex(text)` does.
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_ascii() { parse_ascii(text.as_bytes()) } else { parse_ascii(&chars::fold_digits_and_spaces(text)) }
    }

    /// `complex(text)` with its `ValueError`.
    pub fn parse_or_error(text: &str) -> Result<Self> {
        Self::parse(text).ok_or_else(|| {
            if has_stray_underscore(text) {
                return Error::value(format!("could not convert string to complex: {}", escape::repr(text)));
            }
            Error::value("complex() arg is a malformed string")
        })
    }

    /// `self + other`.
    pub fn add(self, other: Self) -> Self {
        Complex::new(self.real + other.real, self.imaginary + other.imaginary)
    }

    /// `self - other`.
    pub fn sub(self, other: Self) -> Self {
        Complex::new(self.real - other.real, self.imaginary - other.imaginary)
    }

    /// `self * other`.
    pub fn mul(self, other: Self) -> Self {
        Complex::new(
            self.real * other.real - self.imaginary * other.imaginary,
            self.real * other.imaginary + self.imaginary * other.real,
        )
    }

    /// `self / other`.
    pub fn div(self, other: Self) -> Result<Self> {
        self.quotient(other).ok_or_else(|| Error::zero_division("complex division by zero"))
    }

    /// Divides through the larger part of `other`, so that nothing overflows on the way; nothing for a zero.
    fn quotient(self, other: Self) -> Option<Self> {
        let (real, imaginary) = (other.real.abs(), other.imaginary.abs());
        if real >= imaginary {
            if real == 0.0 {
                return None;
            }
            let ratio = other.imaginary / other.real;
            let divisor = other.real + other.imaginary * ratio;
            Some(Complex::new(
                (self.real + self.imaginary * ratio) / divisor,
                (self.imaginary - self.real * ratio) / divisor,
            ))
        } else if imaginary >= real {
            let ratio = other.real / other.imaginary;
            let divisor = other.real * ratio + other.imaginary;
            Some(Complex::new(
                (self.real * ratio + self.imaginary) / divisor,
                (self.imaginary * ratio - self.real) / divisor,
            ))
        } else {
            Some(Complex::new(f64::NAN, f64::NAN))
        }
    }

    /// `self ** exponent`.
    pub fn pow(self, exponent: Self) -> Result<Self> {
        let whole = exponent.imaginary == 0.0 && exponent.real == exponent.real.floor() && exponent.real.abs() <= 100.0;
        let power = if whole { self.whole_power(exponent.real as i32) } else { self.polar_power(exponent) };
        match power {
            None => Err(Error::zero_division("0.0 to a negative or complex power")),
            Some(power) if power.real.is_infinite() || power.imaginary.is_infinite() => {
                Err(Error::overflow("complex exponentiation"))
            }
            Some(power) => Ok(power),
        }
    }

    fn whole_power(self, exponent: i32) -> Option<Self> {
        let mut power = ONE;
        let mut square = self;
        let mut rest = exponent.unsigned_abs();
        while rest > 0 {
            if rest & 1 == 1 {
                power = power.mul(square);
            }
            square = square.mul(square);
            rest >>= 1;
        }
        if exponent > 0 { Some(power) } else { ONE.quotient(power) }
    }

    fn polar_power(self, exponent: Self) -> Option<Self> {
        if exponent.real == 0.0 && exponent.imaginary == 0.0 {
            return Some(ONE);
        }
        if self.real == 0.0 && self.imaginary == 0.0 {
            let undefined = exponent.imaginary != 0.0 || exponent.real < 0.0;
            return if undefined { None } else { Some(Complex::new(0.0, 0.0)) };
        }
        let size = self.real.hypot(self.imaginary);
        let angle = self.imaginary.atan2(self.real);
        let mut length = size.powf(exponent.real);
        let mut phase = angle * exponent.real;
        if exponent.imaginary != 0.0 {
            length /= (angle * exponent.imaginary).exp();
            phase += exponent.imaginary * size.ln();
        }
        // The C library calls the sine of an infinity a domain error, which Python takes for a zero's power.
        if phase.is_infinite() {
            return None;
        }
        Some(Complex::new(length * phase.cos(), length * phase.sin()))
    }

    /// `abs(self)`.
    pub fn abs(self) -> Result<f64> {
        let size = self.real.hypot(self.imaginary);
        if size.is_infinite() && self.real.is_finite() && self.imaginary.is_finite() {
            return Err(Error::overflow("absolute value too large"));
        }
        Ok(size)
    }
}

fn parse_ascii(text: &[u8]) -> Option<Complex> {
    let mut rest = chars::trim_ascii_blanks(text);
    if let [b'(', inner @ .., b')'] = rest {
        rest = chars::trim_ascii_blanks(inner);
    }
    let (first, rest) = take_number(rest)?;
    match (first, rest) {
        (Some(first), []) => Some(Complex::new(first, 0.0)),
        (first, [b'j' | b'J']) => Some(Complex::new(0.0, first.unwrap_or(1.0))),
        (Some(first), [b'+' | b'-', ..]) => Some(Complex::new(first, take_signed_unit(rest)?)),
        (None, [b'+' | b'-', ..]) => Some(Complex::new(0.0, take_signed_unit(rest)?)),
        _ => None,
    }
}

/// Whether an underscore stands elsewhere than between two digits; with a NUL in the text every one does.
fn has_stray_underscore(text: &str) -> bool {
    let folded = chars::fold_digits_and_spaces(text);
    // C sees the text up to the first NUL.
    let end = folded.iter().position(|byte| *byte == 0).unwrap_or(folded.len());
    let digit = |index: usize| folded[..end].get(index).is_some_and(u8::is_ascii_digit);
    let joins = |index: usize| index > 0 && digit(index - 1) && digit(index + 1);
    let mut underscores = (0..end).filter(|index| folded[*index] == b'_');
    underscores.any(|index| end < folded.len() || !joins(index))
}

/// Reads the number that `text` begins with, if any, and what follows it.
fn take_number(text: &[u8]) -> Option<(Option<f64>, &[u8])> {
    let length = float::match_number(text, true);
    if length == 0 {
        return Some((None, text));
    }
    let plain: Vec<u8> = text[..length].iter().copied().filter(|byte| *byte != b'_').collect();
    Some((Some(float::number(&plain)?), &text[length..]))
}

/// Reads an imaginary part to its end: a sign, a number that may be left out, and the letter.
fn take_signed_unit(text: &[u8]) -> Option<f64> {
    let (number, rest) = take_number(text)?;
    match (number, rest) {
        (Some(number), [b'j' | b'J']) => Some(number),
        (None, [b'+', b'j' | b'J']) => Some(1.0),
        (None, [b'-', b'j' | b'J']) => Some(-1.0),
        _ => None,
    }
}
