//! Encodings: text to bytes and back, with Python's error handlers and the places and reasons of what fails.
//!
//! The methods `str.encode` and `bytes.decode`, the constructors of both, and files use it.

mod decode;
mod encode;

pub use decode::decode;
pub use encode::encode;

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
    /// Surrogates stand for bytes that cannot be decoded.
    SurrogateEscape,
    /// Surrogates are encoded as if they were characters.
    SurrogatePass,
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
            "surrogateescape" => Handler::SurrogateEscape,
            "surrogatepass" => Handler::SurrogatePass,
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

/// The reason of the problem with bytes that stand for a character which cannot be held; no handler changes it.
pub const TAKEN: &str = "wattle strings cannot hold U+10F000 to U+10F7FF, which stand for surrogates";
