//! The line of carets below a source line of a traceback, as CPython 3.11 draws it.
//!
//! Nothing is drawn where the place is the whole line. In an operation or a subscript the operator or the
//! brackets are marked by `^`, the operands by `~`.

use crate::object::code::Source;
use crate::syntax::ast::{ExprKind, StmtKind};
use crate::syntax::{self, Mode, Span};
use unicode_width::UnicodeWidthChar;

/// The carets for `span`, whose first line is `line`; to be written below the line without its indentation.
pub(super) fn caret_line(source: &Source, span: Span, line: &str) -> Option<String> {
    if span.end <= span.start {
        return None;
    }
    let (first, start) = source.position(span.start);
    let (last, end) = source.position(span.end);
    carets(line, start as usize, (first == last).then_some(end as usize))
}

/// Where a place ends: the line, and the columns of both ends in bytes.
pub(crate) fn place(source: &Source, span: Span) -> Option<(u32, usize, usize)> {
    if span.end <= span.start {
        return None;
    }
    let column = |offset: u32| {
        let before = source.text.get(..offset as usize).unwrap_or_default();
        before.len() - before.rfind('\n').map_or(0, |end| end + 1)
    };
    Some((source.position(span.end).0, column(span.start), column(span.end)))
}

/// The carets for a part of a line, in characters; without an end, it goes on in further lines.
pub(crate) fn carets(line: &str, start: usize, end: Option<usize>) -> Option<String> {
    let length = line.chars().count();
    let (end, anchors) = match end {
        Some(end) => {
            let end = end.min(length);
            let segment: String = line.chars().skip(start).take(end.saturating_sub(start)).collect();
            (end, anchors(&segment).map(|(left, right)| (start + left, start + right)))
        }
        // The rest of the first line.
        None => (line.trim_end_matches([' ', '\t', '\x0c']).chars().count(), None),
    };
    let indentation = line.chars().take_while(|c| matches!(c, ' ' | '\t' | '\x0c')).count();
    if end <= start || start < indentation || (end - start == length - indentation && anchors.is_none()) {
        return None;
    }
    let mut carets = String::new();
    for (place, letter) in line.chars().enumerate().take(end).skip(indentation) {
        let mark = match anchors {
            _ if place < start => ' ',
            Some((left, right)) if left <= place && place < right => '^',
            Some(_) => '~',
            None => '^',
        };
        // Terminals show some letters in two columns.
        let columns = if letter.width() == Some(2) { 2 } else { 1 };
        carets.extend(std::iter::repeat_n(mark, columns));
    }
    Some(carets)
}

/// Where the operator of an operation stands in it, or the brackets of a subscript; in characters.
fn anchors(segment: &str) -> Option<(usize, usize)> {
    let module = syntax::parse(segment, Mode::Exec).ok()?;
    let [statement] = &module.body[..] else { return None };
    let StmtKind::Expr(expression) = &statement.kind else { return None };
    let (start, end) = match &expression.kind {
        ExprKind::Binary { left, right, .. } => operator(segment, left.span.end as usize, right.span.start as usize)?,
        ExprKind::Subscript { value, index } => brackets(segment, value.span.end as usize, index.span.end as usize),
        _ => return None,
    };
    let characters = |bytes: usize| segment.char_indices().take_while(|(at, _)| *at < bytes).count();
    Some((characters(start), characters(end)))
}

/// The operator between two operands, of which parentheses and blanks are no part.
fn operator(segment: &str, from: usize, to: usize) -> Option<(usize, usize)> {
    let bytes = segment.as_bytes();
    let at = (from..to).find(|at| !matches!(bytes[*at], b' ' | b'\t' | b'\x0c' | b')'))?;
    let is_double = at + 1 < to && !matches!(bytes[at + 1], b' ' | b'\t' | b'\x0c');
    Some((at, at + 1 + usize::from(is_double)))
}

/// The brackets of a subscript, by where its value and its index end.
fn brackets(segment: &str, value_end: usize, index_end: usize) -> (usize, usize) {
    let bytes = segment.as_bytes();
    let from = value_end.min(bytes.len());
    let opening = bytes[from..].iter().position(|byte| *byte == b'[').map_or(bytes.len(), |at| from + at);
    let from = (index_end + 1).min(bytes.len());
    let closing = bytes[from..].iter().position(|byte| *byte == b']').map_or(bytes.len(), |at| from + at + 1);
    (opening, closing)
}
