//! String literals of JSON: reading them with their escapes, and writing them.

use crate::builtins::argument::size;
use crate::object::exception::{self, type_error, value_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, get_attribute, truth};
use crate::object::string::Str;
use crate::object::{Ref, Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::text::surrogates;
use std::borrow::Cow;
use std::fmt::Write;

/// The functions of the module.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native(
        "scanstring(string, end, strict=True, /)",
        "scanstring(string, end, strict=True) -> (string, end)\n\n\
         Scan the string s for a JSON string. End is the index of the\n\
         character in s after the quote that started the JSON string.\n\
         Unescapes all valid JSON string escape sequences and raises ValueError\n\
         on attempt to decode an invalid string. If strict is False then literal\n\
         control characters are allowed in the string.\n\n\
         Returns a tuple of the decoded string and the index of the character in s\nafter the end quote.",
        |args| {
            let Value::Str(text) = &args[0].payload() else {
                let given = args[0].class_name();
                return Err(type_error(format!("first argument must be a string, not {given}")));
            };
            let end = size(&args[1])?;
            let Some(end) = usize::try_from(end).ok().filter(|end| *end <= text.len()) else {
                return Err(value_error("end is out of bounds"));
            };
            let (string, end) = scan(text, text.offset(end), truth(&args[2])?)?;
            let string = Str::new(&string);
            Ok(Value::tuple(vec![string.into(), text.index_of_offset(end).into()]))
        },
    ),
    native(
        "encode_basestring(string, /)",
        "encode_basestring(string) -> string\n\nReturn a JSON representation of a Python string",
        |args| encoded(&args[0], false),
    ),
    native(
        "encode_basestring_ascii(string, /)",
        "encode_basestring_ascii(string) -> string\n\nReturn an ASCII-only JSON representation of a Python string",
        |args| encoded(&args[0], true),
    ),
];

fn encoded(value: &Value, ascii: bool) -> Result {
    let Value::Str(text) = &value.payload() else {
        return Err(type_error(format!("first argument must be a string, not {}", value.class_name())));
    };
    let mut out = String::with_capacity(text.as_str().len() + 2);
    write(&mut out, text.as_str(), ascii);
    Ok(out.into())
}

/// Raises JSONDecodeError for a place, which is given as an offset of bytes.
#[cold]
pub(super) fn error(message: &str, text: &Ref<Str>, offset: usize) -> Thrown {
    error_at(message, text, text.index_of_offset(offset.min(text.as_str().len())))
}

fn error_at(message: &str, text: &Ref<Str>, place: usize) -> Thrown {
    let raised = || -> Result<Thrown> {
        let module = crate::modules::import::import_module("json.decoder")?;
        let class = get_attribute(&module, Symbol::new("JSONDecodeError"))?;
        let made = call(&class, &[message.into(), text.into(), place.into()])?;
        Ok(match &made {
            Value::Instance(instance) => exception::raise(Ref::clone(instance)),
            _ => type_error("exceptions must derive from BaseException"),
        })
    };
    raised().unwrap_or_else(|thrown| thrown)
}

/// The string literal whose first character stands at `start`, and the offset behind its quote.
///
/// # Errors
/// JSONDecodeError.
pub(super) fn scan(text: &Ref<Str>, start: usize, strict: bool) -> Result<(Cow<'_, str>, usize)> {
    let bytes = text.as_str().as_bytes();
    let unterminated = || error("Unterminated string starting at", text, start.saturating_sub(1));
    let mut owned: Option<String> = None;
    let mut begin = start;
    loop {
        let rest = bytes.get(begin..).unwrap_or_default();
        let Some(length) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\') || (strict && *byte < 0x20)) else {
            return Err(unterminated());
        };
        let end = begin + length;
        let piece = text.as_str().get(begin..end).unwrap_or_default();
        match bytes[end] {
            b'"' => {
                return Ok(match owned {
                    None => (Cow::Borrowed(piece), end + 1),
                    Some(mut owned) => {
                        owned.push_str(piece);
                        (Cow::Owned(owned), end + 1)
                    }
                });
            }
            b'\\' => {
                let out = owned.get_or_insert_default();
                out.push_str(piece);
                let Some(letter) = bytes.get(end + 1) else { return Err(unterminated()) };
                begin = end + 2;
                out.push(match letter {
                    b'"' | b'\\' | b'/' => char::from(*letter),
                    b'b' => '\u{8}',
                    b'f' => '\u{c}',
                    b'n' => '\n',
                    b'r' => '\r',
                    b't' => '\t',
                    b'u' => {
                        let (character, next) = scan_code(text, end + 1)?;
                        begin = next;
                        character
                    }
                    _ => return Err(error("Invalid \\escape", text, end)),
                });
            }
            _ => return Err(error("Invalid control character at", text, end)),
        }
    }
}

/// The character of `uXXXX` at `at`, or of two such that are a surrogate pair, and the offset behind it.
fn scan_code(text: &Ref<Str>, at: usize) -> Result<(char, usize)> {
    let code = hexadecimal(text, at).ok_or_else(|| error("Invalid \\uXXXX escape", text, at))?;
    let bytes = text.as_str().as_bytes();
    if (0xd800..0xdc00).contains(&code)
        && bytes.get(at + 5) == Some(&b'\\')
        && bytes.get(at + 6) == Some(&b'u')
        && let Some(low @ 0xdc00..=0xdfff) = hexadecimal(text, at + 6)
    {
        let whole = 0x10000 + ((code - 0xd800) << 10 | (low - 0xdc00));
        let character = surrogates::character(whole).ok_or_else(|| value_error(surrogates::refusal(whole)))?;
        return Ok((character, at + 11));
    }
    surrogates::character(code).map(|character| (character, at + 5)).ok_or_else(|| value_error("not a code point"))
}

fn hexadecimal(text: &Ref<Str>, at: usize) -> Option<u32> {
    let digits = text.as_str().as_bytes().get(at + 1..at + 5)?;
    digits.iter().try_fold(0, |code, digit| Some(code * 16 + char::from(*digit).to_digit(16)?))
}

/// Appends a text as a string literal.
pub(super) fn write(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    let mut begin = 0;
    for (place, character) in text.char_indices() {
        let is_plain = match character {
            '"' | '\\' => false,
            ' '..='~' => true,
            '\0'..='\u{1f}' => false,
            _ => !ascii,
        };
        if is_plain {
            continue;
        }
        out.push_str(&text[begin..place]);
        begin = place + character.len_utf8();
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{c}' => out.push_str("\\f"),
            '\u{8}' => out.push_str("\\b"),
            other if surrogates::is_stand_in(other) => {
                let _ = write!(out, "\\u{:04x}", surrogates::code_point(other));
            }
            other => {
                let mut units = [0; 2];
                for unit in other.encode_utf16(&mut units) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push_str(&text[begin..]);
    out.push('"');
}
