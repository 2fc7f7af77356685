//! Reading bytes, text and lines from a stream.

use super::stream::{Newline, Stream};
use super::{File, closed, unsupported};
use crate::builtins::codec;
use crate::builtins::exceptions::os_error;
use crate::builtins::threads;
use crate::object::bytes::Bytes;
use crate::object::string::Str;
use crate::object::{Result, Value};
use crate::syntax::with_unix_lines;
use std::io;
use std::os::fd::AsRawFd;

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
    give_way(file, amount)?;
    let mut stream = file.stream.borrow_mut();
    if stream.is_closed() {
        return Err(closed());
    }
    if !stream.readable {
        return Err(unsupported(if file.binary { "read" } else { "not readable" }));
    }
    let wide = if file.binary { None } else { stream.wide_encoding() };
    if wide.is_some() && stream.is_undecoded() {
        drop(stream);
        decode_rest(file)?;
        stream = file.stream.borrow_mut();
    }
    let bytes = match take(&mut stream, amount, !file.binary) {
        Ok(bytes) => bytes,
        Err(error) => return Err(os_error(&error, Value::None)),
    };
    if file.binary {
        return Ok(Bytes::new(bytes).into());
    }
    if wide.is_some() {
        return Ok(Value::from(String::from_utf8_lossy(&bytes).into_owned()));
    }
    let (encoding, errors) = (Str::new(&stream.encoding), Str::new(&stream.errors));
    drop(stream);
    match String::from_utf8(bytes) {
        Ok(text) if encoding.as_str().eq_ignore_ascii_case("utf-8") => Ok(Value::from(text)),
        Ok(text) => Ok(codec::decode(text.as_bytes(), Some(&encoding), Some(&errors))?.into()),
        Err(error) => Ok(codec::decode(&error.into_bytes(), Some(&encoding), Some(&errors))?.into()),
    }
}

/// Reads and decodes all that follows, in an encoding whose letters are no single bytes.
fn decode_rest(file: &File) -> Result<()> {
    let (bytes, encoding, errors, newline) = {
        let mut stream = file.stream.borrow_mut();
        let read = take(&mut stream, Amount::All, false).map_err(|error| os_error(&error, Value::None))?;
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

/// Lets other threads run while there is nothing to read.
fn give_way(file: &File, amount: Amount) -> Result<()> {
    if !threads::are_several() {
        return Ok(());
    }
    let descriptor = {
        let mut stream = file.stream.borrow_mut();
        let ahead = stream.ahead();
        let is_there = match amount {
            Amount::All => false,
            Amount::Count(count) => ahead.len() >= count,
            Amount::Line(_) => ahead.contains(&b'\n'),
        };
        stream.file().ok().filter(|_| !is_there).map(AsRawFd::as_raw_fd)
    };
    descriptor.map_or(Ok(()), threads::wait_for_input)
}

fn take(stream: &mut Stream, amount: Amount, text: bool) -> io::Result<Vec<u8>> {
    let by_letter = text && stream.has_letters_of_bytes();
    let count = match amount {
        Amount::All => {
            while stream.fill(text)? {}
            stream.ahead().len()
        }
        Amount::Count(wanted) => loop {
            match length_of(stream.ahead(), wanted, by_letter) {
                Some(count) => break count,
                None if stream.fill(text)? => {}
                None => break stream.ahead().len(),
            }
        },
        Amount::Line(limit) => loop {
            let limit = limit.unwrap_or(usize::MAX);
            let most = length_of(stream.ahead(), limit, by_letter);
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

/// How many bytes the first `wanted` bytes or characters take; None where there are fewer.
fn length_of(ahead: &[u8], wanted: usize, text: bool) -> Option<usize> {
    if wanted == usize::MAX {
        return None;
    }
    if !text {
        return (ahead.len() >= wanted).then_some(wanted);
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
