//! Methods of `str` that fill it up to a width.

use super::argument;
use super::str::{MOST_BYTES, as_text, count_of, text, unchanged};
use crate::object::exception::type_error;
use crate::object::heap::Ref;
use crate::object::native_function::{Declaration, native};
use crate::object::string::Str;
use crate::object::{Result, Value};
use crate::text::{Error, chars};

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "center(self, width, fillchar=' ', /)",
        "Return a centered string of length width.\n\n\
         Padding is done using the specified fill character (default is a space).",
        |args| justify(args, |padding, width| padding / 2 + (padding & width & 1)),
    ),
    native(
        "ljust(self, width, fillchar=' ', /)",
        "Return a left-justified string of length width.\n\n\
         Padding is done using the specified fill character (default is a space).",
        |args| justify(args, |_, _| 0),
    ),
    native(
        "rjust(self, width, fillchar=' ', /)",
        "Return a right-justified string of length width.\n\n\
         Padding is done using the specified fill character (default is a space).",
        |args| justify(args, |padding, _| padding),
    ),
    native(
        "zfill(self, width, /)",
        "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\n\
         The string is never truncated.",
        fill_zeros,
    ),
    native(
        "expandtabs(self, /, tabsize=8)",
        "Return a copy where all tab characters are expanded using spaces.\n\n\
         If tabsize is not given, a tab size of 8 characters is assumed.",
        |args| {
            let text = text(args)?;
            let size = argument::c_int(&args[1])?;
            if !text.as_str().contains('\t') {
                return unchanged(&text);
            }
            Ok(chars::expand_tabs(text.as_str(), size.into())?.into())
        },
    ),
];

fn justify(args: &[Value], before: fn(usize, usize) -> usize) -> Result {
    let text = text(args)?;
    let width = count_of(&args[1])?;
    let Some(fill) = as_text(&args[2]) else {
        let given = args[2].class_name();
        return Err(type_error(format!("The fill character must be a unicode character, not {given}")));
    };
    if fill.len() != 1 {
        return Err(type_error("The fill character must be exactly one character long"));
    }
    let padding = width.saturating_sub(text.len());
    if padding == 0 {
        return unchanged(&text);
    }
    let before = before(padding, width);
    padded(&text, fill.as_str(), before, padding - before)
}

fn padded(text: &Ref<Str>, fill: &str, before: usize, after: usize) -> Result {
    let padding = before + after;
    if padding > MOST_BYTES {
        return Err(Error::memory().into());
    }
    let length = text.as_str().len() + padding * fill.len();
    let pieces = std::iter::repeat_n(fill, before).chain([text.as_str()]).chain(std::iter::repeat_n(fill, after));
    Ok(Str::of_pieces(pieces, length, text.len() + padding).into())
}

fn fill_zeros(args: &[Value]) -> Result {
    let text = text(args)?;
    let width = count_of(&args[1])?;
    let zeros = width.saturating_sub(text.len());
    if zeros == 0 {
        return unchanged(&text);
    }
    if zeros > MOST_BYTES {
        return Err(Error::memory().into());
    }
    let whole = text.as_str();
    let (sign, rest) = whole.split_at(usize::from(whole.starts_with(['+', '-'])));
    let pieces = [sign].into_iter().chain(std::iter::repeat_n("0", zeros)).chain([rest]);
    Ok(Str::of_pieces(pieces, whole.len() + zeros, text.len() + zeros).into())
}
