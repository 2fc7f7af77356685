//! Builds the nodes of number and string literals for the grammar, from the text behind their spans.

use super::ast::*;
use super::context::Context;
use super::diagnose;
use super::escape;
use super::expression;
use super::format;
use super::number;
use super::span::Span;
use std::borrow::Cow;
use std::rc::Rc;

/// A number.
pub(crate) fn number(context: &Context<'_>, start: u32, end: u32) -> Box<Expr> {
    let span = Span::new(start, end);
    if let Some(b'a'..=b'z') = context.source.as_bytes().get(end as usize) {
        let message = format!("invalid {} literal", number::kind(context.text(span)));
        context.warn(Span::new(end - 1, end), message, false);
    }
    let value = number::value(context.text(span), span).unwrap_or_else(|error| {
        context.fail(error);
        Constant::None
    });
    expression::constant(context, start, value, end)
}

/// One or more string literals next to each other, which are one value.
pub(crate) fn strings(context: &Context<'_>, span: Span) -> Box<Expr> {
    let text = context.text(span);
    if let Some(simple) = simple(text) {
        return expression::constant(context, span.start, Constant::Str(Rc::from(simple)), span.end);
    }
    let mut pieces = Pieces { source: context.source, at: span.start as usize, end: span.end as usize };
    let Some(first) = pieces.next() else {
        return expression::constant(context, span.start, Constant::None, span.end);
    };
    if first.bytes { bytes(context, span, first, pieces) } else { text_pieces(context, span, first, pieces) }
}

/// The value of `'text'` alone without a prefix or an escape, as most literals are.
fn simple(text: &str) -> Option<&str> {
    let quote = *text.as_bytes().first()?;
    let inner = text.get(1..text.len() - 1)?;
    let plain = |byte: u8| byte != quote && byte != b'\\' && byte != b'\r';
    (matches!(quote, b'\'' | b'"') && inner.bytes().all(plain)).then_some(inner)
}

const NOT_ASCII: &str = "bytes can only contain ASCII literal characters";

fn text_pieces(context: &Context<'_>, span: Span, first: Piece, rest: Pieces<'_>) -> Box<Expr> {
    let mut parts = format::Parts::default();
    let mut formatted = false;
    for piece in std::iter::once(first).chain(rest) {
        if piece.bytes {
            if !context.text(piece.body).is_ascii() {
                context.reject(piece.span, NOT_ASCII);
            }
            reject_mixture(context, span);
        } else if piece.format {
            formatted = true;
            format::read(context, span, &piece, &mut parts);
        } else {
            let body = context.text(piece.body);
            match if piece.raw { Ok(with_unix_lines(body)) } else { unescaped(context, body, piece.span) } {
                Ok(text) => parts.push(&text),
                Err(message) => reject_behind(context, span, message),
            }
        }
    }
    if formatted {
        let (parts, below) = parts.finish();
        return context.node(span.start, span.end, below, ExprKind::FormattedString(parts));
    }
    expression::constant(context, span.start, Constant::Str(Rc::from(parts.text())), span.end)
}

fn bytes(context: &Context<'_>, span: Span, first: Piece, rest: Pieces<'_>) -> Box<Expr> {
    let mut value = Vec::new();
    for piece in std::iter::once(first).chain(rest) {
        let body = with_unix_lines(context.text(piece.body));
        if !piece.bytes {
            reject_mixture(context, span);
        } else if !body.is_ascii() {
            context.reject(piece.span, NOT_ASCII);
        } else if piece.raw {
            value.extend_from_slice(body.as_bytes());
        } else {
            match escape::bytes(&body, &mut value) {
                Ok(Some(odd)) => context.warn(piece.span, odd, true),
                Ok(None) => {}
                Err(message) => reject_behind(context, span, message),
            }
        }
    }
    expression::constant(context, span.start, Constant::Bytes(Rc::from(value)), span.end)
}

/// A text with its escapes resolved; the literal's place is for the warning of an escape that is none.
pub(crate) fn unescaped<'s>(context: &Context<'_>, body: &'s str, literal: Span) -> Result<Cow<'s, str>, String> {
    let mut odd = None;
    let text = escape::text(body, &mut odd);
    if let Some(odd) = odd {
        context.warn(literal, odd, true);
    }
    text
}

#[cold]
fn reject_mixture(context: &Context<'_>, span: Span) {
    reject_behind(context, span, "cannot mix bytes and nonbytes literals");
}

/// Records what is wrong in the run of literals at `span`; CPython has read one token more and points at that.
#[cold]
pub(crate) fn reject_behind(context: &Context<'_>, span: Span, message: impl Into<String>) {
    if !context.stopped.get() {
        context.reject(diagnose::token_behind(context, span.end), message);
    }
}

/// A text with every line end as `\n`, as Python reads its sources.
pub(crate) fn with_unix_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}

/// One string literal of a run.
pub(crate) struct Piece {
    /// The whole literal.
    pub(crate) span: Span,
    /// The text between its quotes.
    pub(crate) body: Span,
    /// Whether backslashes mean themselves.
    pub(crate) raw: bool,
    bytes: bool,
    format: bool,
}

/// The literals of a run; the lexer has found each well-formed.
struct Pieces<'s> {
    source: &'s str,
    at: usize,
    end: usize,
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        self.skip_to_literal();
        let bytes = &self.source.as_bytes()[..self.end];
        let start = self.at;
        let quote_at = start + bytes.get(start..)?.iter().position(|byte| matches!(byte, b'\'' | b'"'))?;
        let quote = bytes[quote_at];
        let triple = bytes[quote_at + 1..].starts_with(&[quote, quote]);
        let width = if triple { 3 } else { 1 };
        let mut at = quote_at + width;
        while at < self.end && !(bytes[at] == quote && (!triple || bytes[at..].starts_with(&[quote; 3]))) {
            at += if bytes[at] == b'\\' { 2 } else { 1 };
        }
        self.at = at + width;
        let prefix = &bytes[start..quote_at];
        let has = |letter: u8| prefix.iter().any(|byte| byte.eq_ignore_ascii_case(&letter));
        Some(Piece {
            span: Span::new(start as u32, self.at as u32),
            body: Span::new((quote_at + width) as u32, at as u32),
            raw: has(b'r'),
            bytes: has(b'b'),
            format: has(b'f'),
        })
    }
}

impl Pieces<'_> {
    /// Passes blanks, line ends, comments and joined lines.
    fn skip_to_literal(&mut self) {
        let bytes = self.source.as_bytes();
        while self.at < self.end {
            match bytes[self.at] {
                b'#' => {
                    let rest = &bytes[self.at..self.end];
                    let comment = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                    self.at += comment.unwrap_or(rest.len());
                }
                b' ' | b'\t' | b'\x0c' | b'\n' | b'\r' | b'\\' => self.at += 1,
                _ => break,
            }
        }
    }
}
