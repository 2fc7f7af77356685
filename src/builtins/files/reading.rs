//! Reading bytes, text and lines from a stream.

use super::methods::{coding, operate};
use super::stream::{Newline, Stream};
use super::{File, closed, unsupported};
use crate::builtins::codec;
use crate::object::bytes::Bytes;
use crate::object::string::Str;
use crate::object::{Result, Value};
use crate::syntax::with_unix_lines;
use crate::text::surrogates;
use std::io;

/// How much a reading method shall read.
#[derive(Clone, Copy)]
pub(super) enum Amount {
    /// All that there is.
    All,
    /// So many bytes or characters.
    Count(usize),
    /// A line, of so many bytes or characters at most.
    Line(Option<usize>),
}

/// Reads from a file; empty at its end.
pub(super) fn read(file: &File, amount: Amount) -> Result {
    check_readable(file)?;
    let stream = file.stream.borrow();
    let wide = if file.binary { None } else { stream.wide_encoding() };
    if wide.is_some() && stream.is_undecoded() {
        drop(stream);
        decode_rest(file)?;
    } else {
        drop(stream);
    }
    let bytes = operate(file, |stream| {
        stream.has_read_text |= !file.binary;
        take(stream, amount, !file.binary)
    })?;
    if file.binary {
        return Ok(Bytes::new(bytes).into());
    }
    if wide.is_some() {
        return Ok(Value::from(String::from_utf8_lossy(&bytes).into_owned()));
    }
    let (encoding, errors) = coding(file);
    match String::from_utf8(bytes) {
        Ok(text) if encoding.as_str().eq_ignore_ascii_case("utf-8") && !surrogates::contains(&text) => {
            Ok(Value::from(text))
        }
        Ok(text) => Ok(codec::decode(text.as_bytes(), Some(&encoding), Some(&errors))?.into()),
        Err(error) => Ok(codec::decode(&error.into_bytes(), Some(&encoding), Some(&errors))?.into()),
    }
}

/// Refuses a file that is closed, or open for writing only.
pub(super) fn check_readable(file: &File) -> Result<()> {
    let stream = file.stream.borrow();
    if stream.is_closed() {
        return Err(closed());
    }
    match stream.readable {
        true => Ok(()),
        false if file.is_raw() => Err(unsupported("File not open for reading")),
        false => Err(unsupported(if file.binary { "read" } else { "not readable" })),
    }
}

/// Reads and decodes all that follows, in an encoding whose letters are no single bytes.
fn decode_rest(file: &File) -> Result<()> {
    let (bytes, encoding, errors, newline) = {
        let read = operate(file, |stream| take(stream, Amount::All, false))?;
        let stream = file.stream.borrow();
        (read, Str::new(&stream.encoding), Str::new(&stream.errors), stream.newline)
    };
    let text = codec::decode(&bytes, Some(&encoding), Some(&errors))?;
    let mut stream = file.stream.borrow_mut();
    match newline {
        Newline::Universal => stream.set_decoded(&with_unix_lines(text.as_str())),
        _ => stream.set_decoded(text.as_str()),
    }
    Ok(())
}

fn take(stream: &mut Stream, amount: Amount, text: bool) -> io::Result<Vec<u8>> {
    let letters = if text && stream.has_letters_of_bytes() { Letters::of(&stream.errors) } else { Letters::Bytes };
    let count = match amount {
        Amount::All => {
            while stream.fill(text)? {}
            stream.ahead().len()
        }
        Amount::Count(wanted) => loop {
            match length_of(stream.ahead(), wanted, letters, false) {
                Some(count) => break count,
                None if stream.fill(text)? => {}
                None => break length_of(stream.ahead(), wanted, letters, true).unwrap_or(stream.ahead().len()),
            }
        },
        Amount::Line(limit) => loop {
            let limit = limit.unwrap_or(usize::MAX);
            let most = length_of(stream.ahead(), limit, letters, false);
            let newline = stream.newline;
            match (end_of_line(stream.ahead(), newline, text), most) {
                (Some(end), Some(most)) => break end.min(most),
                (Some(end), None) => break end,
                (None, Some(most)) => break most,
                (None, None) => {
                    if !stream.fill(text)? {
                        break stream.ahead().len();
                    }
                }
            }
        },
    };
    Ok(stream.take(count))
}

/// What the characters are that are counted in bytes which were read ahead.
#[derive(Clone, Copy)]
enum Letters {
    /// The bytes.
    Bytes,
    /// Those of UTF-8.
    Whole,
    /// Those of UTF-8; in the place of what is none stand so many for each byte, and for each such piece.
    Escaped(usize, usize),
}

impl Letters {
    fn of(errors: &str) -> Letters {
        match errors {
            "surrogateescape" => Letters::Escaped(1, 0),
            "replace" => Letters::Escaped(0, 1),
            "ignore" => Letters::Escaped(0, 0),
            "backslashreplace" => Letters::Escaped(4, 0),
            _ => Letters::Whole,
        }
    }
}

/// As `length_of` where letters stand in the place of wrong bytes. At the end of what is read, nothing may complete them.
fn length_with_escapes(ahead: &[u8], wanted: usize, (each, piece): (usize, usize), at_end: bool) -> Option<usize> {
    let (mut place, mut left) = (0, wanted);
    for chunk in ahead.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if left == 0 {
                return Some(place);
            }
            left -= 1;
            place += letter.len_utf8();
        }
        let wrong = chunk.invalid().len();
        if left == 0 {
            return Some(place);
        }
        if !at_end && place + wrong == ahead.len() {
            break;
        }
        if each == 1 && wrong > left {
            return Some(place + left);
        }
        left = left.saturating_sub(piece + each * wrong);
        place += wrong;
    }
    (left == 0 && at_end).then_some(place)
}

/// How many bytes the first `wanted` bytes or characters take; None where there are fewer.
fn length_of(ahead: &[u8], wanted: usize, letters: Letters, at_end: bool) -> Option<usize> {
    if wanted == usize::MAX {
        return None;
    }
    match letters {
        Letters::Bytes => return (ahead.len() >= wanted).then_some(wanted),
        Letters::Escaped(each, piece) => return length_with_escapes(ahead, wanted, (each, piece), at_end),
        Letters::Whole => {}
    }
    let mut starts = ahead.iter().enumerate().filter(|(_, byte)| **byte & 0xC0 != 0x80).map(|(place, _)| place);
    match starts.nth(wanted) {
        Some(next) => Some(next),
        None if wanted == 0 => Some(0),
        // The last character is whole where nothing but ASCII stands there.
        None => {
            let count = ahead.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
            (count == wanted && ahead.last().is_some_and(u8::is_ascii)).then_some(ahead.len())
        }
    }
}

/// Where the first line ends, its end included.
fn end_of_line(ahead: &[u8], newline: Newline, text: bool) -> Option<usize> {
    match newline {
        Newline::Fixed(end) if text && end != "\n" => {
            ahead.windows(end.len()).position(|window| window == end.as_bytes()).map(|place| place + end.len())
        }
        Newline::Untranslated if text => {
            let place = ahead.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
            match (ahead[place], ahead.get(place + 1)) {
                (b'\r', Some(b'\n')) => Some(place + 2),
                (b'\r', None) => None,
                _ => Some(place + 1),
            }
        }
        _ => ahead.iter().position(|byte| *byte == b'\n').map(|place| place + 1),
    }
}
