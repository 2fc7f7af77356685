//! Text to bytes.

use super::{Encoding, Handler, Order, Problem, Unit};
use crate::text::surrogates::{code_point, contains, is_stand_in, to_byte};

/// Encodes a text; without a handler, or with one that does not apply, the first problem is the error.
///
/// # Errors
/// The first problem.
pub fn encode(text: &str, encoding: Encoding, handler: Option<Handler>) -> Result<Vec<u8>, Problem> {
    match encoding {
        Encoding::Utf8 => encode_utf8(text, Vec::new(), handler),
        Encoding::Utf8Signed => encode_utf8(text, b"\xef\xbb\xbf".to_vec(), handler),
        Encoding::Ascii | Encoding::Latin1 if text.is_ascii() => Ok(text.as_bytes().to_vec()),
        Encoding::Ascii => encode_narrow(text, 0x7f, encoding, "ordinal not in range(128)", handler),
        Encoding::Latin1 => encode_narrow(text, 0xff, encoding, "ordinal not in range(256)", handler),
        Encoding::Wide(unit, order) => encode_wide(text, unit, order, handler),
    }
}

fn encode_utf8(text: &str, mut out: Vec<u8>, handler: Option<Handler>) -> Result<Vec<u8>, Problem> {
    if !contains(text) {
        out.extend_from_slice(text.as_bytes());
        return Ok(out);
    }
    let failing = Failing { encoding: Encoding::Utf8, reason: SURROGATES, handler };
    failing.encode(text, out, is_stand_in, |piece, out| out.extend_from_slice(piece.as_bytes()))
}

/// What is wrong with surrogates.
const SURROGATES: &str = "surrogates not allowed";

fn encode_narrow(
    text: &str,
    most: u32,
    encoding: Encoding,
    reason: &'static str,
    handler: Option<Handler>,
) -> Result<Vec<u8>, Problem> {
    let out = Vec::with_capacity(text.len());
    let failing = Failing { encoding, reason, handler };
    failing.encode(
        text,
        out,
        |letter| u32::from(letter) > most,
        |piece, out| out.extend(piece.chars().map(|letter| u32::from(letter) as u8)),
    )
}

fn encode_wide(text: &str, unit: Unit, order: Order, handler: Option<Handler>) -> Result<Vec<u8>, Problem> {
    let mut out = Vec::with_capacity(text.len() * 2);
    if order == Order::Marked {
        push_unit(&mut out, 0xfeff, unit, order);
    }
    if !contains(text) {
        push_units(&mut out, text, unit, order);
        return Ok(out);
    }
    let failing = Failing { encoding: Encoding::Wide(unit, order), reason: SURROGATES, handler };
    failing.encode(text, out, is_stand_in, |piece, out| push_units(out, piece, unit, order))
}

fn push_units(out: &mut Vec<u8>, text: &str, unit: Unit, order: Order) {
    match unit {
        Unit::Two => text.encode_utf16().for_each(|code| push_unit(out, code.into(), unit, order)),
        Unit::Four => text.chars().for_each(|letter| push_unit(out, letter.into(), unit, order)),
    }
}

fn push_unit(out: &mut Vec<u8>, code: u32, unit: Unit, order: Order) {
    match (unit, order) {
        (Unit::Two, Order::Big) => out.extend_from_slice(&(code as u16).to_be_bytes()),
        (Unit::Two, _) => out.extend_from_slice(&(code as u16).to_le_bytes()),
        (Unit::Four, Order::Big) => out.extend_from_slice(&code.to_be_bytes()),
        (Unit::Four, _) => out.extend_from_slice(&code.to_le_bytes()),
    }
}

/// An encoding in which some letters cannot be written, and what is done about them.
struct Failing {
    encoding: Encoding,
    reason: &'static str,
    handler: Option<Handler>,
}

impl Failing {
    /// Encodes a text in pieces: what can be written, and what the handler makes of the rest.
    fn encode(
        &self,
        text: &str,
        mut out: Vec<u8>,
        fails: impl Fn(char) -> bool,
        write: impl Fn(&str, &mut Vec<u8>),
    ) -> Result<Vec<u8>, Problem> {
        let (mut rest, mut index) = (text, 0);
        while !rest.is_empty() {
            let (piece, behind) = rest.split_at(rest.find(&fails).unwrap_or(rest.len()));
            write(piece, &mut out);
            let (failed, behind) = behind.split_at(behind.find(|letter| !fails(letter)).unwrap_or(behind.len()));
            index += piece.chars().count();
            if !failed.is_empty() {
                self.handle(failed, index, &mut out, &write)?;
                index += failed.chars().count();
            }
            rest = behind;
        }
        Ok(out)
    }

    fn handle(
        &self,
        failed: &str,
        index: usize,
        out: &mut Vec<u8>,
        write: &impl Fn(&str, &mut Vec<u8>),
    ) -> Result<(), Problem> {
        for (place, (at, letter)) in failed.char_indices().enumerate() {
            let code = code_point(letter);
            match (self.handler, self.encoding) {
                (Some(Handler::Ignore), _) => {}
                (Some(Handler::Replace), _) => write("?", out),
                (Some(Handler::XmlReplace), _) => write(&format!("&#{code};"), out),
                (Some(Handler::BackslashReplace), _) => write(&escaped(code), out),
                (Some(Handler::NameReplace), _) => match unicode_names2::name(letter) {
                    Some(name) => write(&format!("\\N{{{name}}}"), out),
                    None => write(&escaped(code), out),
                },
                (Some(Handler::SurrogatePass), Encoding::Utf8) => {
                    out.extend_from_slice(&[0xed, 0x80 | (code >> 6 & 0x3f) as u8, 0x80 | (code & 0x3f) as u8]);
                }
                (Some(Handler::SurrogatePass), Encoding::Wide(unit, order)) => push_unit(out, code, unit, order),
                (Some(Handler::SurrogateEscape), Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1) => {
                    match to_byte(letter) {
                        Some(byte) => out.push(byte),
                        None => return Err(self.problem(&failed[at..], index + place)),
                    }
                }
                _ => return Err(self.problem(failed, index)),
            }
        }
        Ok(())
    }

    fn problem(&self, failed: &str, start: usize) -> Problem {
        let (encoding, count) = match self.encoding {
            Encoding::Wide(Unit::Two, Order::Marked) => ("utf-16", 1),
            Encoding::Wide(Unit::Four, Order::Marked) => ("utf-32", 1),
            Encoding::Wide(..) => (self.encoding.name(), 1),
            _ => (self.encoding.name(), failed.chars().count()),
        };
        Problem { encoding, start, end: start + count, reason: self.reason }
    }
}

fn escaped(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}
