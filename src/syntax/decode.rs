//! The bytes of a source file to text, after PEP 263: a byte order mark, a coding comment, or UTF-8.

use super::error::Error;
use super::span::Span;

/// The encodings that a coding comment may name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Ascii,
    Latin1,
}

/// The text of a source file; a byte order mark is not part of it.
pub fn decode(bytes: &[u8]) -> Result<String, Error> {
    let (marked, bytes) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => (true, rest),
        None => (false, bytes),
    };
    let encoding = match coding_comment(bytes) {
        None => Encoding::Utf8,
        Some(name) => match encoding_of(&name) {
            encoding if marked && normal_name(&name) != "utf-8" => {
                let problem = if encoding.is_some() { " with BOM" } else { "" };
                return Err(Error::syntax(
                    Span::default(),
                    format!("encoding problem: {}{problem}", normal_name(&name)),
                ));
            }
            Some(encoding) => encoding,
            None => {
                return Err(Error::syntax(Span::default(), format!("unknown encoding: {name}"))
                    .with_hint("wattle reads utf-8, ascii and latin-1"));
            }
        },
    };
    let text = match encoding {
        Encoding::Latin1 => bytes.iter().map(|byte| char::from(*byte)).collect(),
        Encoding::Ascii => ascii(bytes)?,
        Encoding::Utf8 => utf8(bytes)?,
    };
    match text.bytes().position(|byte| byte == 0) {
        Some(at) => Err(Error::syntax(Span::new(at as u32, at as u32 + 1), "source code cannot contain null bytes")),
        None => Ok(text),
    }
}

/// The encoding that a coding comment declares, where it is not UTF-8 by its first name, and whether a byte order mark
/// contradicts it.
pub fn declared_encoding(bytes: &[u8]) -> Option<(String, bool)> {
    let (is_marked, bytes) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => (true, rest),
        None => (false, bytes),
    };
    let name = normal_name(&coding_comment(bytes)?);
    (name != "utf-8").then_some((name, is_marked))
}

fn ascii(bytes: &[u8]) -> Result<String, Error> {
    match bytes.iter().position(|byte| !byte.is_ascii()) {
        Some(at) => {
            let byte = bytes[at];
            Err(undecodable(format!(
                "'ascii' codec can't decode byte 0x{byte:02x} in position {at}: ordinal not in range(128)"
            )))
        }
        None => Ok(String::from_utf8_lossy(bytes).into_owned()),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, Error> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_string()),
        Err(error) => error,
    };
    let at = error.valid_up_to();
    let byte = bytes[at];
    let message = match error.error_len() {
        // The text ends inside of a character.
        None if bytes.len() - at == 1 => {
            format!("'utf-8' codec can't decode byte 0x{byte:02x} in position {at}: unexpected end of data")
        }
        None => {
            let end = bytes.len() - 1;
            format!("'utf-8' codec can't decode bytes in position {at}-{end}: unexpected end of data")
        }
        Some(1) => {
            let reason = if matches!(byte, 0xC2..=0xF4) { "invalid continuation byte" } else { "invalid start byte" };
            format!("'utf-8' codec can't decode byte 0x{byte:02x} in position {at}: {reason}")
        }
        Some(length) => {
            let end = at + length - 1;
            format!("'utf-8' codec can't decode bytes in position {at}-{end}: invalid continuation byte")
        }
    };
    Err(undecodable(message))
}

fn undecodable(reason: String) -> Error {
    // There is no text for a span to point into.
    Error::syntax(Span::default(), format!("(unicode error) {reason}"))
}

/// The name in a coding comment of the first two lines; only a blank or comment line may come before it.
fn coding_comment(bytes: &[u8]) -> Option<String> {
    for line in bytes.split(|byte| *byte == b'\n').take(2) {
        let text = line.trim_ascii_start();
        if let Some(comment) = text.strip_prefix(b"#") {
            if let Some(name) = coding_name(comment) {
                return Some(name);
            }
        } else if !text.is_empty() {
            return None;
        }
    }
    None
}

/// What stands behind `coding:` or `coding=`.
fn coding_name(comment: &[u8]) -> Option<String> {
    let at = comment.windows(6).position(|window| window == b"coding")? + 6;
    let rest = comment.get(at..)?.strip_prefix(b":").or(comment.get(at..)?.strip_prefix(b"="))?;
    let rest = rest.trim_ascii_start();
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let name: String = rest.iter().take_while(|byte| is_part(byte)).map(|byte| char::from(*byte)).collect();
    Some(name).filter(|name| !name.is_empty())
}

/// What CPython calls the encoding before it looks for it.
fn normal_name(name: &str) -> String {
    let plain: String = name.chars().take(12).collect::<String>().to_ascii_lowercase().replace('_', "-");
    let is = |wanted: &str| plain == wanted || plain.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('-'));
    if is("utf-8") {
        return "utf-8".to_string();
    }
    if ["latin-1", "iso-8859-1", "iso-latin-1"].into_iter().any(is) {
        return "iso-8859-1".to_string();
    }
    name.to_string()
}

fn encoding_of(name: &str) -> Option<Encoding> {
    let plain = name.to_ascii_lowercase().replace('_', "-");
    match plain.as_str() {
        "utf-8" | "utf8" | "u8" | "utf" | "utf-8-sig" => Some(Encoding::Utf8),
        "ascii" | "us-ascii" | "646" => Some(Encoding::Ascii),
        "latin-1" | "latin1" | "latin" | "iso-8859-1" | "iso8859-1" | "iso8859" | "l1" | "cp819" | "8859" => {
            Some(Encoding::Latin1)
        }
        _ if plain.starts_with("utf-8-") => Some(Encoding::Utf8),
        _ if plain.starts_with("latin-1-") || plain.starts_with("iso-8859-1-") => Some(Encoding::Latin1),
        _ => None,
    }
}
