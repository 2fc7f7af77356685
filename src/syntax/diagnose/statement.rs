//! Mistakes that belong to one kind of statement.

use super::super::target::{self, Place};
use super::super::token::Token;
use super::Finding;
use super::bracket;
use super::reader::Reader;

/// What is wrong with the statement of the token at an index.
pub(super) fn check(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    let mut start = reader.statement_start(at);
    if matches!(reader.token(start), Token::StartModule | Token::StartExpression | Token::StartInteractive) {
        start += 1;
    }
    if reader.token(start) == Token::Async {
        start += 1;
    }
    let next = start + 1;
    match reader.token(start) {
        Token::If | Token::Elif | Token::While => {
            bracket::named(reader, next, at).or_else(|| bracket::adjacent(reader, next, at))
        }
        Token::For => for_target(reader, next, at),
        Token::With => with_target(reader, next, at),
        Token::Except if at > start => handler(reader, next),
        Token::Del => deleted(reader, next),
        Token::From => trailing_comma(reader, at),
        Token::Def => parameter_mistake(reader, next + 2, at, "Function"),
        Token::Case => case(reader, next, at),
        _ => simple(reader, start, at),
    }
    .or_else(|| lambda(reader, start, at))
}

/// A statement of expressions.
fn simple(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    if let Some(found) = conditional(reader, at, at) {
        return Some(found);
    }
    if let Token::Name(_) = reader.token(start)
        && let Some(found) = bracket::legacy_call(reader, start)
    {
        return Some(found);
    }
    let legacy = reader.expressions_behind(at).into_iter().find_map(|index| match reader.token(index) {
        Token::Name(_) => bracket::legacy_call(reader, index),
        _ => None,
    });
    legacy.or_else(|| assignment(reader, start)).or_else(|| annotation(reader, start)).or_else(|| {
        let mut index = start;
        while index <= at {
            if let Some(found) = conditional(reader, index, at) {
                return Some(found);
            }
            index = match reader.token(index) {
                Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => reader.behind(index)?,
                _ => index + 1,
            };
        }
        None
    })
}

/// A conditional without its `else`, where an expression may begin.
fn conditional(reader: &Reader<'_>, index: usize, at: usize) -> Option<Finding> {
    let begins = index == 0
        || reader.token(index - 1).is_layout()
        || matches!(
            reader.token(index - 1),
            Token::Equal
                | Token::Comma
                | Token::Return
                | Token::Else
                | Token::StartModule
                | Token::Semicolon
                | Token::Colon
        );
    if begins && index + 1 == at && matches!(reader.text(index), "print" | "exec") {
        return bracket::legacy_call(reader, index);
    }
    // So may one behind another one, where the parser has stopped.
    let follows = index == at && reader.follows_expression(at);
    if !begins && !follows {
        return None;
    }
    let end = reader.disjunction(index)?;
    if reader.token(end) != Token::If {
        return None;
    }
    if follows {
        let test = reader.disjunction(end + 1)?;
        return (reader.token(test) != Token::Else)
            .then(|| Finding::new(reader.node_range(index, end, test), "expected 'else' after 'if' expression"));
    }
    bracket::adjacent(reader, index, at)
}

/// The targets before each `=`.
fn assignment(reader: &Reader<'_>, start: usize) -> Option<Finding> {
    let mut from = start;
    let mut count = 0;
    loop {
        if reader.token(from) == Token::Yield {
            let end = reader.expression_list(from + 1).unwrap_or(from + 1);
            let message = "assignment to yield expression not possible";
            return (reader.token(end) == Token::Equal).then(|| Finding::new(reader.range(from, end), message));
        }
        let end = reader.expression_list(from)?;
        if count == 0 {
            // CPython holds each item of the first list against a mistaken comparison.
            let mut item = from;
            while item < end {
                let item_end = reader.star_expression(item);
                let fits = item_end
                    .and_then(|end| reader.parse(item, end))
                    .is_none_or(|value| target::invalid_part(&value, Place::Assign).is_none());
                // The last one of many counts only where a further `=` behind the value spoils the assignment.
                let is_last_of_many = item > from
                    && item_end == Some(end)
                    && reader.expression_list(end + 1).is_some_and(|end| reader.token(end) == Token::Equal);
                let is_walrus = item_end.is_some_and(|end| reader.token(end) == Token::Walrus);
                if (!fits || is_last_of_many || is_walrus)
                    && let Some(found) = bracket::named(reader, item, end)
                {
                    return Some(found);
                }
                match item_end {
                    Some(next) if reader.token(next) == Token::Comma => item = next + 1,
                    _ => break,
                }
            }
        }
        match reader.token(end) {
            Token::Equal => {}
            Token::PlusEqual
            | Token::MinusEqual
            | Token::StarEqual
            | Token::SlashEqual
            | Token::PercentEqual
            | Token::AtEqual
                if count == 0 =>
            {
                let name = target::describe(&*reader.parse(from, end)?);
                let message = format!("'{name}' is an illegal expression for augmented assignment");
                let fits = matches!(name, "name" | "attribute" | "subscript");
                let has_value = reader.token(end + 1) == Token::Yield || reader.expression_list(end + 1).is_some();
                return (!fits && has_value).then(|| Finding::new(reader.range(from, end), message));
            }
            _ => return None,
        }
        let value = reader.parse(from, end)?;
        if let Some(part) = target::invalid_part(&value, Place::Assign) {
            return Some(Finding::new(part.span, format!("cannot assign to {}", target::describe(part))));
        }
        from = end + 1;
        count += 1;
    }
}

/// What a `:` behind one or many expressions cannot annotate. CPython takes them without commas between them too.
fn annotation(reader: &Reader<'_>, start: usize) -> Option<Finding> {
    let first = reader.star_expression(start)?;
    let mut end = first;
    if reader.token(first) == Token::Comma {
        end = first + 1;
        while let Some(next) = reader.star_expression(end) {
            if end > first + 1
                && reader.token(end - 1) != Token::Comma
                && let Some(found) = bracket::named(reader, end, next)
            {
                return Some(found);
            }
            end = if reader.token(next) == Token::Comma { next + 1 } else { next };
        }
    }
    if reader.token(end) != Token::Colon {
        return None;
    }
    reader.expression(end + 1)?;
    let value = reader.parse(start, first)?;
    let message = match (target::describe(&value), end > first) {
        ("list", false) => "only single target (not list) can be annotated",
        ("tuple", false) | (_, true) => "only single target (not tuple) can be annotated",
        ("name" | "attribute" | "subscript", false) => return None,
        _ => "illegal target for annotation",
    };
    Some(Finding::new(reader.range(start, first), message))
}

/// The token that CPython has come to where the parser has stopped at an index and nothing else is to be said.
pub(super) fn furthest(reader: &Reader<'_>, at: usize) -> usize {
    let Some(before) = at.checked_sub(1) else { return at };
    if let Some(earlier) = earlier(reader, before, at) {
        return earlier;
    }
    match (before.checked_sub(1).map(|first| reader.token(first)), reader.token(before)) {
        (Some(Token::LeftParenthesis), Token::Slash) => before,
        (_, Token::Name(name)) if name.as_str() == "match" && reader.statement_start(at) == before => {
            // CPython has tried a `match` statement.
            match reader.expression_list(at) {
                Some(end) if reader.token(end) == Token::Colon => end + 1,
                Some(end) => end,
                None => at,
            }
        }
        _ => at,
    }
}

/// The token before the one at an index that CPython has not come further than, for it looks at the target first.
fn earlier(reader: &Reader<'_>, before: usize, at: usize) -> Option<usize> {
    let start = reader.statement_start(before);
    match reader.token(before) {
        _ if reader.token(start) == Token::Del => {
            let mut index = start + 1;
            loop {
                let is_unary = matches!(reader.token(index), Token::Plus | Token::Minus | Token::Tilde | Token::Await);
                let Some(end) = reader.operand(index, false).filter(|_| !is_unary) else {
                    return (index < at).then_some(index);
                };
                if reader.token(end) != Token::Comma {
                    // Behind a dot it has read on.
                    return (end < at && reader.token(end) != Token::Dot).then_some(end);
                }
                index = end + 1;
            }
        }
        Token::Colon if start < before && !reader.is_compound_word(start) => is_no_target(reader, start, before),
        Token::PlusEqual | Token::MinusEqual | Token::StarEqual | Token::SlashEqual | Token::PercentEqual => {
            is_no_target(reader, start, before)
        }
        _ => None,
    }
}

/// The index of the sign, where what stands before it is no target.
fn is_no_target(reader: &Reader<'_>, start: usize, sign: usize) -> Option<usize> {
    let value = reader.parse(start, sign)?;
    (!matches!(target::describe(&value), "name" | "attribute" | "subscript")).then_some(sign)
}

/// The target of a `for`.
fn for_target(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    let end = reader.star_targets(start).filter(|end| *end <= at)?;
    let value = reader.parse(start, end)?;
    let part = target::invalid_part(&value, Place::For)?;
    Some(Finding::new(part.span, format!("cannot assign to {}", target::describe(part))))
}

/// The target of a `with`.
fn with_target(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    let mut item = start;
    loop {
        let value = reader.expression(item)?;
        if reader.token(value) != Token::As {
            return None;
        }
        let end = reader.expression(value + 1).filter(|end| *end <= at)?;
        let parsed = reader.parse(value + 1, end)?;
        if let Some(part) = target::invalid_part(&parsed, Place::With)
            && matches!(reader.token(end), Token::Comma | Token::RightParenthesis | Token::Colon)
        {
            return Some(Finding::new(part.span, format!("cannot assign to {}", target::describe(part))));
        }
        if reader.token(end) != Token::Comma {
            return None;
        }
        item = end + 1;
    }
}

/// `except A, B:`.
fn handler(reader: &Reader<'_>, start: usize) -> Option<Finding> {
    if reader.token(start) == Token::Star && reader.expression(start + 1).is_none() {
        let message = "expected one or more exception types";
        let at = if matches!(reader.token(start + 1), Token::Newline | Token::Colon) { start + 1 } else { start };
        return Some(Finding::new(reader.span(at), message));
    }
    let start = if reader.token(start) == Token::Star { start + 1 } else { start };
    let first = reader.expression(start)?;
    if reader.token(first) != Token::Comma {
        return None;
    }
    let mut end = reader.expression_list(start)?;
    if reader.token(end) == Token::As {
        end += 2;
    }
    let message = "multiple exception types must be parenthesized";
    (reader.token(end) == Token::Colon).then(|| Finding::new(reader.range(start, end), message))
}

/// What a `del` cannot delete.
fn deleted(reader: &Reader<'_>, start: usize) -> Option<Finding> {
    let end = reader.expression_list(start)?;
    let value = reader.parse(start, end)?;
    let part = target::invalid_part(&value, Place::Delete)?;
    Some(Finding::new(part.span, format!("cannot delete {}", target::describe(part))))
}

/// `from a import b,`.
fn trailing_comma(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    let ends = reader.token(at) == Token::Newline && reader.token(at.checked_sub(1)?) == Token::Comma;
    let message = "trailing comma not allowed without surrounding parentheses";
    ends.then(|| Finding::new(reader.span(at), message))
}

/// The parameters of a lambda that the token at an index is among.
fn lambda(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    let word = (start..at).rev().find(|index| reader.token(*index) == Token::Lambda)?;
    parameter_mistake(reader, word + 1, at, "Lambda expression")
}

fn parameter_mistake(reader: &Reader<'_>, start: usize, at: usize, what: &str) -> Option<Finding> {
    if reader.token(start) == Token::Slash && reader.token(start + 1) == Token::Comma && at > start {
        return Some(Finding::new(reader.span(start), "at least one argument must precede /").forced());
    }
    if what == "Function"
        && let Some(star) = bare_star(reader, start, at)
    {
        return Some(Finding::new(reader.span(star), "named arguments must follow bare *"));
    }
    match reader.token(at) {
        Token::RightParenthesis | Token::Comma
            if at > start
                && reader.token(at - 1) == Token::Equal
                && reader.open_brackets(at).len() == reader.open_brackets(start).len() =>
        {
            Some(Finding::new(reader.span(at - 1), "expected default value expression"))
        }
        Token::RightParenthesis if at >= start + 3 && reader.token(at - 1) == Token::DoubleStar => {
            let follows_star = reader.token(at - 2) == Token::Comma && reader.token(at - 3) == Token::Star;
            follows_star.then(|| Finding::new(reader.span(at - 3), "named arguments must follow bare *"))
        }
        Token::LeftParenthesis if at == start || reader.token(at - 1) == Token::Comma => {
            let end = reader.behind(at)?;
            let names = (at + 1..end - 1).all(|index| match reader.token(index) {
                Token::Name(_) => !(index - at).is_multiple_of(2),
                token => token == Token::Comma && (index - at).is_multiple_of(2),
            });
            let message = format!("{what} parameters cannot be parenthesized");
            (names && end > at + 2).then(|| Finding::new(reader.range(at, end), message))
        }
        Token::Equal if at >= start + 2 && (at == start + 2 || reader.token(at - 3) == Token::Comma) => {
            let message = match reader.token(at - 2) {
                Token::Star => "var-positional argument cannot have default value",
                Token::DoubleStar => "var-keyword argument cannot have default value",
                _ => return None,
            };
            Some(Finding::new(reader.span(at), message))
        }
        _ => None,
    }
}

/// The index of a `*` that stands for no parameter and has none with a name behind it.
fn bare_star(reader: &Reader<'_>, start: usize, at: usize) -> Option<usize> {
    let mut index = start;
    while index < at {
        let begins = index == start || reader.token(index - 1) == Token::Comma;
        if begins && reader.token(index) == Token::Star {
            match (reader.token(index + 1), reader.token(index + 2)) {
                (Token::RightParenthesis, _) | (Token::Comma, Token::RightParenthesis | Token::DoubleStar) => {
                    return Some(index);
                }
                _ => {}
            }
        }
        index = match reader.token(index) {
            Token::RightParenthesis => return None,
            Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => reader.behind(index)?,
            _ => index + 1,
        };
    }
    None
}

/// `case pattern as target` with something other than a name.
fn case(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    let word = (start..at).rev().find(|index| reader.token(*index) == Token::As)?;
    let end = reader.expression(word + 1)?;
    if let Token::Name(_) = reader.token(word + 1) {
        return None;
    }
    Some(Finding::new(reader.range(word + 1, end), "invalid pattern target"))
}
