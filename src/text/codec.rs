//! Encodings: text to bytes and back, with Python's error handlers and the places and reasons of what fails.
//!
//! The methods `str.encode` and `bytes.decode`, the constructors of both, and files use it.

use std::borrow::Cow;
use std::fmt::Write;

/// An encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Signed,
    /// ASCII.
    Ascii,
    /// ISO 8859-1.
    Latin1,
    /// UTF-16 or UTF-32: units of so many bytes, in an order, or in that of the byte order mark.
    Wide(Unit, Order),
}

impl Encoding {
    /// The encoding that writes the same without a byte order mark.
    pub fn unmarked(self) -> Self {
        match self {
            Encoding::Utf8Signed => Encoding::Utf8,
            Encoding::Wide(unit, Order::Marked) => Encoding::Wide(unit, Order::Little),
            other => other,
        }
    }
}

/// The unit of an encoding of more than a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Two bytes.
    Two,
    /// Four bytes.
    Four,
}

/// The order of the bytes of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As the byte order mark says, else little endian.
    Marked,
    /// The low byte first.
    Little,
    /// The high byte first.
    Big,
}

impl Encoding {
    /// The encoding of a name, in any of its spellings.
    pub fn of_name(name: &str) -> Option<Self> {
        let folded: String = name
            .chars()
            .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '_' })
            .collect();
        Some(match folded.as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" => Encoding::Utf8,
            "utf_8_sig" | "utf8_sig" => Encoding::Utf8Signed,
            "ascii" | "us_ascii" | "us" | "646" | "iso646_us" | "iso_646.irv_1991" | "ansi_x3.4_1968" | "ibm367" => {
                Encoding::Ascii
            }
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" | "iso88591" | "8859" | "cp819"
            | "ibm819" => Encoding::Latin1,
            "utf_16" | "utf16" | "u16" => Encoding::Wide(Unit::Two, Order::Marked),
            "utf_16_le" | "utf_16le" | "utf16le" | "utf16_le" => Encoding::Wide(Unit::Two, Order::Little),
            "utf_16_be" | "utf_16be" | "utf16be" | "utf16_be" => Encoding::Wide(Unit::Two, Order::Big),
            "utf_32" | "utf32" | "u32" => Encoding::Wide(Unit::Four, Order::Marked),
            "utf_32_le" | "utf_32le" | "utf32le" | "utf32_le" => Encoding::Wide(Unit::Four, Order::Little),
            "utf_32_be" | "utf_32be" | "utf32be" | "utf32_be" => Encoding::Wide(Unit::Four, Order::Big),
            _ => return None,
        })
    }

    /// The name in the messages of errors.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 | Encoding::Utf8Signed => "utf-8",
            Encoding::Ascii => "ascii",
            Encoding::Latin1 => "latin-1",
            Encoding::Wide(Unit::Two, Order::Big) => "utf-16-be",
            Encoding::Wide(Unit::Two, _) => "utf-16-le",
            Encoding::Wide(Unit::Four, Order::Big) => "utf-32-be",
            Encoding::Wide(Unit::Four, _) => "utf-32-le",
        }
    }
}

/// What is done about what cannot be encoded or decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handler {
    /// It is an error.
    Strict,
    /// It is left out.
    Ignore,
    /// A question mark, or U+FFFD, stands for it.
    Replace,
    /// Escapes stand for it.
    BackslashReplace,
    /// XML's references stand for it; for encoding only.
    XmlReplace,
    /// `\N{...}` stands for it; for encoding only.
    NameReplace,
}

impl Handler {
    /// The handler of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "strict" => Handler::Strict,
            "ignore" => Handler::Ignore,
            "replace" => Handler::Replace,
            "backslashreplace" => Handler::BackslashReplace,
            "xmlcharrefreplace" => Handler::XmlReplace,
            "namereplace" => Handler::NameReplace,
            _ => return None,
        })
    }
}

/// What could not be encoded (a range of characters) or decoded (a range of bytes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The encoding's name.
    pub encoding: &'static str,
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What is wrong with it.
    pub reason: &'static str,
}

/// Encodes a text; without a handler, or with one that does not apply, the first problem is the error.
///
/// # Errors
/// The first problem.
pub fn encode(text: &str, encoding: Encoding, handler: Option<Handler>) -> Result<Vec<u8>, Problem> {
    match encoding {
        Encoding::Utf8 => Ok(text.as_bytes().to_vec()),
        Encoding::Utf8Signed => Ok([b"\xef\xbb\xbf", text.as_bytes()].concat()),
        Encoding::Ascii => encode_narrow(text, 0x7f, encoding.name(), "ordinal not in range(128)", handler),
        Encoding::Latin1 => encode_narrow(text, 0xff, encoding.name(), "ordinal not in range(256)", handler),
        Encoding::Wide(unit, order) => Ok(encode_wide(text, unit, order)),
    }
}

fn encode_narrow(
    text: &str,
    most: u32,
    encoding: &'static str,
    reason: &'static str,
    handler: Option<Handler>,
) -> Result<Vec<u8>, Problem> {
    if text.is_ascii() {
        return Ok(text.as_bytes().to_vec());
    }
    let mut out = Vec::with_capacity(text.len());
    for (index, letter) in text.chars().enumerate() {
        let code = u32::from(letter);
        if code <= most {
            out.push(code as u8);
            continue;
        }
        match handler {
            None | Some(Handler::Strict) => {
                let count = text.chars().skip(index).take_while(|letter| u32::from(*letter) > most).count();
                return Err(Problem { encoding, start: index, end: index + count, reason });
            }
            Some(Handler::Ignore) => {}
            Some(Handler::Replace) => out.push(b'?'),
            Some(Handler::XmlReplace) => out.extend_from_slice(format!("&#{code};").as_bytes()),
            Some(Handler::BackslashReplace) => out.extend_from_slice(escaped(letter).as_bytes()),
            Some(Handler::NameReplace) => match unicode_names2::name(letter) {
                Some(name) => out.extend_from_slice(format!("\\N{{{name}}}").as_bytes()),
                None => out.extend_from_slice(escaped(letter).as_bytes()),
            },
        }
    }
    Ok(out)
}

fn escaped(letter: char) -> String {
    match u32::from(letter) {
        code @ 0..=0xff => format!("\\x{code:02x}"),
        code @ 0x100..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

fn encode_wide(text: &str, unit: Unit, order: Order) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * 2);
    let mut push = |code: u32| match (unit, order) {
        (Unit::Two, Order::Big) => out.extend_from_slice(&(code as u16).to_be_bytes()),
        (Unit::Two, _) => out.extend_from_slice(&(code as u16).to_le_bytes()),
        (Unit::Four, Order::Big) => out.extend_from_slice(&code.to_be_bytes()),
        (Unit::Four, _) => out.extend_from_slice(&code.to_le_bytes()),
    };
    if order == Order::Marked {
        push(0xfeff);
    }
    match unit {
        Unit::Two => text.encode_utf16().for_each(|code| push(code.into())),
        Unit::Four => text.chars().for_each(|letter| push(letter.into())),
    }
    out
}

/// Decodes bytes; as [`encode`] about the handler. The text is borrowed where the bytes are one already.
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
    let mut failure = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(failure) => failure,
    };
    let mut decoder = Decoder { bytes, handler, encoding: "utf-8", out: String::with_capacity(bytes.len()) };
    let mut position = 0;
    loop {
        let start = position + failure.valid_up_to();
        if let Ok(text) = std::str::from_utf8(&bytes[position..start]) {
            decoder.out.push_str(text);
        }
        let (end, reason) = match failure.error_len() {
            None => (bytes.len(), "unexpected end of data"),
            Some(length) if matches!(bytes[start], 0xc2..=0xf4) => (start + length, "invalid continuation byte"),
            Some(length) => (start + length, "invalid start byte"),
        };
        decoder.handle(start, end, reason)?;
        position = end;
        match std::str::from_utf8(&bytes[position..]) {
            Ok(text) => {
                decoder.out.push_str(text);
                return Ok(decoder.out.into());
            }
            Err(next) => failure = next,
        }
    }
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
    fn handle(&mut self, start: usize, end: usize, reason: &'static str) -> Result<(), Problem> {
        match self.handler {
            Some(Handler::Ignore) => {}
            Some(Handler::Replace) => self.out.push('\u{fffd}'),
            Some(Handler::BackslashReplace) => {
                for byte in &self.bytes[start..end] {
                    let _ = write!(self.out, "\\x{byte:02x}");
                }
            }
            _ => return Err(Problem { encoding: self.encoding, start, end, reason }),
        }
        Ok(())
    }

    fn utf16(&mut self, order: Order) -> Result<(), Problem> {
        let bytes = self.bytes;
        let unit = |place: usize| {
            let pair = [*bytes.get(place)?, *bytes.get(place + 1)?];
            Some(if order == Order::Big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
        };
        let mut position = 0;
        while position < bytes.len() {
            let Some(first) = unit(position) else {
                return self.handle(position, bytes.len(), "truncated data");
            };
            let high = match first {
                0xd800..=0xdbff => u32::from(first) - 0xd800,
                0xdc00..=0xdfff => {
                    self.handle(position, position + 2, "illegal encoding")?;
                    position += 2;
                    continue;
                }
                _ => {
                    self.out.extend(char::from_u32(first.into()));
                    position += 2;
                    continue;
                }
            };
            match unit(position + 2) {
                Some(second @ 0xdc00..=0xdfff) => {
                    let code = 0x10000 + (high << 10) + (u32::from(second) - 0xdc00);
                    self.out.extend(char::from_u32(code));
                    position += 4;
                }
                Some(_) => {
                    self.handle(position, position + 2, "illegal UTF-16 surrogate")?;
                    position += 2;
                }
                None => return self.handle(position, bytes.len(), "unexpected end of data"),
            }
        }
        Ok(())
    }

    fn utf32(&mut self, order: Order) -> Result<(), Problem> {
        let bytes = self.bytes;
        for (index, four) in bytes.chunks(4).enumerate() {
            let start = index * 4;
            let Ok(four) = <[u8; 4]>::try_from(four) else {
                return self.handle(start, bytes.len(), "truncated data");
            };
            let code = if order == Order::Big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) };
            match char::from_u32(code) {
                Some(letter) => self.out.push(letter),
                None if code < 0x11_0000 => {
                    self.handle(start, start + 4, "code point in surrogate code point range(0xd800, 0xe000)")?;
                }
                None => self.handle(start, start + 4, "code point not in range(0x110000)")?,
            }
        }
        Ok(())
    }
}
