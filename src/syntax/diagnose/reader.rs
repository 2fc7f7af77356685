//! A recogniser of expressions in the tokens of a text that does not parse: it finds only where they end.
//!
//! Brackets are passed as a whole, operators without their precedence, and nothing recurses, so that no input is too
//! deep for it.

use super::super::ast::{Expr, StmtKind};
use super::super::context::Context;
use super::super::error::Error;
use super::super::grammar::TopParser;
use super::super::layout::Item;
use super::super::span::Span;
use super::super::token::Token;
use super::super::trouble;
use std::cell::Cell;

/// The tokens up to the first that cannot be read, with their brackets matched.
pub(super) struct Reader<'s> {
    pub(super) tokens: Vec<(u32, Token, u32)>,
    /// The index behind the bracket that closes the one at an index; 0 where there is none.
    closings: Vec<usize>,
    source: &'s str,
    /// Why the tokens end before the text does.
    pub(super) failure: Option<Box<Error>>,
    /// Whether a check has looked behind the last token.
    ran_out: Cell<bool>,
}

impl<'s> Reader<'s> {
    /// Reads the tokens again.
    pub(super) fn new(context: &'s Context<'_>) -> Self {
        context.stopped.set(false);
        let (mut tokens, mut failure) = (Vec::new(), None);
        for item in context.layout() {
            match item {
                Ok(token) => tokens.push(token),
                Err(error) => failure = Some(error),
            }
            if failure.is_some() {
                break;
            }
        }
        let mut closings = vec![0; tokens.len()];
        let mut open = Vec::new();
        for (at, (_, token, _)) in tokens.iter().enumerate() {
            match token {
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => open.push(at),
                Token::RightParenthesis | Token::RightBracket | Token::RightBrace => {
                    if let Some(opening) = open.pop() {
                        closings[opening] = at + 1;
                    }
                }
                _ => {}
            }
        }
        Reader { tokens, closings, source: context.source, failure, ran_out: Cell::new(false) }
    }

    /// The token at an index; behind the last one line ends go on.
    pub(super) fn token(&self, at: usize) -> Token {
        self.tokens.get(at).map_or_else(
            || {
                self.ran_out.set(true);
                Token::Newline
            },
            |(_, token, _)| *token,
        )
    }

    /// Why the tokens end, where a check has needed one behind their end.
    pub(super) fn failure(&self) -> Option<Box<Error>> {
        self.failure.clone().filter(|_| self.ran_out.get())
    }

    /// Why the tokens end, where CPython comes upon that while it reads the expression at an index, which follows
    /// another one; behind a name it reads a whole list.
    pub(super) fn failure_in_next_expression(&self, at: usize) -> Option<Box<Error>> {
        let failure = self.failure.clone()?;
        let is_open = failure.message.ends_with("was never closed");
        let runs_out = |start: usize| {
            self.ran_out.set(false);
            match self.token(at - 1) {
                Token::Name(_) if self.token(start) != Token::LeftParenthesis => self.expression_list(start),
                _ => self.expression(start),
            };
            self.ran_out.get() || is_open && self.opens_to_the_end(start)
        };
        self.expressions_behind(at).into_iter().any(runs_out).then_some(failure)
    }

    /// Whether the expression at an index has a bracket that goes on until the tokens end.
    fn opens_to_the_end(&self, at: usize) -> bool {
        let mut at = at;
        loop {
            at = match self.token(at) {
                Token::Name(_) | Token::Dot | Token::Number | Token::String => at + 1,
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => match self.behind(at) {
                    Some(behind) => behind,
                    None => {
                        let end = self.furthest_item(at + 1);
                        let line = |at: usize| trouble::line_of(self.source, self.span(at).start as usize);
                        return end >= self.tokens.len() || line(end) > line(at);
                    }
                },
                _ => return false,
            };
        }
    }

    /// Where the expressions begin that CPython reads when another one ends before the token at an index. Behind a
    /// name alone, which could be the `print` of old, it reads on in the same way.
    pub(super) fn expressions_behind(&self, at: usize) -> Vec<usize> {
        if !self.follows_expression(at) || !self.is_among_expressions(at) {
            return Vec::new();
        }
        let mut found = vec![at];
        let mut at = at;
        while let (Token::Name(_), Token::Name(_)) = (self.token(at - 1), self.token(at)) {
            if self.token(at + 1) == Token::LeftParenthesis {
                break;
            }
            match self.disjunction(at) {
                Some(end) if end > at + 1 => {
                    found.push(end);
                    break;
                }
                _ => at += 1,
            }
            found.push(at);
        }
        found
    }

    /// Whether CPython reads expressions where the token at an index stands.
    fn is_among_expressions(&self, at: usize) -> bool {
        use Token::*;
        let start = self.token(self.statement_start(at));
        match start {
            Return | Not | Await | True | False | None | Lambda | If | Elif | While | With | Assert | Raise | Yield
            | Del => true,
            Class | For => !self.open_brackets(at).is_empty(),
            _ => !start.is_keyword(),
        }
    }

    /// The index of the token at an offset.
    pub(super) fn index_of(&self, offset: u32) -> usize {
        self.tokens.partition_point(|(_, _, end)| *end <= offset)
    }

    /// Whether the token at an index is among the parameters of a lambda, and not of a function.
    pub(super) fn is_in_lambda(&self, at: usize) -> bool {
        let mut depth = 0;
        for index in (0..at).rev() {
            match self.token(index) {
                Token::RightParenthesis | Token::RightBracket | Token::RightBrace => depth += 1,
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace if depth == 0 => return false,
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => depth -= 1,
                Token::Lambda if depth == 0 => return true,
                _ => {}
            }
        }
        false
    }

    /// Whether an expression may end before the token at an index.
    pub(super) fn follows_expression(&self, at: usize) -> bool {
        at > 0
            && matches!(
                self.token(at - 1),
                Token::Name(_)
                    | Token::Number
                    | Token::String
                    | Token::None
                    | Token::True
                    | Token::False
                    | Token::RightParenthesis
                    | Token::RightBracket
                    | Token::RightBrace
            )
    }

    /// How far the items at an index go on without a mistake.
    fn furthest_item(&self, at: usize) -> usize {
        let mut at = at;
        while let Some(end) = self.expression(at) {
            match self.token(end) {
                Token::Comma | Token::Equal | Token::Colon => at = end + 1,
                _ => return end,
            }
        }
        at
    }

    /// The end of the clauses of a comprehension at an index.
    pub(super) fn clauses(&self, at: usize) -> Option<usize> {
        let word = if self.token(at) == Token::Async { at + 1 } else { at };
        if self.token(word) != Token::For {
            return None;
        }
        let targets = self.star_targets(word + 1).filter(|end| self.token(*end) == Token::In)?;
        let mut end = self.disjunction(targets + 1)?;
        while self.token(end) == Token::If {
            end = self.disjunction(end + 1)?;
        }
        match self.token(end) {
            Token::For | Token::Async => self.clauses(end),
            _ => Some(end),
        }
    }

    /// The place of the token at an index.
    pub(super) fn span(&self, at: usize) -> Span {
        match self.tokens.get(at) {
            Some((start, Token::Dedent, _)) if (*start as usize) < self.source.len() => {
                // CPython points at the last blank before the line.
                let blank = self.source[..*start as usize].ends_with([' ', '\t']);
                Span::new(*start - u32::from(blank), *start - u32::from(blank))
            }
            Some((start, Token::Newline, _)) if (*start as usize) < self.source.len() => {
                // CPython's line end begins with the comment before it, and is as long as that.
                let before = at.checked_sub(1).map_or(0, |before| self.tokens[before].2.min(*start));
                let comment = self.source[before as usize..*start as usize].find('#');
                Span::new(comment.map_or(*start, |offset| before + offset as u32), *start)
            }
            Some((start, _, end)) if (*start as usize) < self.source.len() => Span::new(*start, *end),
            _ => {
                // CPython has the end of the text at the end of its last line.
                let line = self.source.strip_suffix('\n').unwrap_or(self.source);
                let end = line.strip_suffix('\r').unwrap_or(line).len() as u32;
                Span::new(end, end)
            }
        }
    }

    /// The place of the tokens `from..to`.
    pub(super) fn range(&self, from: usize, to: usize) -> Span {
        self.span(from).to(self.span(to.max(from + 1) - 1))
    }

    /// The place of the tokens `from..to`, which begin with an expression that ends at `end`; parentheses around
    /// that are not part of it.
    pub(super) fn node_range(&self, from: usize, end: usize, to: usize) -> Span {
        let whole = self.range(from, to);
        match self.token(from) {
            Token::LeftParenthesis => match self.parse(from, end) {
                Some(value) => Span::new(value.span.start, if end == to { value.span.end } else { whole.end }),
                None => whole,
            },
            _ => whole,
        }
    }

    /// The text of the token at an index.
    pub(super) fn text(&self, at: usize) -> &'s str {
        let span = self.span(at);
        self.source.get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// The whole source text.
    pub(super) fn source(&self) -> &'s str {
        self.source
    }

    /// The indices of the brackets that are open at an index, outermost first.
    pub(super) fn open_brackets(&self, at: usize) -> Vec<usize> {
        let mut open = Vec::new();
        for (index, (_, token, _)) in self.tokens.iter().enumerate().take(at) {
            match token {
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => open.push(index),
                Token::RightParenthesis | Token::RightBracket | Token::RightBrace => {
                    open.pop();
                }
                _ => {}
            }
        }
        open
    }

    /// The first token of the statement that the token at an index belongs to: behind a line's start, a semicolon or
    /// the colon of a block on one line.
    pub(super) fn statement_start(&self, at: usize) -> usize {
        let mut start = self.line_start(at);
        let mut index = start;
        let mut head = self.is_compound_word(start);
        while index < at {
            match self.token(index) {
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => match self.closings[index] {
                    0 => break,
                    closing if closing > at => break,
                    closing => index = closing - 1,
                },
                Token::Semicolon => start = index + 1,
                Token::Lambda if head => {
                    // The colon of a lambda does not end the head.
                    if let Some(body) = self.lambda_body(index) {
                        index = body - 1;
                    }
                }
                Token::Colon if head => {
                    start = index + 1;
                    head = false;
                }
                _ => {}
            }
            index += 1;
        }
        start
    }

    /// The first token of the logical line of the token at an index.
    pub(super) fn line_start(&self, at: usize) -> usize {
        let before = &self.tokens[..at.min(self.tokens.len())];
        let start = |token: &Token| token.is_layout() || matches!(token, Token::StartModule | Token::StartInteractive);
        before.iter().rposition(|(_, token, _)| start(token)).map_or(0, |index| index + 1)
    }

    /// Whether the token at an index begins a compound statement.
    pub(super) fn is_compound_word(&self, at: usize) -> bool {
        matches!(
            self.token(at),
            Token::If
                | Token::Elif
                | Token::Else
                | Token::For
                | Token::While
                | Token::With
                | Token::WithItems
                | Token::Try
                | Token::Except
                | Token::Finally
                | Token::Def
                | Token::Class
                | Token::Async
                | Token::Match
                | Token::Case
        )
    }

    /// The end of the expression at an index.
    pub(super) fn expression(&self, at: usize) -> Option<usize> {
        let mut at = at;
        loop {
            if self.token(at) == Token::Lambda {
                at = self.lambda_body(at)?;
                continue;
            }
            let end = self.disjunction(at)?;
            if self.token(end) != Token::If {
                return Some(end);
            }
            match self.disjunction(end + 1) {
                Some(test) if self.token(test) == Token::Else => at = test + 1,
                _ => return Some(end),
            }
        }
    }

    /// Where the body of the lambda at an index begins.
    fn lambda_body(&self, at: usize) -> Option<usize> {
        let mut at = at + 1;
        loop {
            match self.token(at) {
                Token::Colon => return Some(at + 1),
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => at = self.behind(at)?,
                Token::Newline | Token::RightParenthesis | Token::RightBracket | Token::RightBrace => return None,
                _ => at += 1,
            }
        }
    }

    /// The end of the expression at an index without a conditional and a lambda outside of brackets.
    pub(super) fn disjunction(&self, at: usize) -> Option<usize> {
        self.operators(at, true)
    }

    /// The end of the expression at an index that is no looser than `a | b`.
    pub(super) fn arithmetic(&self, at: usize) -> Option<usize> {
        self.operators(at, false)
    }

    fn operators(&self, at: usize, loose: bool) -> Option<usize> {
        let mut at = self.operand(at, loose)?;
        loop {
            let width = match self.token(at) {
                Token::Plus
                | Token::Minus
                | Token::Star
                | Token::Slash
                | Token::DoubleSlash
                | Token::Percent
                | Token::At
                | Token::LeftShift
                | Token::RightShift
                | Token::Ampersand
                | Token::Bar
                | Token::Caret
                | Token::DoubleStar => 1,
                _ if !loose => return Some(at),
                Token::And | Token::Or | Token::In => 1,
                Token::Less | Token::Greater | Token::LessEqual | Token::GreaterEqual => 1,
                Token::DoubleEqual | Token::NotEqual => 1,
                Token::Is if self.token(at + 1) == Token::Not => 2,
                Token::Is => 1,
                Token::Not if self.token(at + 1) == Token::In => 2,
                _ => return Some(at),
            };
            // What follows an operator must be there for the operator to belong to the expression.
            match self.operand(at + width, loose) {
                Some(end) => at = end,
                None => return Some(at),
            }
        }
    }

    /// The end of the operand at an index, with its unary operators; `loose` says whether `not` is one.
    pub(super) fn operand(&self, at: usize, loose: bool) -> Option<usize> {
        let mut at = at;
        while matches!(self.token(at), Token::Plus | Token::Minus | Token::Tilde | Token::Await)
            || (loose && self.token(at) == Token::Not)
        {
            at += 1;
        }
        let mut end = self.atom(at)?;
        loop {
            end = match self.token(end) {
                Token::Dot if matches!(self.token(end + 1), Token::Name(_)) => end + 2,
                // `a[]` is no subscript but two expressions.
                Token::LeftBracket if self.token(end + 1) == Token::RightBracket => return Some(end),
                // So is `a(yield)`.
                Token::LeftParenthesis if self.token(end + 1) == Token::Yield => return Some(end),
                Token::LeftParenthesis | Token::LeftBracket => match self.behind(end) {
                    Some(behind) => behind,
                    None => return Some(end),
                },
                _ => return Some(end),
            };
        }
    }

    fn atom(&self, at: usize) -> Option<usize> {
        match self.token(at) {
            Token::Name(_) | Token::Number | Token::None | Token::True | Token::False | Token::Ellipsis => Some(at + 1),
            Token::String => {
                let rest = self.tokens[at..].iter().take_while(|(_, token, _)| *token == Token::String);
                Some(at + rest.count())
            }
            Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => self.behind(at),
            _ => None,
        }
    }

    /// The index behind the bracket that closes the one at an index.
    pub(super) fn behind(&self, at: usize) -> Option<usize> {
        self.closings.get(at).copied().filter(|closing| *closing > 0)
    }

    /// The end of the list of expressions at an index, starred ones among them.
    pub(super) fn expression_list(&self, at: usize) -> Option<usize> {
        let mut end = self.star_expression(at)?;
        while self.token(end) == Token::Comma {
            match self.star_expression(end + 1) {
                Some(next) => end = next,
                None => return Some(end + 1),
            }
        }
        Some(end)
    }

    /// The end of the item of a display at an index: an expression, a starred one, or one with a name.
    pub(super) fn item(&self, at: usize) -> Option<usize> {
        match (self.token(at), self.token(at + 1)) {
            (Token::Name(_), Token::Walrus) => self.expression(at + 2),
            _ => self.star_expression(at),
        }
    }

    /// The end of the items at an index.
    pub(super) fn items(&self, at: usize) -> Option<usize> {
        let mut end = self.item(at)?;
        while self.token(end) == Token::Comma {
            match self.item(end + 1) {
                Some(next) => end = next,
                None => return Some(end + 1),
            }
        }
        Some(end)
    }

    /// The end of the expression or `*expression` at an index.
    pub(super) fn star_expression(&self, at: usize) -> Option<usize> {
        match self.token(at) {
            Token::Star => self.arithmetic(at + 1),
            _ => self.expression(at),
        }
    }

    /// The expression in the tokens `from..to`, where it is one.
    pub(super) fn parse(&self, from: usize, to: usize) -> Option<Box<Expr>> {
        let context = Context::new(self.source, Token::StartExpression);
        let start = (0, Token::StartExpression, 0);
        let tokens = std::iter::once(start).chain(self.tokens.get(from..to)?.iter().copied());
        let suite = TopParser::new().parse(&context, tokens.map(|token| -> Item { Ok(token) })).ok()?;
        match suite.body.into_iter().next()?.kind {
            StmtKind::Expr(value) if context.take_error().is_none() => Some(value),
            _ => None,
        }
    }
}
