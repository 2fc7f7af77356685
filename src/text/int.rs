//! Ints as text: the two sizes of an int, `int('...', base)`, and printing in any of the four radixes.
//!
//! The int type, `int()`, `bin`, `oct`, `hex`, the formatters and the lexer's number tokens use it. Arithmetic is in
//! [`int_math`](super::int_math).

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::ToPrimitive;

use super::chars;
use super::error::{Error, Result};
use super::escape;

/// An int of any size; `Big` never holds what `Small` could.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Int {
    /// An int of 64 bits.
    Small(i64),
    /// An int that needs more than 64 bits.
    Big(BigInt),
}

/// A borrowed int of any size, as the routines here take it; `Big` may hold a small number.
#[derive(Debug, Clone, Copy)]
pub enum IntRef<'a> {
    /// An int of 64 bits.
    Small(i64),
    /// An int of any size.
    Big(&'a BigInt),
}

impl Int {
    /// The int as a [`BigInt`], whatever its size.
    pub fn into_big(self) -> BigInt {
        match self {
            Int::Small(value) => BigInt::from(value),
            Int::Big(value) => value,
        }
    }

    /// Borrows the int.
    pub fn as_ref(&self) -> IntRef<'_> {
        match self {
            Int::Small(value) => IntRef::Small(*value),
            Int::Big(value) => IntRef::Big(value),
        }
    }
}

impl From<i64> for Int {
    fn from(value: i64) -> Self {
        Int::Small(value)
    }
}

impl From<i128> for Int {
    fn from(value: i128) -> Self {
        match i64::try_from(value) {
            Ok(small) => Int::Small(small),
            Err(_) => Int::Big(BigInt::from(value)),
        }
    }
}

impl From<BigInt> for Int {
    fn from(value: BigInt) -> Self {
        match value.to_i64() {
            Some(small) => Int::Small(small),
            None => Int::Big(value),
        }
    }
}

impl From<BigUint> for Int {
    fn from(value: BigUint) -> Self {
        Int::from(BigInt::from(value))
    }
}

impl IntRef<'_> {
    /// A [`BigInt`] of the same value.
    pub fn to_big(self) -> BigInt {
        match self {
            IntRef::Small(value) => BigInt::from(value),
            IntRef::Big(value) => value.clone(),
        }
    }

    /// Whether the int is below zero.
    pub fn is_negative(self) -> bool {
        match self {
            IntRef::Small(value) => value < 0,
            IntRef::Big(value) => value.sign() == Sign::Minus,
        }
    }

    /// The value where it fits 64 bits.
    pub fn to_i64(self) -> Option<i64> {
        match self {
            IntRef::Small(value) => Some(value),
            IntRef::Big(value) => value.to_i64(),
        }
    }
}

impl From<i64> for IntRef<'_> {
    fn from(value: i64) -> Self {
        IntRef::Small(value)
    }
}

impl<'a> From<&'a BigInt> for IntRef<'a> {
    fn from(value: &'a BigInt) -> Self {
        IntRef::Big(value)
    }
}

impl<'a> From<&'a Int> for IntRef<'a> {
    fn from(value: &'a Int) -> Self {
        value.as_ref()
    }
}

/// CPython's default for `sys.set_int_max_str_digits`, in decimal digits; a limit of zero means none.
pub const DEFAULT_DIGIT_LIMIT: usize = 4300;

/// Why [`parse`] refuses its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    /// The base is neither 0 nor in 2 to 36.
    Base,
    /// The text is no literal in that base.
    Invalid,
    /// The text has this many digits, more than the limit.
    Limit(usize),
}

impl ParseError {
    /// The `ValueError` that `int(source, base)` raises, where `repr` is the `repr()` of the source.
    pub fn describe(self, repr: &str, base: u32, limit: usize) -> Error {
        match self {
            ParseError::Base => Error::value("int() base must be >= 2 and <= 36, or 0"),
            ParseError::Invalid => {
                let shown: String = repr.chars().take(200).collect();
                Error::value(format!("invalid literal for int() with base {base}: {shown}"))
            }
            ParseError::Limit(digits) => Error::value(format!(
                "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; \
                 use sys.set_int_max_str_digits() to increase the limit"
            )),
        }
    }
}

/// `int(text, base)` with its `ValueError`; `limit` is in decimal digits, zero for none.
pub fn parse_or_error(text: &str, base: u32, limit: usize) -> Result<Int> {
    parse(text, base, limit).map_err(|error| error.describe(&escape::repr(text), base, limit))
}

/// Reads an int as `int(text, base)` does: blanks, a sign, a prefix, underscores, the decimal digits of any script.
pub fn parse(text: &str, base: u32, limit: usize) -> std::result::Result<Int, ParseError> {
    if base == 1 || base > 36 {
        return Err(ParseError::Base);
    }
    if text.is_ascii() {
        parse_ascii(text.as_bytes(), base, limit)
    } else {
        parse_ascii(&chars::fold_digits_and_spaces(text), base, limit)
    }
}

fn parse_ascii(text: &[u8], base: u32, limit: usize) -> std::result::Result<Int, ParseError> {
    let mut rest = chars::trim_ascii_blanks(text);
    let mut negative = false;
    if let [sign @ (b'+' | b'-'), tail @ ..] = rest {
        negative = *sign == b'-';
        rest = tail;
    }
    let prefix = match rest {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let mut radix = base;
    let mut zero_only = false;
    if base == 0 {
        radix = if prefix == 0 { 10 } else { prefix };
        zero_only = prefix == 0 && rest.first() == Some(&b'0');
    }
    if prefix == radix {
        rest = &rest[2..];
        if let [b'_', tail @ ..] = rest {
            rest = tail;
        }
    }
    let value = parse_digits(rest, radix, limit)?;
    match value {
        Int::Small(0) => Ok(value),
        _ if zero_only => Err(ParseError::Invalid),
        Int::Small(value) if negative => Ok(Int::Small(-value)),
        Int::Big(value) if negative => Ok(Int::from(-value)),
        value => Ok(value),
    }
}

fn parse_digits(text: &[u8], radix: u32, limit: usize) -> std::result::Result<Int, ParseError> {
    let mut small: u64 = 0;
    let mut fits = true;
    let mut digits = 0usize;
    let mut after_digit = false;
    let mut end = 0;
    for &byte in text {
        if byte == b'_' {
            if !after_digit {
                return Err(ParseError::Invalid);
            }
            after_digit = false;
        } else {
            let Some(digit) = char::from(byte).to_digit(radix) else { break };
            digits += 1;
            after_digit = true;
            if fits {
                match small.checked_mul(u64::from(radix)).and_then(|value| value.checked_add(u64::from(digit))) {
                    Some(value) if value <= i64::MAX as u64 => small = value,
                    _ => fits = false,
                }
            }
        }
        end += 1;
    }
    if !after_digit {
        return Err(ParseError::Invalid);
    }
    // The limit comes before what follows the digits, and spares the radixes that convert in linear time.
    if limit > 0 && digits > limit && !radix.is_power_of_two() {
        return Err(ParseError::Limit(digits));
    }
    if end != text.len() {
        return Err(ParseError::Invalid);
    }
    if fits {
        return Ok(Int::Small(small as i64));
    }
    let values: Vec<u8> =
        text.iter().filter_map(|&byte| char::from(byte).to_digit(radix)).map(|digit| digit as u8).collect();
    match BigUint::from_radix_be(&values, radix) {
        Some(value) => Ok(Int::from(value)),
        None => Err(ParseError::Invalid),
    }
}

/// `str(value)`, refused past `limit` decimal digits (zero for no limit).
pub fn to_decimal(value: IntRef<'_>, limit: usize) -> Result<String> {
    let value = match value {
        IntRef::Small(value) => return Ok(value.to_string()),
        IntRef::Big(value) => value,
    };
    // A decimal digit carries more than three bits and fewer than four, so this refuses without converting.
    if limit > 0 && value.bits() / 4 > limit as u64 {
        return Err(too_long(limit));
    }
    let text = value.to_string();
    let digits = text.len() - usize::from(value.sign() == Sign::Minus);
    if limit > 0 && digits > limit {
        return Err(too_long(limit));
    }
    Ok(text)
}

#[cold]
fn too_long(limit: usize) -> Error {
    Error::value(format!(
        "Exceeds the limit ({limit} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    ))
}

/// The digits of the absolute value in radix 2, 8 or 16 (in lower case), without a prefix.
pub fn magnitude_in_radix(value: IntRef<'_>, radix: u32) -> String {
    match value {
        IntRef::Small(value) => {
            let magnitude = value.unsigned_abs();
            match radix {
                2 => format!("{magnitude:b}"),
                8 => format!("{magnitude:o}"),
                _ => format!("{magnitude:x}"),
            }
        }
        IntRef::Big(value) => value.magnitude().to_str_radix(radix),
    }
}

/// What `bin`, `oct` and `hex` answer: the sign, the prefix and the digits of radix 2, 8 or 16.
pub fn to_prefixed(value: IntRef<'_>, radix: u32) -> String {
    let sign = if value.is_negative() { "-" } else { "" };
    let prefix = match radix {
        2 => "0b",
        8 => "0o",
        _ => "0x",
    };
    format!("{sign}{prefix}{}", magnitude_in_radix(value, radix))
}
