//! Values as the bytes that a `struct` format describes, and back.

use crate::object::bytes::Bytes;
use crate::object::exception::{self, overflow_error};
use crate::object::operation::slice_bounds::has_index;
use crate::object::operation::{index, to_float, truth};
use crate::object::types::types;
use crate::object::{Result, Thrown, Value};
use crate::text::int_math::ByteOrder;
use crate::text::packing::{
    Code, Kind, NATIVE_ORDER, Packing, check_single, int_range, read_float, read_int, write_float, write_int,
};
use crate::text::{Int, IntRef};
use num_traits::ToPrimitive;

/// Raises `struct.error`.
#[cold]
pub(super) fn struct_error(message: impl Into<String>) -> Thrown {
    exception::new(&super::struct_::error_class(), message)
}

/// The bytes of the values, of which there are as many as the packing has.
///
/// # Errors
/// `struct.error`, OverflowError; what special methods raise.
pub(super) fn pack(packing: &Packing, values: &[Value]) -> Result<Vec<u8>> {
    let mut bytes = vec![0; packing.size];
    for ((code, range), value) in packing.places().zip(values) {
        pack_one(packing, code, &mut bytes[range], value)?;
    }
    Ok(bytes)
}

fn pack_one(packing: &Packing, code: Code, bytes: &mut [u8], value: &Value) -> Result<()> {
    match code.kind {
        Kind::Pad => {}
        Kind::Char => match &value.payload() {
            Value::Bytes(given) if given.data.len() == 1 => bytes.copy_from_slice(&given.data),
            _ => return Err(struct_error("char format requires a bytes object of length 1")),
        },
        Kind::Bytes => {
            let given = text_of(value, 's')?;
            let length = given.len().min(bytes.len());
            bytes[..length].copy_from_slice(&given[..length]);
        }
        Kind::Pascal => {
            let given = text_of(value, 'p')?;
            if let Some((first, rest)) = bytes.split_first_mut() {
                let length = given.len().min(rest.len());
                rest[..length].copy_from_slice(&given[..length]);
                *first = length.min(255) as u8;
            }
        }
        Kind::Bool => bytes[0] = u8::from(truth(value)?),
        Kind::Float => {
            let number = float_of(value, code)?;
            if code.letter == b'f' && !packing.is_native {
                check_single(number)?;
            }
            write_float(bytes, packing.order, number)?;
        }
        Kind::Signed | Kind::Unsigned | Kind::Pointer => {
            write_int(bytes, packing.order, integer_of(value, code, packing.order == NATIVE_ORDER)?);
        }
    }
    Ok(())
}

fn text_of(value: &Value, letter: char) -> Result<crate::object::bytes::Contents> {
    let payload = value.payload();
    match payload.contents() {
        Some(contents) if matches!(payload, Value::Bytes(_)) || payload.is_instance(&types().bytearray) => Ok(contents),
        _ => Err(struct_error(format!("argument for '{letter}' must be a bytes object"))),
    }
}

fn float_of(value: &Value, code: Code) -> Result<f64> {
    let result = to_float(value);
    if result.is_err() && code.letter == b'e' && value.payload().int_ref().is_some() {
        return match exception::absorb(result, &types().overflow_error)? {
            Some(number) => Ok(number),
            None => Err(struct_error("int too large to convert")),
        };
    }
    let number = match exception::absorb(result, &types().exception)? {
        Some(number) => number,
        None => return Err(struct_error("required argument is not a float")),
    };
    // A half that an int does not fit is refused in other words than one that a float does not fit.
    if code.letter == b'e' && value.payload().int_ref().is_some() && number.abs() >= 65520.0 {
        return Err(struct_error("int too large to convert"));
    }
    Ok(number)
}

/// The integer of a value, which the code has room for.
fn integer_of(value: &Value, code: Code, is_native_order: bool) -> Result<i128> {
    if !has_index(value) {
        return Err(struct_error("required argument is not an integer"));
    }
    let number = match index(value)?.int_ref() {
        Some(IntRef::Small(small)) => Some(i128::from(small)),
        Some(IntRef::Big(big)) => big.to_i128(),
        None => None,
    };
    let letter = char::from(code.letter);
    if code.kind == Kind::Pointer {
        let fits = |number: &i128| (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(number);
        return number.filter(fits).ok_or_else(|| struct_error("int too large to convert"));
    }
    // The small types go through a C long, the large unsigned ones through an unsigned one, and so do shorts whose
    // bytes stand the other way round.
    let goes_unsigned = matches!(code.letter, b'I' | b'L' | b'Q' | b'N') || code.letter == b'H' && !is_native_order;
    let (least, most) = int_range(8, !goes_unsigned);
    let refusal = match code.size {
        8 if !is_native_order => "int too large to convert",
        _ => "argument out of range",
    };
    let number = number.filter(|number| (least..=most).contains(number)).ok_or_else(|| struct_error(refusal))?;
    let (least, most) = int_range(code.size, code.kind == Kind::Signed);
    if (least..=most).contains(&number) {
        return Ok(number);
    }
    let name = match letter {
        'b' => "byte".to_owned(),
        'B' => "ubyte".to_owned(),
        'h' if is_native_order => "short".to_owned(),
        'H' if is_native_order => "ushort".to_owned(),
        _ => format!("'{letter}'"),
    };
    Err(struct_error(format!("{name} format requires {least} <= number <= {most}")))
}

/// The values of bytes, of which there are as many as the packing has.
pub(super) fn unpack(packing: &Packing, bytes: &[u8]) -> Value {
    Value::tuple(packing.places().map(|(code, range)| unpack_one(packing.order, code, &bytes[range])).collect())
}

fn unpack_one(order: ByteOrder, code: Code, bytes: &[u8]) -> Value {
    match code.kind {
        Kind::Char | Kind::Bytes | Kind::Pad => Bytes::new(bytes.to_vec()).into(),
        Kind::Pascal => {
            let (length, rest) = bytes.split_first().map_or((0, bytes), |(first, rest)| (usize::from(*first), rest));
            Bytes::new(rest[..length.min(rest.len())].to_vec()).into()
        }
        Kind::Bool => Value::from(bytes.iter().any(|byte| *byte != 0)),
        Kind::Float => Value::float(read_float(bytes, order)),
        kind => Int::from(read_int(bytes, order, kind == Kind::Signed)).into(),
    }
}

/// Where in a buffer an offset leads, and whether what begins there fits.
///
/// # Errors
/// `struct.error`; `is_packing` chooses the words.
pub(super) fn place(offset: i64, size: usize, length: usize, is_packing: bool) -> Result<usize> {
    let (name, purpose) = if is_packing { ("pack_into", "packing") } else { ("unpack_from", "unpacking") };
    let (wanted, available) = (size as i64, length as i64);
    if offset < 0 {
        if offset.saturating_add(wanted) > 0 {
            return Err(struct_error(if is_packing {
                format!("no space to pack {size} bytes at offset {offset}")
            } else {
                format!("not enough data to unpack {size} bytes at offset {offset}")
            }));
        }
        if offset.saturating_add(available) < 0 {
            return Err(struct_error(format!("offset {offset} out of range for {length}-byte buffer")));
        }
    }
    let start = if offset < 0 { offset + available } else { offset };
    if available - start < wanted {
        return Err(struct_error(format!(
            "{name} requires a buffer of at least {} bytes for {purpose} {size} bytes at offset {start} \
             (actual buffer size is {length})",
            start as u64 + size as u64
        )));
    }
    usize::try_from(start).map_err(|_| overflow_error("Python int too large to convert to C ssize_t"))
}
