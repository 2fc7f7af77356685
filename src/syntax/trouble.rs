//! The words for what the lexer and the layout pass cannot read, in CPython's wording and at its places.
//!
//! CPython's tokenizer points at the last character that it has read, so most spans here are one character.

use super::error::{Error, ErrorKind};
use super::lexer::{Trouble, first_bad_character};
use super::number;
use super::span::Span;
use super::token::Token;

/// The error for `trouble` at the lexer's `span`.
#[cold]
pub(crate) fn describe(source: &str, trouble: Trouble, span: Span) -> Error {
    match trouble {
        Trouble::Character => bad_character(source, span),
        Trouble::UnterminatedString => unterminated_string(source, span),
        Trouble::UnterminatedTripleString => {
            let line = line_of(source, source.len()) - usize::from(source.ends_with(['\n', '\r']));
            let message = format!("unterminated triple-quoted string literal (detected at line {line})");
            Error::syntax(at_quote(source, span), message)
        }
        Trouble::Continuation => {
            let next = source[span.end as usize..].chars().next().map_or(0, char::len_utf8) as u32;
            Error::syntax(
                Span::new(span.end, span.end + next),
                "unexpected character after line continuation character",
            )
        }
        Trouble::EndOfText => {
            let end = (span.start + 1).min(source.len() as u32);
            Error::syntax(Span::new(end, end), "unexpected EOF while parsing")
        }
        Trouble::Number => number::trouble(source, span.start as usize),
    }
}

fn bad_character(source: &str, span: Span) -> Error {
    let text = &source[span.start as usize..span.end as usize];
    let (offset, c) = first_bad_character(text).unwrap_or((0, '\0'));
    let start = span.start + offset as u32;
    let code = u32::from(c);
    let message = if is_printable(c) {
        format!("invalid character '{c}' (U+{code:04X})")
    } else {
        format!("invalid non-printable character U+{code:04X}")
    };
    let error = Error::syntax(Span::new(start, start + c.len_utf8() as u32), message);
    match look_alike(c) {
        Some(plain) => error.with_hint(format!("write {plain}, which looks alike")),
        None => error,
    }
}

/// The ASCII text that a character from a word processor stands for.
fn look_alike(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201A}' => "'",
        '\u{201C}' | '\u{201D}' | '\u{201E}' => "\"",
        '\u{2013}' | '\u{2014}' | '\u{2212}' => "-",
        '\u{2026}' => "...",
        '\u{A0}' | '\u{2003}' | '\u{2009}' | '\u{3000}' => "a space",
        '\u{D7}' => "*",
        '\u{F7}' => "/",
        '\u{2264}' => "<=",
        '\u{2265}' => ">=",
        '\u{2260}' => "!=",
        _ => return None,
    })
}

/// Python's `str.isprintable` for one character, as far as invalid characters of source texts need it.
fn is_printable(c: char) -> bool {
    let other = matches!(u32::from(c),
        0xAD | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x180E | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F
        | 0xE000..=0xF8FF | 0xFEFF | 0xFFF0..=0xFFFB | 0xFFFE | 0xFFFF | 0xE0000..=0xE007F | 0xF0000..);
    c == ' ' || !(c.is_control() || c.is_whitespace() || other)
}

fn unterminated_string(source: &str, span: Span) -> Error {
    let bytes = source.as_bytes();
    let mut end = span.end as usize;
    while end < bytes.len() && !matches!(bytes[end], b'\n' | b'\r') {
        end += match bytes[end] {
            b'\\' if bytes[end..].starts_with(b"\\\r\n") => 3,
            b'\\' => 2,
            _ => 1,
        };
    }
    // A joined line that the text ends before is none.
    let end = if end >= bytes.len() && source.ends_with("\\\n") { bytes.len() - 1 } else { end.min(bytes.len()) };
    let line = line_of(source, end);
    Error::syntax(at_quote(source, span), format!("unterminated string literal (detected at line {line})"))
        .with_hint("close the string, or write it with triple quotes to go over several lines")
}

/// A string's start: its prefix counts.
fn at_quote(source: &str, span: Span) -> Span {
    let quote = source[span.start as usize..].find(['\'', '"']).unwrap_or(0) as u32;
    Span::new(span.start, span.start + quote + 1)
}

/// The error for a line that no open block is as deep as.
pub(crate) fn bad_unindent(source: &str, offset: u32) -> Error {
    let rest = &source[offset as usize..];
    let end = offset + rest.find(['\n', '\r']).unwrap_or(rest.len()) as u32;
    let message = "unindent does not match any outer indentation level";
    Error::new(ErrorKind::Indentation, Span::new(end, end), message)
}

/// The error for a bracket that the end of the text has left open.
pub(crate) fn never_closed(bracket: Token, start: u32) -> Error {
    Error::syntax(Span::new(start, start + 1), format!("'{}' was never closed", character(bracket)))
}

/// The error for a closing bracket where none or another one is open.
pub(crate) fn bad_bracket(source: &str, closing: Token, start: u32, opening: Option<(Token, u32)>) -> Error {
    let span = Span::new(start, start + 1);
    let closing = character(closing);
    let Some((bracket, opened)) = opening else { return Error::syntax(span, format!("unmatched '{closing}'")) };
    let opening = character(bracket);
    let mut message = format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'");
    let line = line_of(source, opened as usize);
    if line != line_of(source, start as usize) {
        message += &format!(" on line {line}");
    }
    Error::syntax(span, message)
}

fn character(bracket: Token) -> char {
    match bracket {
        Token::LeftParenthesis => '(',
        Token::RightParenthesis => ')',
        Token::LeftBracket => '[',
        Token::RightBracket => ']',
        Token::LeftBrace => '{',
        _ => '}',
    }
}

/// The line of an offset, counted from one.
pub(crate) fn line_of(source: &str, offset: usize) -> usize {
    let bytes = &source.as_bytes()[..offset];
    let ends = |at: &usize| bytes[*at] == b'\n' || (bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    (0..bytes.len()).filter(ends).count() + 1
}
