//! Mistakes of indentation, of the words that begin blocks, and of the colons behind them.

use super::super::span::Span;
use super::super::target::{self, Place};
use super::super::token::Token;
use super::super::trouble;
use super::Finding;
use super::reader::Reader;

/// What is wrong with the blocks around the token at an index.
pub(super) fn check(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    missing_block(reader, at)
        .or_else(|| unexpected_indent(reader, at))
        .or_else(|| lone_try(reader, at))
        .or_else(|| mixed_handlers(reader, at))
        .or_else(|| missing_colon(reader, at))
}

/// A head whose next line is not indented.
fn missing_block(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    let colon = at.checked_sub(2)?;
    if reader.token(at - 1) != Token::Newline
        || reader.token(colon) != Token::Colon
        || reader.token(at) == Token::Indent
    {
        return None;
    }
    let start = reader.line_start(colon);
    let mut word = start;
    if reader.token(start) == Token::Async {
        word += 1;
    }
    let what = match reader.token(word) {
        Token::Def => "function definition".to_string(),
        Token::Class => "class definition".to_string(),
        Token::Except if reader.token(word + 1) == Token::Star => "'except*' statement".to_string(),
        _ if reader.is_compound_word(word) => format!("'{}' statement", reader.text(word)),
        _ => return None,
    };
    let line = trouble::line_of(reader.source(), reader.span(word).start as usize);
    let message = format!("expected an indented block after {what} on line {line}");
    Some(Finding::indentation(reader.span(at), message))
}

fn unexpected_indent(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    if reader.token(at) != Token::Indent {
        return None;
    }
    let end = reader.span(at).end;
    let span = Span::new(end.saturating_sub(1), end);
    let before = at.checked_sub(1).filter(|before| reader.token(*before) == Token::Newline);
    if before.is_some_and(|before| reader.token(reader.line_start(before)) == Token::Try) {
        return Some(Finding::new(span, "expected 'except' or 'finally' block"));
    }
    Some(Finding::indentation(span, "unexpected indent"))
}

/// A `try` whose block nothing handles.
fn lone_try(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    let head = head_before(reader, at)?;
    if reader.token(head) != Token::Try {
        return None;
    }
    Some(Finding::new(reader.span(at), "expected 'except' or 'finally' block"))
}

/// `except` and `except*` on one `try`.
fn mixed_handlers(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    // The parser stops behind the word where the first handler had a star and this one has none.
    let before = at.checked_sub(1)?;
    let word = if reader.token(before) == Token::Except { before } else { at };
    let head = head_before(reader, word)?;
    let starred = |except: usize| reader.token(except + 1) == Token::Star;
    let is_mixed =
        reader.token(word) == Token::Except && reader.token(head) == Token::Except && starred(word) != starred(head);
    let end = if starred(word) { word + 2 } else { word + 1 };
    is_mixed.then(|| {
        let message = "cannot have both 'except' and 'except*' on the same 'try'";
        Finding::new(reader.range(word, end), message)
    })
}

/// The first token of the head whose block ends before the line that begins at an index.
fn head_before(reader: &Reader<'_>, at: usize) -> Option<usize> {
    match reader.token(at.checked_sub(1)?) {
        Token::Newline => Some(reader.line_start(at - 1)),
        Token::Dedent => {
            // The block's own first indentation is the one that this end answers.
            let mut depth = 0_usize;
            for index in (0..at).rev() {
                match reader.token(index) {
                    Token::Dedent => depth += 1,
                    Token::Indent if depth == 1 => return Some(reader.line_start(index - 1)),
                    Token::Indent => depth -= 1,
                    _ => {}
                }
            }
            None
        }
        _ => None,
    }
}

/// A head without its colon.
fn missing_colon(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    let start = reader.statement_start(at);
    let mut word = start;
    if reader.token(start) == Token::Async {
        word += 1;
    }
    let next = word + 1;
    let end = match reader.token(word) {
        Token::Else | Token::Try | Token::Finally => Some(next),
        Token::Def => return definition(reader, next, at),
        // These heads must have ended with the line for the colon to be what is missing.
        Token::Name(name) if name.as_str() == "match" => {
            let end = reader.expression_list(next)?;
            let misses = at == next && reader.token(end) == Token::Newline;
            return misses.then(|| Finding::new(reader.span(end), "expected ':'"));
        }
        _ if reader.token(at) != Token::Newline => return None,
        Token::For => {
            let target = reader.star_targets(next)?;
            if reader.token(target) != Token::In {
                return None;
            }
            reader.expression_list(target + 1)
        }
        Token::If | Token::Elif | Token::While => reader.named_expression(next),
        Token::Class => Some(reader.behind(next + 1).unwrap_or(next + 1)),
        Token::With | Token::WithItems => reader.with_items(next),
        Token::Except => {
            let next = if reader.token(next) == Token::Star { next + 1 } else { next };
            match reader.expression(next) {
                Some(end) if reader.token(end) == Token::As => Some(end + 2),
                Some(end) => Some(end),
                None if reader.token(next - 1) == Token::Star => None,
                None => Some(next),
            }
        }
        Token::Case if at > next => Some(at),
        _ => None,
    };
    (end? == at).then(|| Finding::new(reader.span(at), "expected ':'"))
}

/// What a `def` asks for behind its name.
fn definition(reader: &Reader<'_>, name: usize, at: usize) -> Option<Finding> {
    let Token::Name(_) = reader.token(name) else { return None };
    if at == name + 1 && reader.token(at) != Token::LeftParenthesis {
        return Some(Finding::new(reader.span(at), "expected '('").forced());
    }
    let mut end = reader.behind(name + 1)?;
    if reader.token(end) == Token::Arrow {
        end = reader.expression(end + 1).unwrap_or(end);
    }
    (end <= at && reader.token(end) != Token::Colon).then(|| Finding::new(reader.span(end), "expected ':'").forced())
}

impl Reader<'_> {
    /// The end of the expression or `name := expression` at an index.
    pub(super) fn named_expression(&self, at: usize) -> Option<usize> {
        match (self.token(at), self.token(at + 1)) {
            (Token::Name(_), Token::Walrus) => self.expression(at + 2),
            _ => self.expression(at),
        }
    }

    /// The end of the targets of a `for` at an index.
    pub(super) fn star_targets(&self, at: usize) -> Option<usize> {
        let one = |at: usize| self.arithmetic(if self.token(at) == Token::Star { at + 1 } else { at });
        let mut end = one(at)?;
        while self.token(end) == Token::Comma {
            match one(end + 1) {
                Some(next) => end = next,
                None => return Some(end + 1),
            }
        }
        Some(end)
    }

    fn with_items(&self, at: usize) -> Option<usize> {
        let mut at = at;
        loop {
            let mut end = self.expression(at)?;
            if self.token(end) == Token::As {
                end = self.star_targets_of_item(end + 1)?;
            }
            if self.token(end) != Token::Comma {
                return Some(end);
            }
            at = end + 1;
        }
    }

    fn star_targets_of_item(&self, at: usize) -> Option<usize> {
        let end = self.arithmetic(if self.token(at) == Token::Star { at + 1 } else { at })?;
        let value = self.parse(at, end);
        value.is_none_or(|value| target::invalid_part(&value, Place::With).is_none()).then_some(end)
    }
}
