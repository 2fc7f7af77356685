//! Reads the body of an f-string as Python 3.11 does: first the extent of each replacement field by its brackets
//! and quotes, then the expression in it by the grammar.
//!
//! ```text
//!     text {expression = !conversion :specification} text
//!                                     |
//!                                     text {expression...} text      one level deeper, two at most
//! ```

use super::ast::*;
use super::context::{Context, MAX_DEPTH};
use super::error::Error;
use super::literal::{self, Piece, with_unix_lines};
use super::span::Span;
use std::borrow::Cow;
use std::rc::Rc;

/// The parts of a string that is put together from several literals.
#[derive(Default)]
pub(crate) struct Parts {
    parts: Vec<FormattedPart>,
    /// The text since the last replacement field.
    text: String,
    /// The depth of the deepest expression.
    below: u16,
}

impl Parts {
    /// Appends text.
    pub(crate) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// All text; there are no replacement fields.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The parts and the depth of the deepest expression in them.
    pub(crate) fn finish(mut self) -> (Vec<FormattedPart>, u16) {
        self.flush();
        (self.parts, self.below)
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            self.parts.push(FormattedPart::Text(Rc::from(std::mem::take(&mut self.text))));
        }
    }
}

/// An error with its place.
type Failure = (Span, String);

/// Appends the parts of one f-string literal of the run of literals at `run`.
pub(crate) fn read(context: &Context<'_>, run: Span, piece: &Piece, parts: &mut Parts) {
    let (at, end) = (piece.body.start as usize, piece.body.end as usize);
    let mut reader = Reader { context, literal: piece.span, raw: piece.raw, at, end };
    if let Err((_, message)) = reader.parts(0, parts) {
        literal::reject_behind(context, run, message);
    }
}

struct Reader<'c, 's> {
    context: &'c Context<'s>,
    literal: Span,
    raw: bool,
    at: usize,
    end: usize,
}

impl Reader<'_, '_> {
    /// Reads to the end, or in a specification (`level` above zero) to the brace that ends it.
    fn parts(&mut self, level: u8, parts: &mut Parts) -> Result<(), Failure> {
        loop {
            self.text(level, parts)?;
            if self.peek() != Some(b'{') {
                return Ok(());
            }
            self.field(level, parts)?;
        }
    }

    /// Reads text up to a brace that means something.
    fn text(&mut self, level: u8, parts: &mut Parts) -> Result<(), Failure> {
        let mut start = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b'\\' if !self.raw => {
                    self.at += 1;
                    match self.peek() {
                        Some(b'N') if self.byte(1) == Some(b'{') => {
                            let rest = &self.context.source[self.at..self.end];
                            self.at += rest.find('}').map_or(rest.len(), |end| end + 1);
                        }
                        Some(b'{' | b'}') | None => {}
                        Some(_) => self.at += 1,
                    }
                }
                b'{' | b'}' if level == 0 && self.byte(1) == Some(byte) => {
                    self.at += 1;
                    self.flush(start, parts)?;
                    self.at += 1;
                    start = self.at;
                }
                b'{' => break,
                b'}' if level > 0 => break,
                b'}' => return Err(self.here("f-string: single '}' is not allowed")),
                _ => self.at += 1,
            }
        }
        self.flush(start, parts)
    }

    /// Appends the text from `start` to here with its escapes resolved.
    fn flush(&self, start: usize, parts: &mut Parts) -> Result<(), Failure> {
        // An escape may have run over the last quote's place or into a character.
        let end = self.at.min(self.end);
        let Some(text) = self.context.source.get(start..end) else { return Ok(()) };
        let span = Span::new(start as u32, end as u32);
        if self.raw {
            parts.push(&with_unix_lines(text));
        } else if text.ends_with('\\') && !text.ends_with("\\\\") {
            // A backslash before a brace stands for itself.
            parts.push(&self.unescaped(&text[..text.len() - 1], span)?);
            parts.push("\\");
            if self.peek() == Some(b'{') {
                self.context.warn(self.literal, "invalid escape sequence '\\{'", true);
            }
        } else {
            parts.push(&self.unescaped(text, span)?);
        }
        Ok(())
    }

    fn unescaped<'t>(&self, text: &'t str, span: Span) -> Result<Cow<'t, str>, Failure> {
        literal::unescaped(self.context, text, self.literal).map_err(|message| (span, message))
    }

    /// Reads a replacement field from its opening brace.
    fn field(&mut self, level: u8, parts: &mut Parts) -> Result<(), Failure> {
        if level >= 2 {
            return Err(self.here("f-string: expressions nested too deeply"));
        }
        let opening = self.at;
        self.at += 1;
        let start = self.at;
        self.expression_end()?;
        let span = Span::new(start as u32, self.at as u32);
        if self.peek().is_none() {
            return Err(self.expecting_brace(opening));
        }
        let value = self.expression(span)?;
        let mut shown = None;
        if self.peek() == Some(b'=') {
            self.at += 1;
            while self.peek().is_some_and(|byte| byte.is_ascii_whitespace() || byte == 0x0b) {
                self.at += 1;
            }
            shown = Some(&self.context.source[start..self.at]);
        }
        let mut conversion = Conversion::None;
        if self.peek() == Some(b'!') {
            self.at += 1;
            conversion = match self.peek() {
                None => return Err(self.expecting_brace(opening)),
                Some(b's') => Conversion::Str,
                Some(b'r') => Conversion::Repr,
                Some(b'a') => Conversion::Ascii,
                Some(_) => {
                    return Err(self.here("f-string: invalid conversion character: expected 's', 'r', or 'a'"));
                }
            };
            self.at += 1;
        }
        let mut specification = None;
        let mut below = value.depth;
        if self.peek() == Some(b':') {
            self.at += 1;
            let mut inner = Parts::default();
            self.parts(level + 1, &mut inner)?;
            let (inner, depth) = inner.finish();
            below = below.max(depth);
            specification = Some(inner);
        }
        if self.peek() != Some(b'}') {
            return Err(self.expecting_brace(opening));
        }
        self.at += 1;
        if let Some(shown) = shown {
            parts.push(&with_unix_lines(shown));
            if specification.is_none() && conversion == Conversion::None {
                conversion = Conversion::Repr;
            }
        }
        parts.flush();
        parts.below = parts.below.max(below).min(MAX_DEPTH);
        parts.parts.push(FormattedPart::Value { value, conversion, specification });
        Ok(())
    }

    /// Moves to the end of the expression: the first `=`, `!`, `:` or `}` outside of brackets and quotes.
    fn expression_end(&mut self) -> Result<(), Failure> {
        let mut brackets: Vec<u8> = Vec::new();
        // The quote character of the string that it is in and how many of them end it.
        let mut quote: Option<(u8, usize)> = None;
        while let Some(byte) = self.peek() {
            if byte == b'\\' {
                return Err(self.here("f-string expression part cannot include a backslash"));
            }
            if let Some((character, width)) = quote {
                let ends = (0..width).all(|offset| self.byte(offset) == Some(character));
                self.at += if ends { width } else { 1 };
                if ends {
                    quote = None;
                }
                continue;
            }
            match byte {
                b'\'' | b'"' => {
                    let triple = self.byte(1) == Some(byte) && self.byte(2) == Some(byte);
                    let width = if triple { 3 } else { 1 };
                    quote = Some((byte, width));
                    self.at += width - 1;
                }
                b'(' | b'[' | b'{' if brackets.len() >= 200 => {
                    return Err(self.here("f-string: too many nested parenthesis"));
                }
                b'(' | b'[' | b'{' => brackets.push(byte),
                b'#' => return Err(self.here("f-string expression part cannot include '#'")),
                b'!' | b'=' | b'<' | b'>' if brackets.is_empty() && self.byte(1) == Some(b'=') => self.at += 1,
                b'<' | b'>' => {}
                b'!' | b':' | b'=' | b'}' if brackets.is_empty() => break,
                b')' | b']' | b'}' => match brackets.pop() {
                    None => return Err(self.here(&format!("f-string: unmatched '{}'", char::from(byte)))),
                    Some(opening) if closes(opening, byte) => {}
                    Some(opening) => {
                        let (closing, opening) = (char::from(byte), char::from(opening));
                        let message = format!(
                            "f-string: closing parenthesis '{closing}' does not match opening parenthesis '{opening}'"
                        );
                        return Err(self.here(&message));
                    }
                },
                _ => {}
            }
            self.at += 1;
        }
        if quote.is_some() {
            return Err(self.here("f-string: unterminated string"));
        }
        match brackets.last() {
            Some(bracket) => Err(self.here(&format!("f-string: unmatched '{}'", char::from(*bracket)))),
            None => Ok(()),
        }
    }

    /// Parses the expression at `span`; its nodes have their places in the whole source.
    fn expression(&self, span: Span) -> Result<Expr, Failure> {
        if self.context.text(span).trim_matches([' ', '\t', '\n', '\x0c', '\r']).is_empty() {
            let brace = Span::new(span.start - 1, span.end);
            let message = match self.peek() {
                Some(sign @ (b'!' | b':' | b'=')) => {
                    format!("f-string: expression required before '{}'", char::from(sign))
                }
                _ => "f-string: empty expression not allowed".to_string(),
            };
            return Err((brace, message));
        }
        let inner = self.context.inside(span);
        let field = Some(Span::new(span.start - 1, span.end + 1));
        match super::run(&inner) {
            Ok(suite) => {
                self.context.adopt_warnings(&inner);
                let value = suite.body.into_iter().next().and_then(|statement| match statement.kind {
                    StmtKind::Expr(value) => Some(*value),
                    _ => None,
                });
                let empty = || (span, "f-string: empty expression not allowed".to_string());
                let value = value.ok_or_else(empty)?;
                if let ExprKind::Starred(_) = value.kind {
                    let error = Error::syntax(value.span, "f-string: cannot use starred expression here");
                    self.context.fail(Error { field, ..error });
                }
                Ok(value)
            }
            Err(error) => {
                let field = error.field.or(field);
                self.context.fail(Error { field, ..*error });
                Err((span, String::new()))
            }
        }
    }

    fn expecting_brace(&self, opening: usize) -> Failure {
        (Span::new(opening as u32, self.at as u32), "f-string: expecting '}'".to_string())
    }

    fn here(&self, message: &str) -> Failure {
        let width = self.context.source[self.at.min(self.end)..].chars().next().map_or(0, char::len_utf8);
        (Span::new(self.at as u32, (self.at + width) as u32), message.to_string())
    }

    fn peek(&self) -> Option<u8> {
        self.byte(0)
    }

    fn byte(&self, offset: usize) -> Option<u8> {
        self.context.source.as_bytes()[..self.end].get(self.at + offset).copied()
    }
}

fn closes(opening: u8, closing: u8) -> bool {
    matches!((opening, closing), (b'(', b')') | (b'[', b']') | (b'{', b'}'))
}
