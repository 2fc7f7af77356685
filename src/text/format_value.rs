//! Applies a format spec to an int, a float, a complex number or a text.
//!
//! The types' `__format__` use it. The plain fields of everyday programs (`{:.2f}`, `{:5d}`, `{:<10}`) take a short way.

use super::complex::Complex;
use super::error::{Error, Result};
use super::float_digits::{Style, write_magnitude};
use super::format_spec::{Align, Grouping, Sign, Spec, unknown_code};
use super::int::{self, IntRef};
use super::int_math;

/// `format(value, spec)` of a text; `type_name` is its type's, for errors.
pub fn format_str(value: &str, spec: &Spec, type_name: &str) -> Result<String> {
    match spec.code {
        None => spec.check_grouping('s')?,
        Some('s') => {}
        Some(code) => return Err(unknown_code(code, type_name)),
    }
    let refused = match spec.sign {
        Some(Sign::Space) => "Space not allowed in string format specifier",
        Some(_) => "Sign not allowed in string format specifier",
        None if spec.no_negative_zero => "Negative zero coercion (z) not allowed in string format specifier",
        None if spec.alternate => "Alternate form (#) not allowed in string format specifier",
        None if spec.align == Some(Align::AfterSign) => "'=' alignment not allowed in string format specifier",
        None => "",
    };
    if !refused.is_empty() {
        return Err(Error::value(refused));
    }
    let value = match spec.precision {
        Some(most) => truncate(value, most),
        None => value,
    };
    let mut out = String::new();
    pad(&mut out, value, spec, Align::Left)?;
    Ok(out)
}

/// The first `most` characters of `text`.
pub(super) fn truncate(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

/// `format(value, spec)` of an int; `limit` is that of decimal digits, as in [`int::to_decimal`].
pub fn format_int(value: IntRef<'_>, spec: &Spec, type_name: &str, limit: usize) -> Result<String> {
    let code = spec.code.unwrap_or('d');
    match code {
        'd' | 'b' | 'o' | 'x' | 'X' | 'n' | 'c' => {}
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => {
            return format_float(int_math::to_f64(value)?, spec, type_name);
        }
        _ => return Err(unknown_code(code, type_name)),
    }
    if spec.precision.is_some() {
        return Err(Error::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Error::value("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    let mut out = String::new();
    if code == 'c' {
        let mut buffer = [0; 4];
        let letter = character(value, spec)?.encode_utf8(&mut buffer);
        assemble(&mut out, &Parts { rest: letter, ..Parts::default() }, spec, Align::Right)?;
        return Ok(out);
    }
    let (radix, prefix) = match code {
        'b' => (2, "0b"),
        'o' => (8, "0o"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        _ => (10, ""),
    };
    let mut digits = match value {
        _ if radix != 10 => int::magnitude_in_radix(value, radix),
        IntRef::Small(small) => small.unsigned_abs().to_string(),
        IntRef::Big(_) => int::to_decimal(value, limit)?.trim_start_matches('-').to_string(),
    };
    if code == 'X' {
        digits.make_ascii_uppercase();
    }
    let parts = Parts {
        sign: sign_of(value.is_negative(), spec.sign),
        prefix: if spec.alternate { prefix } else { "" },
        digits: &digits,
        rest: "",
        group: if radix == 10 { 3 } else { 4 },
    };
    assemble(&mut out, &parts, spec, Align::Right)?;
    Ok(out)
}

/// The character of format code `c`.
fn character(value: IntRef<'_>, spec: &Spec) -> Result<char> {
    if spec.sign.is_some() {
        return Err(Error::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Error::value("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let code = value.to_i64().ok_or_else(|| Error::overflow("Python int too large to convert to C long"))?;
    super::percent_value::character_of(Some(code))
}

/// `format(value, spec)` of a float.
pub fn format_float(value: f64, spec: &Spec, type_name: &str) -> Result<String> {
    let percent = spec.code == Some('%');
    let value = if percent { value * 100.0 } else { value };
    let style = match (spec.code, spec.precision) {
        (None, None) => Style { code: 'r', precision: 0, alternate: spec.alternate, point_zero: true },
        (None, Some(precision)) => Style { code: 'g', precision, alternate: spec.alternate, point_zero: true },
        (Some(code), precision) => Style {
            code: float_code(code).ok_or_else(|| unknown_code(code, type_name))?,
            precision: precision.unwrap_or(6),
            alternate: spec.alternate,
            point_zero: false,
        },
    };
    let mut text = String::with_capacity(16);
    write_magnitude(&mut text, value, style)?;
    if percent {
        text.push('%');
    }
    let sign = sign_of(shows_minus(value, &text, spec), spec.sign);
    if spec.width.is_none() && spec.grouping.is_none() {
        if sign != '\0' {
            text.insert(0, sign);
        }
        return Ok(text);
    }
    let (digits, rest) = split_digits(&text);
    let mut out = String::new();
    assemble(&mut out, &Parts { sign, prefix: "", digits, rest, group: 3 }, spec, Align::Right)?;
    Ok(out)
}

fn float_code(code: char) -> Option<char> {
    match code {
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => Some(code),
        'n' => Some('g'),
        '%' => Some('f'),
        _ => None,
    }
}

/// `format(value, spec)` of a complex number.
pub fn format_complex(value: Complex, spec: &Spec, type_name: &str) -> Result<String> {
    let code = match spec.code {
        None if spec.precision.is_some() => 'g',
        None => 'r',
        Some('%') => return Err(unknown_code('%', type_name)),
        Some(code) => float_code(code).ok_or_else(|| unknown_code(code, type_name))?,
    };
    if spec.zero || spec.fill == Some('0') {
        return Err(Error::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Some(Align::AfterSign) {
        return Err(Error::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    let imaginary_alone = spec.code.is_none() && value.real == 0.0 && value.real.is_sign_positive();
    let parentheses = spec.code.is_none() && !imaginary_alone;
    let style = Style { code, precision: spec.precision.unwrap_or(6), alternate: spec.alternate, point_zero: false };
    let bare = Spec { width: None, zero: false, fill: None, align: None, ..*spec };
    let mut number = String::new();
    if parentheses {
        number.push('(');
    }
    if !imaginary_alone {
        write_part(&mut number, value.real, style, &bare)?;
    }
    let sign = if imaginary_alone { spec.sign } else { Some(Sign::Plus) };
    write_part(&mut number, value.imaginary, style, &Spec { sign, ..bare })?;
    number.push('j');
    if parentheses {
        number.push(')');
    }
    let mut out = String::new();
    pad(&mut out, &number, spec, Align::Right)?;
    Ok(out)
}

fn write_part(out: &mut String, value: f64, style: Style, spec: &Spec) -> Result<()> {
    let mut text = String::new();
    write_magnitude(&mut text, value, style)?;
    let sign = sign_of(shows_minus(value, &text, spec), spec.sign);
    let (digits, rest) = split_digits(&text);
    assemble(out, &Parts { sign, prefix: "", digits, rest, group: 3 }, spec, Align::Right)
}

/// Whether a minus stands before a float whose magnitude reads as `text`.
fn shows_minus(value: f64, text: &str, spec: &Spec) -> bool {
    if value.is_nan() || value.is_sign_positive() {
        return false;
    }
    let zero = || text.bytes().take_while(|byte| !matches!(byte, b'e' | b'E')).all(|byte| !matches!(byte, b'1'..=b'9'));
    !(spec.no_negative_zero && value.is_finite() && zero())
}

/// The sign's character, or NUL for none.
pub(super) fn sign_of(negative: bool, sign: Option<Sign>) -> char {
    match sign {
        _ if negative => '-',
        Some(Sign::Plus) => '+',
        Some(Sign::Space) => ' ',
        _ => '\0',
    }
}

/// The digits before the point, and the rest.
fn split_digits(text: &str) -> (&str, &str) {
    let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(end)
}

/// A number before it is put together: only the digits are grouped.
struct Parts<'a> {
    sign: char,
    prefix: &'a str,
    digits: &'a str,
    rest: &'a str,
    group: usize,
}

impl Default for Parts<'_> {
    fn default() -> Self {
        Parts { sign: '\0', prefix: "", digits: "", rest: "", group: 3 }
    }
}

/// A field wider than this many characters is a `MemoryError`.
const WIDEST: usize = 1 << 31;

fn assemble(out: &mut String, parts: &Parts<'_>, spec: &Spec, natural: Align) -> Result<()> {
    let align = spec.align.unwrap_or(if spec.zero { Align::AfterSign } else { natural });
    let fill = spec.fill.unwrap_or(if spec.zero { '0' } else { ' ' });
    let width = spec.width.unwrap_or(0);
    if width > WIDEST {
        return Err(Error::memory());
    }
    let fixed = usize::from(parts.sign != '\0') + parts.prefix.len() + parts.rest.chars().count();
    let zeros_group = fill == '0' && align == Align::AfterSign;
    let least = if zeros_group { width.saturating_sub(fixed) } else { 0 };
    let digits = group_digits(parts, spec.grouping, least);
    let padding = width.saturating_sub(fixed + digits.len());
    let (before, between, after) = match align {
        Align::Left => (0, 0, padding),
        Align::Right => (padding, 0, 0),
        Align::Center => (padding / 2, 0, padding - padding / 2),
        Align::AfterSign => (0, padding, 0),
    };
    out.reserve(width.max(fixed + digits.len()));
    out.extend(std::iter::repeat_n(fill, before));
    if parts.sign != '\0' {
        out.push(parts.sign);
    }
    out.push_str(parts.prefix);
    out.extend(std::iter::repeat_n(fill, between));
    out.push_str(&digits);
    out.push_str(parts.rest);
    out.extend(std::iter::repeat_n(fill, after));
    Ok(())
}

/// The digits with their separators, and with zeros before them up to `least` characters, which are grouped too.
fn group_digits<'a>(parts: &Parts<'a>, grouping: Option<Grouping>, least: usize) -> std::borrow::Cow<'a, str> {
    let count = parts.digits.len();
    if count == 0 || grouping.is_none() && least <= count {
        return parts.digits.into();
    }
    let Some(grouping) = grouping else {
        return format!("{}{}", "0".repeat(least - count), parts.digits).into();
    };
    // A field that would begin with a separator gets one more digit instead.
    let needed = least - least.saturating_sub(1) / (parts.group + 1);
    let total = count.max(needed);
    let mut out = String::with_capacity(total + total / parts.group);
    let zeros = total - count;
    for (index, digit) in std::iter::repeat_n('0', zeros).chain(parts.digits.chars()).enumerate() {
        if index > 0 && (total - index).is_multiple_of(parts.group) {
            out.push(grouping.separator());
        }
        out.push(digit);
    }
    out.into()
}

fn pad(out: &mut String, text: &str, spec: &Spec, natural: Align) -> Result<()> {
    let width = spec.width.unwrap_or(0);
    if width > WIDEST {
        return Err(Error::memory());
    }
    let padding = if width == 0 { 0 } else { width.saturating_sub(text.chars().count()) };
    let fill = spec.fill.unwrap_or(if spec.zero { '0' } else { ' ' });
    let before = match spec.align.unwrap_or(natural) {
        Align::Left => 0,
        Align::Right | Align::AfterSign => padding,
        Align::Center => padding / 2,
    };
    out.reserve(text.len() + padding * fill.len_utf8());
    out.extend(std::iter::repeat_n(fill, before));
    out.push_str(text);
    out.extend(std::iter::repeat_n(fill, padding - before));
    Ok(())
}
