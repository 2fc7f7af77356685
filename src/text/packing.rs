//! Numbers as the bytes of C types and back, and the formats that describe such bytes.
//!
//! The module `struct` packs by whole formats; `array` and `memoryview` read and write single items by their codes.

use super::error::{Error, Result};
use super::int_math::ByteOrder;

/// What the bytes of an item stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Bytes without a meaning.
    Pad,
    /// One byte as a bytes object.
    Char,
    /// A bytes object of a fixed length.
    Bytes,
    /// A bytes object behind its own length.
    Pascal,
    /// A signed integer.
    Signed,
    /// An unsigned integer.
    Unsigned,
    /// An address.
    Pointer,
    /// A truth.
    Bool,
    /// A float.
    Float,
}

/// A C type that a letter names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The letter.
    pub letter: u8,
    /// What its bytes stand for.
    pub kind: Kind,
    /// How many bytes it takes.
    pub size: usize,
    /// At a multiple of how many bytes it stands.
    pub alignment: usize,
}

impl Code {
    /// The type that a letter names for the C compiler of a 64-bit Linux.
    pub fn native(letter: u8) -> Option<Code> {
        let (kind, size) = match letter {
            b'l' => (Kind::Signed, 8),
            b'L' => (Kind::Unsigned, 8),
            b'n' => (Kind::Signed, 8),
            b'N' => (Kind::Unsigned, 8),
            b'P' => (Kind::Pointer, 8),
            _ => {
                let code = Code::standard(letter)?;
                (code.kind, code.size)
            }
        };
        Some(Code { letter, kind, size, alignment: size })
    }

    /// The type that a letter names with the same size everywhere, and without alignment.
    pub fn standard(letter: u8) -> Option<Code> {
        let (kind, size) = match letter {
            b'x' => (Kind::Pad, 1),
            b'c' => (Kind::Char, 1),
            b's' => (Kind::Bytes, 1),
            b'p' => (Kind::Pascal, 1),
            b'?' => (Kind::Bool, 1),
            b'b' => (Kind::Signed, 1),
            b'B' => (Kind::Unsigned, 1),
            b'h' => (Kind::Signed, 2),
            b'H' => (Kind::Unsigned, 2),
            b'i' | b'l' => (Kind::Signed, 4),
            b'I' | b'L' => (Kind::Unsigned, 4),
            b'q' => (Kind::Signed, 8),
            b'Q' => (Kind::Unsigned, 8),
            b'e' => (Kind::Float, 2),
            b'f' => (Kind::Float, 4),
            b'd' => (Kind::Float, 8),
            _ => return None,
        };
        Some(Code { letter, kind, size, alignment: 1 })
    }
}

/// The order of the bytes of C types here.
pub const NATIVE_ORDER: ByteOrder = if cfg!(target_endian = "big") { ByteOrder::Big } else { ByteOrder::Little };

/// An integer of at most eight bytes.
pub fn read_int(bytes: &[u8], order: ByteOrder, is_signed: bool) -> i128 {
    let mut whole = [0; 8];
    let length = bytes.len().min(8);
    let number = match order {
        ByteOrder::Little => {
            whole[..length].copy_from_slice(&bytes[..length]);
            u64::from_le_bytes(whole)
        }
        ByteOrder::Big => {
            whole[8 - length..].copy_from_slice(&bytes[..length]);
            u64::from_be_bytes(whole)
        }
    };
    if is_signed {
        let unused = 64 - 8 * bytes.len().min(8) as u32;
        i128::from(((number << unused) as i64) >> unused)
    } else {
        i128::from(number)
    }
}

/// Writes the low bytes of an integer.
pub fn write_int(bytes: &mut [u8], order: ByteOrder, number: i128) {
    let length = bytes.len().min(8);
    match order {
        ByteOrder::Little => bytes[..length].copy_from_slice(&(number as u64).to_le_bytes()[..length]),
        ByteOrder::Big => bytes[..length].copy_from_slice(&(number as u64).to_be_bytes()[8 - length..]),
    }
}

/// The least and the greatest integer of so many bytes.
pub fn int_range(size: usize, is_signed: bool) -> (i128, i128) {
    let bits = 8 * size as u32;
    if is_signed { (-(1 << (bits - 1)), (1 << (bits - 1)) - 1) } else { (0, (1 << bits) - 1) }
}

/// A float of two, four or eight bytes.
pub fn read_float(bytes: &[u8], order: ByteOrder) -> f64 {
    let bits = read_int(bytes, order, false) as u64;
    match bytes.len() {
        2 => half_to_f64(bits as u16),
        4 => f64::from(f32::from_bits(bits as u32)),
        _ => f64::from_bits(bits),
    }
}

/// Writes a float of two, four or eight bytes; what is too large for four becomes infinite, as in C.
///
/// # Errors
/// OverflowError for what is too large for two bytes.
pub fn write_float(bytes: &mut [u8], order: ByteOrder, number: f64) -> Result<()> {
    // The payload of a NaN is of no meaning to scripts.
    let number = if number.is_nan() { f64::NAN.copysign(number) } else { number };
    let bits = match bytes.len() {
        2 => u64::from(f64_to_half(number).ok_or_else(|| too_large('e'))?),
        4 => u64::from((number as f32).to_bits()),
        _ => number.to_bits(),
    };
    write_int(bytes, order, i128::from(bits));
    Ok(())
}

/// Refuses a float that four bytes do not hold.
///
/// # Errors
/// OverflowError.
pub fn check_single(number: f64) -> Result<()> {
    if number.is_finite() && (number as f32).is_infinite() { Err(too_large('f')) } else { Ok(()) }
}

#[cold]
fn too_large(letter: char) -> Error {
    Error::overflow(format!("float too large to pack with {letter} format"))
}

fn half_to_f64(bits: u16) -> f64 {
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    let magnitude = match exponent {
        0 => fraction * 2f64.powi(-24),
        0x1f if fraction == 0.0 => f64::INFINITY,
        0x1f => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(exponent - 25),
    };
    if bits & 0x8000 == 0 { magnitude } else { -magnitude }
}

/// The nearest half, ties to even; None where the number is finite and no half is near.
fn f64_to_half(number: f64) -> Option<u16> {
    let sign = if number.is_sign_negative() { 0x8000 } else { 0 };
    let magnitude = number.abs();
    if number.is_nan() {
        return Some(sign | 0x7e00);
    }
    if magnitude.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // The size of the last bit: that of the number's own exponent, but no less than that of the smallest half.
    let exponent = ((magnitude.to_bits() >> 52) as i32 - 1023).max(-14);
    let units = (magnitude * 2f64.powi(10 - exponent)).round_ties_even() as u32;
    let bits = ((exponent + 14) as u32) * 1024 + units;
    if bits >= 0x7c00 { None } else { Some(sign | bits as u16) }
}

/// Why a format is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormatError {
    /// A letter that names no type.
    Letter,
    /// A number at the end.
    Count,
    /// More bytes than there can be.
    Size,
}

impl FormatError {
    /// CPython's words.
    pub fn message(self) -> &'static str {
        match self {
            FormatError::Letter => "bad char in struct format",
            FormatError::Count => "repeat count given without format specifier",
            FormatError::Size => "total struct size too long",
        }
    }
}

/// Items of one type in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Their type.
    pub code: Code,
    /// Where the first one begins.
    pub offset: usize,
    /// How many bytes each one takes.
    pub size: usize,
    /// How many there are.
    pub repeat: usize,
}

/// What a format describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packing {
    /// The items, without padding.
    pub fields: Vec<Field>,
    /// How many bytes they take together.
    pub size: usize,
    /// How many values they are.
    pub count: usize,
    /// The order of their bytes.
    pub order: ByteOrder,
    /// Whether the types are those of the C compiler.
    pub is_native: bool,
}

impl Packing {
    /// Reads a format.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(format: &[u8]) -> std::result::Result<Packing, FormatError> {
        let (order, is_native, mut rest) = match format {
            [b'<', rest @ ..] => (ByteOrder::Little, false, rest),
            [b'>' | b'!', rest @ ..] => (ByteOrder::Big, false, rest),
            [b'=', rest @ ..] => (NATIVE_ORDER, false, rest),
            [b'@', rest @ ..] | rest => (NATIVE_ORDER, true, rest),
        };
        let mut packing = Packing { fields: Vec::new(), size: 0, count: 0, order, is_native };
        while let Some((&letter, behind)) = rest.split_first() {
            rest = behind;
            if letter.is_ascii_whitespace() || letter == 0x0b {
                continue;
            }
            let (mut letter, mut repeat) = (letter, 1);
            if letter.is_ascii_digit() {
                repeat = usize::from(letter - b'0');
                loop {
                    let (&next, behind) = rest.split_first().ok_or(FormatError::Count)?;
                    rest = behind;
                    if !next.is_ascii_digit() {
                        letter = next;
                        break;
                    }
                    repeat = repeat.checked_mul(10).ok_or(FormatError::Size)? + usize::from(next - b'0');
                    if repeat > isize::MAX as usize {
                        return Err(FormatError::Size);
                    }
                }
            }
            let code = if is_native { Code::native(letter) } else { Code::standard(letter) };
            packing.add(code.ok_or(FormatError::Letter)?, repeat)?;
        }
        Ok(packing)
    }

    fn add(&mut self, code: Code, repeat: usize) -> std::result::Result<(), FormatError> {
        let offset = self.size.div_ceil(code.alignment) * code.alignment;
        let whole = code.size.checked_mul(repeat).and_then(|bytes| bytes.checked_add(offset));
        self.size = whole.filter(|size| isize::try_from(*size).is_ok()).ok_or(FormatError::Size)?;
        let field = match code.kind {
            Kind::Pad => return Ok(()),
            Kind::Bytes | Kind::Pascal => Field { code, offset, size: repeat, repeat: 1 },
            _ => Field { code, offset, size: code.size, repeat },
        };
        self.count += field.repeat;
        if field.repeat > 0 {
            self.fields.push(field);
        }
        Ok(())
    }

    /// The type and the place of each value.
    pub fn places(&self) -> impl Iterator<Item = (Code, std::ops::Range<usize>)> {
        self.fields.iter().flat_map(|field| {
            (0..field.repeat).map(|number| {
                let start = field.offset + number * field.size;
                (field.code, start..start + field.size)
            })
        })
    }
}
