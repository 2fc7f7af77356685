//! Methods of `bytes` and `bytearray` that fill them up to a width, and those that map every byte.

use super::argument;
use super::bytes::{contents, like, required, unchanged};
use super::str::{MOST_BYTES, count_of};
use crate::object::bytes::{Bytes, Contents};
use crate::object::exception::{type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::{Result, Value, types};
use crate::text::Error;

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "center(self, width, fillchar=..., /)",
        "Return a centered string of length width.\n\nPadding is done using the specified fill character.",
        |args| justify(args, "center", |padding, width| padding / 2 + (padding & width & 1)),
    ),
    native(
        "ljust(self, width, fillchar=..., /)",
        "Return a left-justified string of length width.\n\nPadding is done using the specified fill character.",
        |args| justify(args, "ljust", |_, _| 0),
    ),
    native(
        "rjust(self, width, fillchar=..., /)",
        "Return a right-justified string of length width.\n\nPadding is done using the specified fill character.",
        |args| justify(args, "rjust", |padding, _| padding),
    ),
    native(
        "zfill(self, width, /)",
        "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\n\
         The original string is never truncated.",
        |args| {
            let width = count_of(&args[1])?;
            let data = contents(args)?;
            let zeros = width.saturating_sub(data.len());
            if zeros > MOST_BYTES {
                return Err(Error::memory().into());
            }
            if zeros == 0 {
                return Ok(unchanged(args, &data));
            }
            let (sign, rest) = data.split_at(usize::from(matches!(data.first(), Some(b'+' | b'-'))));
            Ok(like(args, [sign, &vec![b'0'; zeros], rest].concat()))
        },
    ),
    native(
        "expandtabs(self, /, tabsize=8)",
        "Return a copy where all tab characters are expanded using spaces.\n\n\
         If tabsize is not given, a tab size of 8 characters is assumed.",
        expand_tabs,
    ),
    native(
        "translate(self, table, /, delete=...)",
        "Return a copy with each character mapped by the given translation table.\n\n  \
         table\n    Translation table, which must be a bytes object of length 256.\n\n\
         All characters occurring in the optional argument delete are removed.\n\
         The remaining characters are mapped through the given translation table.",
        translate,
    ),
];

/// `bytes.maketrans`, a static method of both types.
pub(crate) const MAKETRANS: Declaration = native(
    "maketrans(frm, to, /)",
    "Return a translation table useable for the bytes or bytearray translate method.\n\n\
     The returned table will be one where each byte in frm is mapped to the byte at\n\
     the same position in to.\n\n\
     The bytes objects frm and to must be of the same length.",
    |args| {
        let (from, to) = (required(&args[0])?, required(&args[1])?);
        if from.len() != to.len() {
            return Err(value_error("maketrans arguments must have same length"));
        }
        let mut table: Vec<u8> = (0..=255).collect();
        for (from, to) in from.iter().zip(to.iter()) {
            table[usize::from(*from)] = *to;
        }
        Ok(Bytes::new(table).into())
    },
);

fn justify(args: &[Value], name: &str, before: fn(usize, usize) -> usize) -> Result {
    let width = count_of(&args[1])?;
    let data = contents(args)?;
    let fill = match (&args[2], fill_of(&args[2])) {
        (Value::Null, _) => b' ',
        (_, Some(fill)) => fill,
        (other, _) => {
            let given = other.argument_name();
            return Err(type_error(format!("{name}() argument 2 must be a byte string of length 1, not {given}")));
        }
    };
    let padding = width.saturating_sub(data.len());
    if padding > MOST_BYTES {
        return Err(Error::memory().into());
    }
    if padding == 0 {
        return Ok(unchanged(args, &data));
    }
    let before = before(padding, width);
    Ok(like(args, [&vec![fill; before], &data[..], &vec![fill; padding - before]].concat()))
}

/// The one byte of a `bytes` or `bytearray`; other bytes-like objects do not fill.
fn fill_of(value: &Value) -> Option<u8> {
    if !value.is_instance(&types().bytes) && !value.is_instance(&types().bytearray) {
        return None;
    }
    match value.contents().as_deref() {
        Some([fill]) => Some(*fill),
        _ => None,
    }
}

fn expand_tabs(args: &[Value]) -> Result {
    let size = usize::try_from(argument::c_int(&args[1])?).unwrap_or(0);
    let data = contents(args)?;
    let mut out: Vec<u8> = Vec::with_capacity(data.len());
    let mut column = 0;
    for byte in data.iter() {
        match byte {
            b'\t' if size == 0 => {}
            b'\t' => {
                let blanks = size - column % size;
                if out.len() + blanks > MOST_BYTES {
                    return Err(Error::overflow("result too long").into());
                }
                column += blanks;
                out.resize(out.len() + blanks, b' ');
            }
            _ => {
                column = if matches!(byte, b'\n' | b'\r') { 0 } else { column + 1 };
                out.push(*byte);
            }
        }
    }
    Ok(like(args, out))
}

fn translate(args: &[Value]) -> Result {
    let data = contents(args)?;
    let table = if args[1].is_none() { None } else { Some(required(&args[1])?) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(value_error("translation table must be 256 characters long"));
    }
    let deleted: Option<Contents> = if args[2].is_null() { None } else { Some(required(&args[2])?) };
    let kept = data.iter().filter(|byte| !deleted.as_ref().is_some_and(|deleted| deleted.contains(byte)));
    let mapped = kept.map(|byte| table.as_ref().map_or(*byte, |table| table[usize::from(*byte)]));
    Ok(like(args, mapped.collect()))
}
