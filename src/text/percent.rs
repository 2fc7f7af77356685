//! The pieces of a printf-style template, `'%(key)-5.2f' % value`, for str and for bytes.
//!
//! A template is parsed as it is walked, since Python takes the arguments before a mistake too. For each
//! [`Conversion`] the caller does, in this order:
//!
//! 1. look up the `key`, if any, which then is the only argument (a `TypeError` [`needs_mapping`] without a mapping);
//! 2. take an argument for a `*` width, then for a `*` precision (`TypeError`s [`star_wants_int`] and
//!    [`not_enough_arguments`]), and call [`Conversion::resolve`];
//! 3. take the value's argument, and only then refuse an unknown code by [`Resolved::check_code`];
//! 4. format the value with [`percent_value`](super::percent_value).
//!
//! After the last piece an argument left over is a `TypeError` too: [`not_all_converted`].

use std::ops::Range;

use super::error::{Error, Result};
use super::surrogates;

/// What a template is made of; the ranges are those of bytes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text to copy.
    Literal(Range<usize>),
    /// A value to format.
    Conversion(Conversion),
}

/// A width or a precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// The number stands in the template.
    Given(usize),
    /// `*`: the next argument is the number.
    Star,
}

/// The flags before the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags {
    /// `-`
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// A blank.
    pub space: bool,
    /// `#`
    pub alternate: bool,
    /// `0`
    pub zero: bool,
}

/// One conversion as it stands in the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    /// Where the mapping's key stands.
    pub key: Option<Range<usize>>,
    /// The flags.
    pub flags: Flags,
    /// The field's least width.
    pub width: Option<Amount>,
    /// The digits of a number, or the most characters of a text.
    pub precision: Option<Amount>,
    /// The code and its place, or the mistake that stands instead of it.
    code: Result<Code>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Code {
    letter: char,
    /// In characters of a str, in bytes of a bytes object.
    index: usize,
    bytes: bool,
}

/// A conversion whose width and precision are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// The flags; a negative `*` width has set `left`.
    pub flags: Flags,
    /// The field's least width, in characters.
    pub width: usize,
    /// The digits of a number, or the most characters of a text.
    pub precision: Option<usize>,
    /// The conversion's code, such as `d`.
    pub code: char,
    index: usize,
    /// Whether the template is a bytes object.
    pub bytes: bool,
}

impl Conversion {
    /// The conversion with its numbers; `width` and `precision` are the arguments of the `*`s there are.
    ///
    /// Fails where the template ends before the code.
    pub fn resolve(&self, width: Option<i64>, precision: Option<i64>) -> Result<Resolved> {
        let code = self.code.clone()?;
        let mut flags = self.flags;
        let width = match self.width {
            Some(Amount::Given(width)) => width,
            Some(Amount::Star) => {
                let width = width.unwrap_or(0);
                flags.left |= width < 0;
                usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX)
            }
            None => 0,
        };
        let precision = match self.precision {
            Some(Amount::Given(precision)) => Some(precision),
            Some(Amount::Star) => {
                let precision = i32::try_from(precision.unwrap_or(0)).map_err(|_| precision_too_large())?;
                Some(usize::try_from(precision).unwrap_or(0))
            }
            None => None,
        };
        Ok(Resolved { flags, width, precision, code: code.letter, index: code.index, bytes: code.bytes })
    }
}

impl Resolved {
    /// Fails with the `ValueError` for a code that is none; to be called once the value's argument is taken.
    pub fn check_code(&self) -> Result<()> {
        match self.code {
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'c' | 's' | 'r' | 'a' => Ok(()),
            'b' if self.bytes => Ok(()),
            code => Err(self.unsupported(code)),
        }
    }

    fn unsupported(&self, code: char) -> Error {
        if self.bytes && !code.is_ascii() {
            // The byte is a negative char in C, which the message's own formatting refuses.
            return Error::overflow("character argument not in range(0x110000)");
        }
        let shown = if matches!(code, '\x1f'..='~') || self.bytes { code } else { '?' };
        Error::value(format!(
            "unsupported format character '{shown}' (0x{:x}) at index {}",
            surrogates::code_point(code),
            self.index
        ))
    }
}

/// Walks the pieces of a template; after an error there are no more.
#[derive(Debug, Clone)]
pub struct Pieces<'a> {
    template: &'a [u8],
    position: usize,
    bytes: bool,
}

impl<'a> Pieces<'a> {
    /// The pieces of a str.
    pub fn of_str(template: &'a str) -> Self {
        Pieces { template: template.as_bytes(), position: 0, bytes: false }
    }

    /// The pieces of a bytes object.
    pub fn of_bytes(template: &'a [u8]) -> Self {
        Pieces { template, position: 0, bytes: true }
    }

    fn peek(&self) -> Option<u8> {
        self.template.get(self.position).copied()
    }

    fn conversion(&mut self) -> Result<Conversion> {
        let key = self.key()?;
        let mut flags = Flags::default();
        loop {
            match self.peek() {
                Some(b'-') => flags.left = true,
                Some(b'+') => flags.plus = true,
                Some(b' ') => flags.space = true,
                Some(b'#') => flags.alternate = true,
                Some(b'0') => flags.zero = true,
                _ => break,
            }
            self.position += 1;
        }
        let mut conversion =
            Conversion { key, flags, width: None, precision: None, code: Err(Error::value("incomplete format")) };
        match self.amount(i64::MAX, "width too big") {
            Ok(width) => conversion.width = width,
            Err(error) => return Ok(Conversion { code: Err(error), ..conversion }),
        }
        if self.peek() == Some(b'.') {
            self.position += 1;
            match self.amount(i64::from(i32::MAX), "precision too big") {
                Ok(precision) => conversion.precision = precision.or(Some(Amount::Given(0))),
                Err(error) => return Ok(Conversion { code: Err(error), ..conversion }),
            }
        }
        if matches!(self.peek(), Some(b'h' | b'l' | b'L')) {
            self.position += 1;
        }
        if let Some(code) = self.code() {
            conversion.code = Ok(code);
        }
        Ok(conversion)
    }

    fn key(&mut self) -> Result<Option<Range<usize>>> {
        if self.peek() != Some(b'(') {
            return Ok(None);
        }
        let start = self.position + 1;
        let mut depth = 0usize;
        for (index, byte) in self.template.iter().enumerate().skip(self.position) {
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.position = index + 1;
                return Ok(Some(start..index));
            }
        }
        Err(Error::value(OPEN_KEY))
    }

    fn amount(&mut self, most: i64, too_big: &'static str) -> Result<Option<Amount>> {
        if self.peek() == Some(b'*') {
            self.position += 1;
            return Ok(Some(Amount::Star));
        }
        let mut amount = None;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            let digit = i64::from(byte - b'0');
            let value = amount.unwrap_or(0);
            if value > (most - digit) / 10 {
                return Err(Error::value(too_big));
            }
            amount = Some(value * 10 + digit);
            self.position += 1;
        }
        Ok(amount.map(|value| Amount::Given(value as usize)))
    }

    fn code(&mut self) -> Option<Code> {
        let rest = self.template.get(self.position..)?;
        let first = *rest.first()?;
        let (letter, length) = if self.bytes || first.is_ascii() {
            (char::from(first), 1)
        } else {
            let letter = rest.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next())?;
            (letter, letter.len_utf8())
        };
        let before = &self.template[..self.position];
        // Only an unknown code shows its place, so that the usual ones are spared the count.
        let index = match letter {
            'd' | 's' | 'r' | 'f' | 'x' => 0,
            _ if self.bytes => before.len(),
            _ => before.iter().filter(|byte| **byte & 0xc0 != 0x80).count(),
        };
        self.position += length;
        Some(Code { letter, index, bytes: self.bytes })
    }
}

impl Iterator for Pieces<'_> {
    type Item = Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.position;
        let rest = self.template.get(start..)?;
        if rest.is_empty() {
            return None;
        }
        match rest.iter().position(|byte| *byte == b'%') {
            Some(0) => {}
            found => {
                self.position = found.map_or(self.template.len(), |length| start + length);
                return Some(Ok(Piece::Literal(start..self.position)));
            }
        }
        self.position += 1;
        if self.peek() == Some(b'%') {
            self.position += 1;
            return Some(Ok(Piece::Literal(start + 1..start + 2)));
        }
        let piece = self.conversion().map(Piece::Conversion);
        if piece.is_err() {
            self.position = self.template.len();
        }
        Some(piece)
    }
}

const OPEN_KEY: &str = "incomplete format key";

/// Whether a mistake is that of a key without an end.
pub fn is_open_key(error: &Error) -> bool {
    error.message == OPEN_KEY
}

/// The `TypeError` for a key without a mapping.
#[cold]
pub fn needs_mapping() -> Error {
    Error::type_error("format requires a mapping")
}

/// The `TypeError` for a `*` whose argument is no int.
#[cold]
pub fn star_wants_int() -> Error {
    Error::type_error("* wants int")
}

/// The `OverflowError` for a `*` width beyond 64 bits.
#[cold]
pub fn width_too_large() -> Error {
    Error::overflow("Python int too large to convert to C ssize_t")
}

/// The `OverflowError` for a `*` precision beyond 64 bits; [`Conversion::resolve`] raises it for one beyond C's int.
#[cold]
pub fn precision_too_large() -> Error {
    Error::overflow("Python int too large to convert to C int")
}

/// The `TypeError` for a conversion without an argument.
#[cold]
pub fn not_enough_arguments() -> Error {
    Error::type_error("not enough arguments for format string")
}

/// The `TypeError` for arguments without a conversion; `bytes` says whose template it is.
#[cold]
pub fn not_all_converted(bytes: bool) -> Error {
    Error::type_error(if bytes {
        "not all arguments converted during bytes formatting"
    } else {
        "not all arguments converted during string formatting"
    })
}
