//! Formats one value of a printf-style template; [`percent`](super::percent) finds the conversions.
//!
//! Each routine appends to the result, so that a template's result is built in one text.

use std::fmt::Write;

use super::error::{Error, Result};
use super::float_digits::{Style, write_magnitude};
use super::format_value::truncate;
use super::int::{self, IntRef};
use super::int_math;
use super::percent::Resolved;
use super::surrogates;

/// Appends an int: codes `d`, `i`, `u`, `o`, `x` and `X`; `limit` is that of decimal digits.
pub fn write_int(out: &mut String, value: IntRef<'_>, conversion: &Resolved, limit: usize) -> Result<()> {
    let flags = conversion.flags;
    let plain = conversion.width == 0 && conversion.precision.is_none() && !flags.plus && !flags.space;
    if let IntRef::Small(small) = value
        && plain
        && matches!(conversion.code, 'd' | 'i' | 'u')
    {
        let _ = write!(out, "{small}");
        return Ok(());
    }
    let (radix, prefix) = match conversion.code {
        'o' => (8, "0o"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        _ => (10, ""),
    };
    let mut digits = if radix == 10 {
        int::to_decimal(value, limit)?.trim_start_matches('-').to_string()
    } else {
        int::magnitude_in_radix(value, radix)
    };
    if conversion.code == 'X' {
        digits.make_ascii_uppercase();
    }
    let least = conversion.precision.unwrap_or(0);
    if least > i32::MAX as usize - 3 {
        return Err(Error::value("precision too big"));
    }
    if least > digits.len() {
        digits.insert_str(0, &"0".repeat(least - digits.len()));
    }
    let prefix = if flags.alternate { prefix } else { "" };
    write_number(out, value.is_negative(), prefix, &digits, conversion)
}

/// Appends a float: codes `e`, `f` and `g` in either case.
pub fn write_float(out: &mut String, value: f64, conversion: &Resolved) -> Result<()> {
    let style = Style {
        code: conversion.code,
        precision: conversion.precision.unwrap_or(6),
        alternate: conversion.flags.alternate,
        point_zero: false,
    };
    let mut magnitude = String::new();
    write_magnitude(&mut magnitude, value, style)?;
    let negative = value.is_sign_negative() && !value.is_nan();
    write_number(out, negative, "", &magnitude, conversion)
}

fn write_number(out: &mut String, negative: bool, prefix: &str, digits: &str, conversion: &Resolved) -> Result<()> {
    let flags = conversion.flags;
    let sign = match (negative, flags.plus, flags.space) {
        (true, ..) => "-",
        (_, true, _) => "+",
        (.., true) => " ",
        _ => "",
    };
    let padding = padding(conversion, sign.len() + prefix.len() + digits.len())?;
    let (before, zeros, after) = match (flags.left, flags.zero) {
        (true, _) => (0, 0, padding),
        (_, true) => (0, padding, 0),
        _ => (padding, 0, 0),
    };
    out.extend(std::iter::repeat_n(' ', before));
    out.push_str(sign);
    out.push_str(prefix);
    out.extend(std::iter::repeat_n('0', zeros));
    out.push_str(digits);
    out.extend(std::iter::repeat_n(' ', after));
    Ok(())
}

/// Appends a text: what `str`, `repr` or `ascii` has made of the value for codes `s`, `r` and `a`.
pub fn write_str(out: &mut String, value: &str, conversion: &Resolved) -> Result<()> {
    let value = match conversion.precision {
        Some(most) => truncate(value, most),
        None => value,
    };
    write_padded(out, value, conversion)
}

/// Appends a character: code `c`.
pub fn write_char(out: &mut String, value: char, conversion: &Resolved) -> Result<()> {
    write_padded(out, value.encode_utf8(&mut [0; 4]), conversion)
}

fn write_padded(out: &mut String, value: &str, conversion: &Resolved) -> Result<()> {
    if conversion.width == 0 {
        out.push_str(value);
        return Ok(());
    }
    let padding = padding(conversion, value.chars().count())?;
    let before = if conversion.flags.left { 0 } else { padding };
    out.extend(std::iter::repeat_n(' ', before));
    out.push_str(value);
    out.extend(std::iter::repeat_n(' ', padding - before));
    Ok(())
}

/// Appends bytes: codes `b`, `s`, `r` and `a` of a bytes template.
pub fn write_bytes(out: &mut Vec<u8>, value: &[u8], conversion: &Resolved) -> Result<()> {
    let kept = match conversion.precision {
        Some(most) => &value[..most.min(value.len())],
        None => value,
    };
    write_padded_bytes(out, kept, conversion)
}

/// Appends a byte: code `c` of a bytes template.
pub fn write_byte(out: &mut Vec<u8>, value: u8, conversion: &Resolved) -> Result<()> {
    write_padded_bytes(out, &[value], conversion)
}

fn write_padded_bytes(out: &mut Vec<u8>, value: &[u8], conversion: &Resolved) -> Result<()> {
    let padding = padding(conversion, value.len())?;
    let before = if conversion.flags.left { 0 } else { padding };
    out.extend(std::iter::repeat_n(b' ', before));
    out.extend_from_slice(value);
    out.extend(std::iter::repeat_n(b' ', padding - before));
    Ok(())
}

fn padding(conversion: &Resolved, length: usize) -> Result<usize> {
    let padding = conversion.width.saturating_sub(length);
    if padding > 1 << 31 { Err(Error::memory()) } else { Ok(padding) }
}

/// The character that code `c` makes of an int.
pub fn char_of_int(value: IntRef<'_>) -> Result<char> {
    character_of(value.to_i64())
}

/// The character of a code point, or what `%c` says of a number that is none.
pub(super) fn character_of(code: Option<i64>) -> Result<char> {
    let code = code.and_then(|code| u32::try_from(code).ok());
    match code.and_then(surrogates::character) {
        Some(letter) => Ok(letter),
        None if code.is_some_and(surrogates::is_taken) => {
            Err(Error::value(surrogates::refusal(code.unwrap_or_default())))
        }
        None => Err(Error::overflow("%c arg not in range(0x110000)")),
    }
}

/// The byte that code `c` of a bytes template makes of an int.
pub fn byte_of_int(value: IntRef<'_>) -> Result<u8> {
    value.to_i64().and_then(|code| u8::try_from(code).ok()).ok_or_else(|| Error::overflow("%c arg not in range(256)"))
}

/// The float that the codes `e`, `f` and `g` make of an int.
pub fn float_of_int(value: IntRef<'_>, conversion: &Resolved) -> Result<f64> {
    // A bytes template takes an int too large for a float as no number at all.
    let refused = |error| if conversion.bytes { wrong_type(conversion, "int") } else { error };
    int_math::to_f64(value).map_err(refused)
}

/// The `TypeError` for a value of the type `type_name` that the conversion cannot format.
#[cold]
pub fn wrong_type(conversion: &Resolved, type_name: &str) -> Error {
    match conversion.code {
        // Bytes templates take %i for %d before they look at the value.
        'i' if conversion.bytes => Error::type_error(format!("%d format: a real number is required, not {type_name}")),
        code @ ('d' | 'i' | 'u') => {
            Error::type_error(format!("%{code} format: a real number is required, not {type_name}"))
        }
        code @ ('o' | 'x' | 'X') => {
            Error::type_error(format!("%{code} format: an integer is required, not {type_name}"))
        }
        _ if conversion.bytes => Error::type_error(format!("float argument required, not {type_name}")),
        _ => Error::type_error(format!("must be real number, not {type_name}")),
    }
}

/// The `TypeError` for code `c` of a template, `bytes` or not, with a value that is no character.
#[cold]
pub fn wrong_character(bytes: bool) -> Error {
    Error::type_error(if bytes {
        "%c requires an integer in range(256) or a single byte"
    } else {
        "%c requires int or char"
    })
}
