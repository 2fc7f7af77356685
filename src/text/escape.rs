//! The `repr()` of text and of bytes: the quote is chosen, and what cannot be printed is escaped.
//!
//! The str, bytes and bytearray types use it, and every message that shows a text.

use std::fmt::Write;

use super::{chars, surrogates};

/// `repr(text)`.
pub fn repr(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    write_repr(&mut out, text);
    out
}

/// Appends `repr(text)` to `out`.
pub fn write_repr(out: &mut String, text: &str) {
    let quote = quote_for(text.as_bytes());
    out.push(quote);
    let mut kept = 0;
    for (index, letter) in text.char_indices() {
        let plain = match letter {
            ' '..='~' => letter != '\\' && letter != quote,
            _ => letter > '~' && chars::is_printable(letter),
        };
        if !plain {
            out.push_str(&text[kept..index]);
            kept = index + letter.len_utf8();
            write_escape(out, letter, true);
        }
    }
    out.push_str(&text[kept..]);
    out.push(quote);
}

/// `ascii(text)`: as [`repr`], with everything beyond ASCII escaped.
pub fn ascii(text: &str) -> String {
    escape_beyond_ascii(&repr(text))
}

/// Escapes what is beyond ASCII in a `repr()`, as `ascii(value)` does with any value's.
pub fn escape_beyond_ascii(text: &str) -> String {
    if text.is_ascii() {
        return text.to_string();
    }
    let mut out = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        if letter.is_ascii() {
            out.push(letter);
        } else {
            write_escape(&mut out, letter, true);
        }
    }
    out
}

/// The `repr()` of bytes, with its `b`.
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = quote_for(bytes);
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        let letter = char::from(byte);
        match letter {
            ' '..='~' if letter != '\\' && letter != quote => out.push(letter),
            _ => write_escape(&mut out, letter, false),
        }
    }
    out.push(quote);
    out
}

/// The single quote, unless the text has one and no double quote.
fn quote_for(text: &[u8]) -> char {
    if text.contains(&b'\'') && !text.contains(&b'"') { '"' } else { '\'' }
}

fn write_escape(out: &mut String, letter: char, wide: bool) {
    let code = surrogates::code_point(letter);
    let _ = match letter {
        '\\' | '\'' | '"' => write!(out, "\\{letter}"),
        '\t' => out.write_str("\\t"),
        '\n' => out.write_str("\\n"),
        '\r' => out.write_str("\\r"),
        _ if code <= 0xff || !wide => write!(out, "\\x{code:02x}"),
        _ if code <= 0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}
