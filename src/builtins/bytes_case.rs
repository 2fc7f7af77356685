//! Methods of `bytes` and `bytearray` about the case and the kind of their ASCII letters.

use super::bytes::{contents, like};
use super::bytes_split::is_blank;
use crate::object::native_function::{Declaration, native};
use crate::object::{Result, Value};

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native(
        "capitalize(self)",
        "B.capitalize() -> copy of B\n\n\
         Return a copy of B with only its first character capitalized (ASCII)\n\
         and the rest lower-cased.",
        |args| {
            let mut data = contents(args)?.to_ascii_lowercase();
            if let Some(first) = data.first_mut() {
                first.make_ascii_uppercase();
            }
            Ok(like(args, data))
        },
    ),
    native(
        "lower(self)",
        "B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.",
        |args| Ok(like(args, contents(args)?.to_ascii_lowercase())),
    ),
    native(
        "upper(self)",
        "B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.",
        |args| Ok(like(args, contents(args)?.to_ascii_uppercase())),
    ),
    native(
        "swapcase(self)",
        "B.swapcase() -> copy of B\n\n\
         Return a copy of B with uppercase ASCII characters converted\n\
         to lowercase ASCII and vice versa.",
        |args| {
            let swap = |byte: &u8| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte };
            Ok(like(args, contents(args)?.iter().map(swap).collect()))
        },
    ),
    native(
        "title(self)",
        "B.title() -> copy of B\n\n\
         Return a titlecased version of B, i.e. ASCII words start with uppercase\n\
         characters, all remaining cased characters have lowercase.",
        |args| {
            let mut after_letter = false;
            let data = contents(args)?;
            let titled = data.iter().map(|byte| {
                let changed = if after_letter { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
                after_letter = byte.is_ascii_alphabetic();
                changed
            });
            Ok(like(args, titled.collect()))
        },
    ),
    native(
        "isalnum(self)",
        "B.isalnum() -> bool\n\n\
         Return True if all characters in B are alphanumeric\n\
         and there is at least one character in B, False otherwise.",
        |args| every(args, u8::is_ascii_alphanumeric),
    ),
    native(
        "isalpha(self)",
        "B.isalpha() -> bool\n\n\
         Return True if all characters in B are alphabetic\n\
         and there is at least one character in B, False otherwise.",
        |args| every(args, u8::is_ascii_alphabetic),
    ),
    native(
        "isascii(self)",
        "B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.",
        |args| Ok(contents(args)?.is_ascii().into()),
    ),
    native(
        "isdigit(self)",
        "B.isdigit() -> bool\n\n\
         Return True if all characters in B are digits\n\
         and there is at least one character in B, False otherwise.",
        |args| every(args, u8::is_ascii_digit),
    ),
    native(
        "isspace(self)",
        "B.isspace() -> bool\n\n\
         Return True if all characters in B are whitespace\n\
         and there is at least one character in B, False otherwise.",
        |args| every(args, is_blank),
    ),
    native(
        "islower(self)",
        "B.islower() -> bool\n\n\
         Return True if all cased characters in B are lowercase and there is\n\
         at least one cased character in B, False otherwise.",
        |args| {
            let data = contents(args)?;
            Ok((data.iter().any(u8::is_ascii_lowercase) && !data.iter().any(u8::is_ascii_uppercase)).into())
        },
    ),
    native(
        "isupper(self)",
        "B.isupper() -> bool\n\n\
         Return True if all cased characters in B are uppercase and there is\n\
         at least one cased character in B, False otherwise.",
        |args| {
            let data = contents(args)?;
            Ok((data.iter().any(u8::is_ascii_uppercase) && !data.iter().any(u8::is_ascii_lowercase)).into())
        },
    ),
    native(
        "istitle(self)",
        "B.istitle() -> bool\n\n\
         Return True if B is a titlecased string and there is at least one\n\
         character in B, i.e. uppercase characters may only follow uncased\n\
         characters and lowercase characters only cased ones. Return False\notherwise.",
        |args| {
            let (mut any, mut after_letter) = (false, false);
            for byte in contents(args)?.iter() {
                let letter = byte.is_ascii_alphabetic();
                if letter && byte.is_ascii_uppercase() == after_letter {
                    return Ok(Value::False);
                }
                any |= letter;
                after_letter = letter;
            }
            Ok(any.into())
        },
    ),
];

/// Whether there is a byte and all are of a kind.
fn every(args: &[Value], holds: fn(&u8) -> bool) -> Result {
    let data = contents(args)?;
    Ok((!data.is_empty() && data.iter().all(holds)).into())
}
