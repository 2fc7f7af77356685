//! The callbacks behind the patterns of `token.rs`: they finish what a pattern only begins, and notice bad ends.
//!
//! They say what went wrong by a one-byte `Trouble`; the words are found later, by `trouble.rs`, because no good
//! source needs them.

use super::number;
use super::symbol::Symbol;
use super::token::Token;
use logos::{FilterResult, Lexer};
use unicode_normalization::UnicodeNormalization;

/// Why the lexer stopped; the place is the lexer's span.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Trouble {
    /// A character that begins no token, or that no name may hold.
    #[default]
    Character,
    /// A `'...'` without its end on the line.
    UnterminatedString,
    /// A `'''...'''` without its end in the text.
    UnterminatedTripleString,
    /// A backslash with more than a line end behind it.
    Continuation,
    /// A backslash at the end of the text.
    EndOfText,
    /// Digits with what cannot follow them.
    Number,
}

/// Interns a name that begins in ASCII.
pub(crate) fn name(lexer: &mut Lexer<'_, Token>) -> Result<Symbol, Trouble> {
    match lexer.remainder().as_bytes().first() {
        Some(0x80..) => foreign_name(lexer),
        _ => Ok(Symbol::new(lexer.slice())),
    }
}

/// Finishes a name with a character beyond ASCII in it, as the lexer's span has it so far.
///
/// CPython takes every byte above 0x7F into the name first and looks at the characters then.
#[cold]
pub(crate) fn foreign_name(lexer: &mut Lexer<'_, Token>) -> Result<Symbol, Trouble> {
    let rest = lexer.remainder();
    let end = rest.find(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    lexer.bump(end);
    match first_bad_character(lexer.slice()) {
        Some(_) => Err(Trouble::Character),
        None => Ok(Symbol::new(&lexer.slice().nfkc().collect::<String>())),
    }
}

/// The first character of `name` that keeps it from being an identifier, and its offset.
pub(crate) fn first_bad_character(name: &str) -> Option<(usize, char)> {
    name.char_indices().find(|(offset, c)| {
        let good = match offset {
            0 => *c == '_' || unicode_ident::is_xid_start(*c),
            _ => unicode_ident::is_xid_continue(*c),
        };
        !good
    })
}

/// Checks the zeros before and the text behind a decimal integer.
pub(crate) fn decimal(lexer: &mut Lexer<'_, Token>) -> Result<(), Trouble> {
    let digits = lexer.slice().as_bytes();
    if digits[0] == b'0' && digits.len() > 1 && digits.iter().any(|digit| !matches!(digit, b'0' | b'_')) {
        return Err(Trouble::Number);
    }
    end_of_number(lexer)
}

/// Checks the text behind a hexadecimal, octal or binary integer.
pub(crate) fn prefixed_number(lexer: &mut Lexer<'_, Token>) -> Result<(), Trouble> {
    end_of_number(lexer)
}

/// Checks the text behind a floating or imaginary number.
pub(crate) fn float(lexer: &mut Lexer<'_, Token>) -> Result<(), Trouble> {
    end_of_number(lexer)
}

fn end_of_number(lexer: &Lexer<'_, Token>) -> Result<(), Trouble> {
    match lexer.remainder().as_bytes().first() {
        Some(byte) if byte.is_ascii_alphanumeric() || *byte == b'_' => {
            // `0or` begins an octal number, whatever follows.
            let begins_octal = lexer.slice() == "0" && *byte == b'o';
            if number::may_follow(lexer.remainder()) && !begins_octal { Ok(()) } else { Err(Trouble::Number) }
        }
        _ => Ok(()),
    }
}

/// Finds the end of a string of which the prefix and the first quote are read.
pub(crate) fn string(lexer: &mut Lexer<'_, Token>) -> Result<(), Trouble> {
    let opening = lexer.slice().as_bytes();
    let quote = opening[opening.len() - 1];
    let rest = lexer.remainder().as_bytes();
    let (length, trouble) = if rest.starts_with(&[quote, quote]) {
        (end_of_triple_string(rest, quote), Trouble::UnterminatedTripleString)
    } else {
        (end_of_string(rest, quote), Trouble::UnterminatedString)
    };
    match length {
        Some(length) => {
            lexer.bump(length);
            Ok(())
        }
        None => Err(trouble),
    }
}

fn end_of_string(rest: &[u8], quote: u8) -> Option<usize> {
    let mut at = 0;
    loop {
        let byte = *rest.get(at)?;
        at += 1;
        if byte == quote {
            return Some(at);
        }
        match byte {
            b'\n' | b'\r' => return None,
            b'\\' => at += if rest[at..].starts_with(b"\r\n") { 2 } else { 1 },
            _ => {}
        }
    }
}

fn end_of_triple_string(rest: &[u8], quote: u8) -> Option<usize> {
    // The two quotes that made it triple come first.
    let mut at = 2;
    loop {
        let byte = *rest.get(at)?;
        at += 1;
        if byte == b'\\' {
            at += 1;
        } else if byte == quote && rest[at..].starts_with(&[quote, quote]) {
            return Some(at + 2);
        }
    }
}

/// Joins a line to the next one at a backslash.
pub(crate) fn continuation(lexer: &mut Lexer<'_, Token>) -> FilterResult<(), Trouble> {
    match (lexer.slice().len(), lexer.remainder().is_empty()) {
        (_, true) => FilterResult::Error(Trouble::EndOfText),
        (1, false) => FilterResult::Error(Trouble::Continuation),
        (_, false) => FilterResult::Skip,
    }
}
