//! Bytes to text.

use super::{Encoding, Handler, Order, Problem, TAKEN, Unit};
use crate::text::surrogates;
use std::borrow::Cow;
use std::fmt::Write;

/// Decodes bytes; as [`encode`](super::encode()) about the handler. The text is borrowed where the bytes are one already.
///
/// # Errors
/// The first problem.
pub fn decode(bytes: &[u8], encoding: Encoding, handler: Option<Handler>) -> Result<Cow<'_, str>, Problem> {
    match encoding {
        Encoding::Utf8 => decode_utf8(bytes, handler),
        Encoding::Utf8Signed => decode_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes), handler),
        Encoding::Ascii => decode_ascii(bytes, handler),
        Encoding::Latin1 => Ok(match std::str::from_utf8(bytes) {
            Ok(text) if text.is_ascii() => Cow::Borrowed(text),
            _ => bytes.iter().map(|byte| char::from(*byte)).collect::<String>().into(),
        }),
        Encoding::Wide(unit, order) => {
            let (bytes, order, skipped) = read_mark(bytes, unit, order);
            let mut decoder =
                Decoder { bytes, handler, encoding: Encoding::Wide(unit, order).name(), out: String::new() };
            let outcome = match unit {
                Unit::Two => decoder.utf16(order),
                Unit::Four => decoder.utf32(order),
            };
            match outcome {
                Ok(()) => Ok(decoder.out.into()),
                Err(problem) => Err(Problem { start: problem.start + skipped, end: problem.end + skipped, ..problem }),
            }
        }
    }
}

fn decode_utf8(bytes: &[u8], handler: Option<Handler>) -> Result<Cow<'_, str>, Problem> {
    if let Ok(text) = std::str::from_utf8(bytes)
        && !surrogates::contains(text)
    {
        return Ok(Cow::Borrowed(text));
    }
    let mut decoder = Decoder { bytes, handler, encoding: "utf-8", out: String::with_capacity(bytes.len()) };
    let mut position = 0;
    while position < bytes.len() {
        let (text, failure) = match std::str::from_utf8(&bytes[position..]) {
            Ok(text) => (text, None),
            Err(failure) => {
                let valid = &bytes[position..position + failure.valid_up_to()];
                (std::str::from_utf8(valid).unwrap_or_default(), Some(failure))
            }
        };
        if let Some(place) = surrogates::find(text.as_bytes()) {
            decoder.out.push_str(&text[..place]);
            position = decoder.handle(position + place, position + place + 4, TAKEN)?;
            continue;
        }
        decoder.out.push_str(text);
        let Some(failure) = failure else { break };
        let start = position + text.len();
        let (end, reason) = match failure.error_len() {
            None => (bytes.len(), "unexpected end of data"),
            Some(length) if matches!(bytes[start], 0xc2..=0xf4) => (start + length, "invalid continuation byte"),
            Some(length) => (start + length, "invalid start byte"),
        };
        position = decoder.handle(start, end, reason)?;
    }
    Ok(decoder.out.into())
}

fn decode_ascii(bytes: &[u8], handler: Option<Handler>) -> Result<Cow<'_, str>, Problem> {
    if bytes.is_ascii()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Ok(Cow::Borrowed(text));
    }
    let mut decoder = Decoder { bytes, handler, encoding: "ascii", out: String::with_capacity(bytes.len()) };
    for (index, byte) in bytes.iter().enumerate() {
        if byte.is_ascii() {
            decoder.out.push(char::from(*byte));
        } else {
            decoder.handle(index, index + 1, "ordinal not in range(128)")?;
        }
    }
    Ok(decoder.out.into())
}

/// Takes the byte order mark off, if there is one and it counts; how many bytes that were.
fn read_mark(bytes: &[u8], unit: Unit, order: Order) -> (&[u8], Order, usize) {
    if order != Order::Marked {
        return (bytes, order, 0);
    }
    let (little, big): (&[u8], &[u8]) = match unit {
        Unit::Two => (b"\xff\xfe", b"\xfe\xff"),
        Unit::Four => (b"\xff\xfe\0\0", b"\0\0\xfe\xff"),
    };
    match (bytes.strip_prefix(little), bytes.strip_prefix(big)) {
        (Some(rest), _) => (rest, Order::Little, little.len()),
        (_, Some(rest)) => (rest, Order::Big, big.len()),
        _ => (bytes, Order::Little, 0),
    }
}

struct Decoder<'a> {
    bytes: &'a [u8],
    handler: Option<Handler>,
    encoding: &'static str,
    out: String,
}

impl Decoder<'_> {
    /// Does what the handler says about some bytes; where decoding goes on.
    fn handle(&mut self, start: usize, end: usize, reason: &'static str) -> Result<usize, Problem> {
        let wrong = &self.bytes[start..end];
        let refused = Err(Problem { encoding: self.encoding, start, end, reason });
        match self.handler {
            Some(Handler::SurrogateEscape) => {
                let escaped = wrong.iter().take(4).map_while(|byte| surrogates::of_byte(*byte));
                let count = escaped.clone().count();
                self.out.extend(escaped);
                return if count == 0 { refused } else { Ok(start + count) };
            }
            _ if reason == TAKEN => return refused,
            Some(Handler::Ignore) => {}
            Some(Handler::Replace) => self.out.push('\u{fffd}'),
            Some(Handler::BackslashReplace) => {
                for byte in wrong {
                    let _ = write!(self.out, "\\x{byte:02x}");
                }
            }
            Some(Handler::SurrogatePass) => match self.surrogate_at(start) {
                Some((letter, length)) => {
                    self.out.push(letter);
                    return Ok(start + length);
                }
                None => return refused,
            },
            _ => return refused,
        }
        Ok(end)
    }

    /// The surrogate that was encoded as if it were a character, and the number of its bytes.
    fn surrogate_at(&self, start: usize) -> Option<(char, usize)> {
        let (code, length) = match (self.encoding, &self.bytes[start..]) {
            ("utf-8", [first, second @ 0x80..=0xbf, third @ 0x80..=0xbf, ..]) if first & 0xf0 == 0xe0 => {
                (u32::from(first & 0xf) << 12 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f), 3)
            }
            ("utf-16-le", [low, high, ..]) => (u16::from_le_bytes([*low, *high]).into(), 2),
            ("utf-16-be", [high, low, ..]) => (u16::from_be_bytes([*high, *low]).into(), 2),
            ("utf-32-le", [a, b, c, d, ..]) => (u32::from_le_bytes([*a, *b, *c, *d]), 4),
            ("utf-32-be", [a, b, c, d, ..]) => (u32::from_be_bytes([*a, *b, *c, *d]), 4),
            _ => return None,
        };
        surrogates::character(code).filter(|letter| surrogates::is_stand_in(*letter)).map(|letter| (letter, length))
    }

    fn utf16(&mut self, order: Order) -> Result<(), Problem> {
        let bytes = self.bytes;
        let unit = |place: usize| {
            let pair = [*bytes.get(place)?, *bytes.get(place + 1)?];
            Some(if order == Order::Big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
        };
        let mut position = 0;
        while position < bytes.len() {
            position = match (unit(position), unit(position + 2)) {
                (None, _) => self.handle(position, bytes.len(), "truncated data")?,
                (Some(0xdc00..=0xdfff), _) => self.handle(position, position + 2, "illegal encoding")?,
                (Some(first @ 0xd800..=0xdbff), Some(second @ 0xdc00..=0xdfff)) => {
                    let code = 0x10000 + ((u32::from(first) - 0xd800) << 10) + (u32::from(second) - 0xdc00);
                    self.push(code, position, position + 4)?
                }
                (Some(0xd800..=0xdbff), Some(_)) => self.handle(position, position + 2, "illegal UTF-16 surrogate")?,
                (Some(0xd800..=0xdbff), None) => self.handle(position, bytes.len(), "unexpected end of data")?,
                (Some(code), _) => self.push(code.into(), position, position + 2)?,
            };
        }
        Ok(())
    }

    fn utf32(&mut self, order: Order) -> Result<(), Problem> {
        let bytes = self.bytes;
        let mut position = 0;
        while position < bytes.len() {
            let four = bytes.get(position..position + 4).and_then(|four| <[u8; 4]>::try_from(four).ok());
            let Some(four) = four else {
                position = self.handle(position, bytes.len(), "truncated data")?;
                continue;
            };
            let code = if order == Order::Big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) };
            let end = position + 4;
            position = match code {
                0xd800..=0xdfff => {
                    self.handle(position, end, "code point in surrogate code point range(0xd800, 0xe000)")?
                }
                0..=0x10_ffff => self.push(code, position, end)?,
                _ => self.handle(position, end, "code point not in range(0x110000)")?,
            };
        }
        Ok(())
    }

    /// Takes a character that stands at a place.
    fn push(&mut self, code: u32, start: usize, end: usize) -> Result<usize, Problem> {
        match surrogates::character(code) {
            Some(letter) => self.out.push(letter),
            None => return self.handle(start, end, TAKEN),
        }
        Ok(end)
    }
}
