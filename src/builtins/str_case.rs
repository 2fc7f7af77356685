//! Methods of `str` about case, and those that ask what its characters are.

use super::str::text;
use crate::object::native_function::{Declaration, native};
use crate::object::string::Str;
use crate::object::{Result, Value};
use crate::text::{case, chars};

/// The methods.
pub(crate) const METHODS: &[Declaration] = &[
    native("lower(self, /)", "Return a copy of the string converted to lowercase.", |args| change(args, case::lower)),
    native("upper(self, /)", "Return a copy of the string converted to uppercase.", |args| change(args, case::upper)),
    native("casefold(self, /)", "Return a version of the string suitable for caseless comparisons.", |args| {
        change(args, case::case_fold)
    }),
    native(
        "swapcase(self, /)",
        "Convert uppercase characters to lowercase and lowercase characters to uppercase.",
        |args| change(args, case::swap_case),
    ),
    native(
        "title(self, /)",
        "Return a version of the string where each word is titlecased.\n\n\
         More specifically, words start with uppercased characters and all remaining\n\
         cased characters have lower case.",
        |args| Ok(case::title(text(args)?.as_str()).into()),
    ),
    native(
        "capitalize(self, /)",
        "Return a capitalized version of the string.\n\n\
         More specifically, make the first character have upper case and the rest lower\ncase.",
        |args| Ok(case::capitalize(text(args)?.as_str()).into()),
    ),
    native(
        "isalnum(self, /)",
        "Return True if the string is an alpha-numeric string, False otherwise.\n\n\
         A string is alpha-numeric if all characters in the string are alpha-numeric and\n\
         there is at least one character in the string.",
        |args| every(args, |byte| byte.is_ascii_alphanumeric(), chars::is_alphanumeric),
    ),
    native(
        "isalpha(self, /)",
        "Return True if the string is an alphabetic string, False otherwise.\n\n\
         A string is alphabetic if all characters in the string are alphabetic and there\n\
         is at least one character in the string.",
        |args| every(args, |byte| byte.is_ascii_alphabetic(), chars::is_alpha),
    ),
    native(
        "isascii(self, /)",
        "Return True if all characters in the string are ASCII, False otherwise.\n\n\
         ASCII characters have code points in the range U+0000-U+007F.\nEmpty string is ASCII too.",
        |args| Ok(text(args)?.is_ascii().into()),
    ),
    native(
        "isdecimal(self, /)",
        "Return True if the string is a decimal string, False otherwise.\n\n\
         A string is a decimal string if all characters in the string are decimal and\n\
         there is at least one character in the string.",
        |args| every(args, |byte| byte.is_ascii_digit(), chars::is_decimal),
    ),
    native(
        "isdigit(self, /)",
        "Return True if the string is a digit string, False otherwise.\n\n\
         A string is a digit string if all characters in the string are digits and there\n\
         is at least one character in the string.",
        |args| every(args, |byte| byte.is_ascii_digit(), chars::is_digit),
    ),
    native(
        "isidentifier(self, /)",
        "Return True if the string is a valid Python identifier, False otherwise.\n\n\
         Call keyword.iskeyword(s) to test whether string s is a reserved identifier,\n\
         such as \"def\" or \"class\".",
        |args| Ok(chars::is_identifier(text(args)?.as_str()).into()),
    ),
    native(
        "islower(self, /)",
        "Return True if the string is a lowercase string, False otherwise.\n\n\
         A string is lowercase if all cased characters in the string are lowercase and\n\
         there is at least one cased character in the string.",
        |args| Ok(case::is_lower_text(text(args)?.as_str()).into()),
    ),
    native(
        "isnumeric(self, /)",
        "Return True if the string is a numeric string, False otherwise.\n\n\
         A string is numeric if all characters in the string are numeric and there is at\n\
         least one character in the string.",
        |args| every(args, |byte| byte.is_ascii_digit(), chars::is_numeric),
    ),
    native(
        "isprintable(self, /)",
        "Return True if the string is printable, False otherwise.\n\n\
         A string is printable if all of its characters are considered printable in\n\
         repr() or if it is empty.",
        |args| Ok(text(args)?.as_str().chars().all(chars::is_printable).into()),
    ),
    native(
        "isspace(self, /)",
        "Return True if the string is a whitespace string, False otherwise.\n\n\
         A string is whitespace if all characters in the string are whitespace and there\n\
         is at least one character in the string.",
        |args| every(args, |byte| chars::is_space(char::from(byte)), chars::is_space),
    ),
    native(
        "istitle(self, /)",
        "Return True if the string is a title-cased string, False otherwise.\n\n\
         In a title-cased string, upper- and title-case characters may only\n\
         follow uncased characters and lowercase characters only cased ones.",
        |args| Ok(case::is_title_text(text(args)?.as_str()).into()),
    ),
    native(
        "isupper(self, /)",
        "Return True if the string is an uppercase string, False otherwise.\n\n\
         A string is uppercase if all cased characters in the string are uppercase and\n\
         there is at least one cased character in the string.",
        |args| Ok(case::is_upper_text(text(args)?.as_str()).into()),
    ),
];

/// Changes the case; an ASCII text stays one of the same length.
fn change(args: &[Value], change: fn(&str) -> String) -> Result {
    let text = text(args)?;
    let changed = change(text.as_str());
    Ok(if text.is_ascii() { Str::counted(&changed, text.len()) } else { Str::new(&changed) }.into())
}

/// Whether there is a character and all are of a kind.
fn every(args: &[Value], ascii: fn(u8) -> bool, any: fn(char) -> bool) -> Result {
    let text = text(args)?;
    if text.is_empty() {
        return Ok(Value::False);
    }
    let holds = if text.is_ascii() { text.as_str().bytes().all(ascii) } else { text.as_str().chars().all(any) };
    Ok(holds.into())
}
