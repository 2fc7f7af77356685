//! The escapes of string and bytes literals; the errors are in the words of CPython's codec.

use crate::text::surrogates;
use std::borrow::Cow;

/// The value of a string literal's body; `odd` gets the warning of the first escape that is none.
pub(crate) fn text<'b>(body: &'b str, odd: &mut Option<String>) -> Result<Cow<'b, str>, String> {
    if !body.contains(['\\', '\r']) {
        return Ok(Cow::Borrowed(body));
    }
    let body = super::literal::with_unix_lines(body);
    let mut value = String::with_capacity(body.len());
    let mut rest = &body[..];
    while let Some(at) = rest.find('\\') {
        value.push_str(&rest[..at]);
        let escape = Escape { body: &body, start: body.len() - rest.len() + at };
        note_odd(&rest[at + 1..], true, odd);
        rest = escape.read(&rest[at + 1..], &mut value)?;
    }
    value.push_str(rest);
    Ok(Cow::Owned(value))
}

/// Notes the first escape that is none, or an octal one beyond a byte; the backslash stands before `rest`.
fn note_odd(rest: &str, is_text: bool, odd: &mut Option<String>) {
    let Some(letter) = rest.chars().next() else { return };
    let known = "\n\r\\'\"abfnrtvx0123";
    if odd.is_some() || known.contains(letter) || !letter.is_ascii() || is_text && "uUN".contains(letter) {
        return;
    }
    match letter {
        '4'..='7' if octal_length(rest.as_bytes()) == 3 => {
            *odd = Some(format!("invalid octal escape sequence '\\{}'", &rest[..3]));
        }
        '4'..='7' => {}
        _ => *odd = Some(format!("invalid escape sequence '\\{letter}'")),
    }
}

/// One escape of a string's body, with where it starts for the messages.
struct Escape<'b> {
    body: &'b str,
    start: usize,
}

impl Escape<'_> {
    /// Reads the escape before `rest`, which begins behind the backslash; what is left.
    fn read<'r>(&self, rest: &'r str, value: &mut String) -> Result<&'r str, String> {
        let Some(letter) = rest.chars().next() else { return Err(self.error(1, "\\ at end of string")) };
        let behind = &rest[letter.len_utf8()..];
        if let Some(simple) = simple(letter) {
            value.extend(simple);
            return Ok(behind);
        }
        match letter {
            '0'..='7' => {
                let length = octal_length(rest.as_bytes());
                let code = u32::from_str_radix(&rest[..length], 8).unwrap_or(0);
                value.extend(char::from_u32(code));
                Ok(&rest[length..])
            }
            'x' => self.hexadecimal(behind, 2, "truncated \\xXX escape", value),
            'u' => self.hexadecimal(behind, 4, "truncated \\uXXXX escape", value),
            'U' => self.hexadecimal(behind, 8, "truncated \\UXXXXXXXX escape", value),
            'N' => self.named(behind, value),
            _ => {
                // An unknown escape stands for itself.
                value.push('\\');
                value.push(letter);
                Ok(behind)
            }
        }
    }

    fn hexadecimal<'r>(
        &self,
        rest: &'r str,
        digits: usize,
        truncated: &str,
        value: &mut String,
    ) -> Result<&'r str, String> {
        let found = rest.bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        if found < digits {
            return Err(self.error(2 + found, truncated));
        }
        let code = u32::from_str_radix(&rest[..digits], 16).unwrap_or(u32::MAX);
        match surrogates::character(code) {
            Some(c) => value.push(c),
            None if surrogates::is_taken(code) => return Err(surrogates::refusal(code)),
            None => return Err(self.error(2 + digits, "illegal Unicode character")),
        }
        Ok(&rest[digits..])
    }

    fn named<'r>(&self, rest: &'r str, value: &mut String) -> Result<&'r str, String> {
        let name = rest.strip_prefix('{').and_then(|inner| Some(&inner[..inner.find('}')?]));
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            let length = match rest.find('}') {
                _ if !rest.starts_with('{') => 2,
                Some(at) => 2 + at,
                None => 2 + rest.len(),
            };
            return Err(self.error(length, "malformed \\N character escape"));
        };
        match unicode_names2::character(name) {
            Some(c) => value.push(c),
            None => return Err(self.error(4 + name.len(), "unknown Unicode character name")),
        }
        Ok(&rest[name.len() + 2..])
    }

    /// CPython's codec counts in a copy where each character beyond ASCII is a ten-byte escape.
    fn error(&self, length: usize, reason: &str) -> String {
        let start: usize = self.body[..self.start].chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum();
        let place = match length {
            1 => format!("byte 0x5c in position {start}"),
            _ => format!("bytes in position {start}-{}", start + length - 1),
        };
        format!("(unicode error) 'unicodeescape' codec can't decode {place}: {reason}")
    }
}

/// Appends the value of a bytes literal's body, which is ASCII; gives the warning of the first escape that is none.
pub(crate) fn bytes(body: &str, value: &mut Vec<u8>) -> Result<Option<String>, String> {
    let mut odd = None;
    let text = body.as_bytes();
    let mut at = 0;
    while at < text.len() {
        let byte = text[at];
        at += 1;
        if byte != b'\\' {
            value.push(byte);
            continue;
        }
        let Some(letter) = text.get(at).copied() else { return Ok(odd) };
        note_odd(&body[at..], false, &mut odd);
        if let Some(simple) = simple(char::from(letter)) {
            value.extend(simple.map(|c| c as u8));
            at += 1;
        } else if letter == b'x' {
            let digits = body.get(at + 1..at + 3).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
            let Some(digits) = digits else {
                return Err(format!("(value error) invalid \\x escape at position {}", at - 1));
            };
            value.extend(u8::from_str_radix(digits, 16));
            at += 3;
        } else if matches!(letter, b'0'..=b'7') {
            let length = octal_length(&text[at..]);
            let code = u32::from_str_radix(&body[at..at + length], 8).unwrap_or(0);
            value.push(code as u8);
            at += length;
        } else {
            value.push(b'\\');
        }
    }
    Ok(odd)
}

/// What a backslash and one letter are; a line end is nothing.
fn simple(letter: char) -> Option<Option<char>> {
    Some(Some(match letter {
        '\n' => return Some(None),
        '\\' | '\'' | '"' => letter,
        'a' => '\x07',
        'b' => '\x08',
        'f' => '\x0c',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\x0b',
        _ => return None,
    }))
}

fn octal_length(rest: &[u8]) -> usize {
    rest.iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count()
}
