//! Mistakes inside of brackets: a forgotten comma, a `=` that should be another sign, misplaced stars.

use super::super::token::Token;
use super::reader::Reader;
use super::{Finding, describe};

/// What is wrong in the brackets around the token at an index, innermost first.
pub(super) fn check(reader: &Reader<'_>, at: usize) -> Option<Finding> {
    let start = reader.statement_start(at);
    // Patterns and imported names are no expressions.
    match reader.token(start) {
        Token::Case if (start..at).all(|index| reader.token(index) != Token::If) => return None,
        Token::From => return None,
        _ => {}
    }
    let open = reader.open_brackets(at);
    let found = open.iter().rev().find_map(|opening| {
        let kind = Kind::of(reader, *opening);
        comprehension(reader, *opening, kind, at)
            .or_else(|| items(reader, *opening, kind, at))
            .or_else(|| clauses(reader, *opening, at))
            .or_else(|| misplaced(reader, *opening, kind, at))
    });
    if found.is_some() || reader.token(at) != Token::LeftBrace || at == 0 {
        return found;
    }
    let end = reader.behind(at).unwrap_or(reader.tokens.len());
    // CPython reads what stands behind a name as the operand of an old statement, and pairs behind any expression.
    match reader.token(at - 1) {
        Token::Name(_) => items(reader, at, Kind::Braces, end),
        _ if reader.follows_expression(at) => {
            let mut index = at + 1;
            loop {
                if let Some(found) = pair(reader, at, index, end) {
                    return Some(found);
                }
                index = next_start(reader, index, end)?;
            }
        }
        _ => None,
    }
}

/// What a bracket holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Arguments,
    Parameters,
    Group,
    List,
    Index,
    Braces,
}

impl Kind {
    fn of(reader: &Reader<'_>, opening: usize) -> Self {
        let before = opening.checked_sub(1).map_or(Token::Newline, |before| reader.token(before));
        let follows_value = matches!(
            before,
            Token::Name(_) | Token::String | Token::RightParenthesis | Token::RightBracket | Token::RightBrace
        );
        let defines = opening >= 2 && matches!(before, Token::Name(_)) && reader.token(opening - 2) == Token::Def;
        match reader.token(opening) {
            Token::LeftParenthesis if defines => Kind::Parameters,
            Token::LeftParenthesis if follows_value => Kind::Arguments,
            Token::LeftParenthesis => Kind::Group,
            Token::LeftBracket if follows_value => Kind::Index,
            Token::LeftBracket => Kind::List,
            _ => Kind::Braces,
        }
    }
}

/// Stars and bare commas before a `for`.
fn comprehension(reader: &Reader<'_>, opening: usize, kind: Kind, at: usize) -> Option<Finding> {
    let first = opening + 1;
    let is_for = |index: usize| reader.clauses(index).is_some();
    if matches!(kind, Kind::Group | Kind::List | Kind::Braces) {
        match reader.token(first) {
            Token::Star => {
                let end = reader.expression(first + 1)?;
                if is_for(end) {
                    return Some(Finding::new(
                        reader.range(first, end),
                        "iterable unpacking cannot be used in comprehension",
                    ));
                }
                if kind == Kind::Group && reader.token(end) == Token::RightParenthesis {
                    return Some(Finding::new(reader.range(first, end), "cannot use starred expression here"));
                }
            }
            Token::DoubleStar => {
                let end = reader.expression(first + 1)?;
                if kind == Kind::Braces && is_for(end) {
                    return Some(Finding::new(
                        reader.span(first),
                        "dict unpacking cannot be used in dict comprehension",
                    ));
                }
                if kind == Kind::Group && reader.token(end) == Token::RightParenthesis {
                    return Some(Finding::new(reader.span(first), "cannot use double starred expression here"));
                }
            }
            _ => {}
        }
    }
    if matches!(kind, Kind::List | Kind::Braces) && is_for(at) {
        let end = reader.items(first)?;
        let comma = reader.item(first)?;
        if end == at && reader.token(comma) == Token::Comma {
            let end = if comma + 1 == end { comma + 1 } else { end };
            return Some(Finding::new(
                reader.node_range(first, comma, end),
                "did you forget parentheses around the comprehension target?",
            ));
        }
    }
    None
}

/// The targets of a comprehension that no `in` follows.
fn clauses(reader: &Reader<'_>, opening: usize, at: usize) -> Option<Finding> {
    let mut index = opening + 1;
    while index < at {
        if reader.token(index) == Token::For {
            let targets = reader.star_targets(index + 1);
            if targets.is_none_or(|end| reader.token(end) != Token::In) {
                return targets_without_in(reader, index + 1, at);
            }
        }
        index = reader.behind(index).unwrap_or(index + 1);
    }
    None
}

fn targets_without_in(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    let mut item = start;
    loop {
        if let Some(found) = adjacent(reader, item, at) {
            return Some(found);
        }
        let end = reader.star_expression(item)?;
        if reader.token(end) != Token::Comma {
            return None;
        }
        item = end + 1;
    }
}

/// A positional argument behind one with a name, in a call that has another mistake behind it.
fn misplaced(reader: &Reader<'_>, opening: usize, kind: Kind, at: usize) -> Option<Finding> {
    if kind != Kind::Arguments {
        return None;
    }
    let mut message = None;
    let mut start = opening + 1;
    while start <= at {
        let value = match (reader.token(start), reader.token(start + 1)) {
            (Token::Name(_), Token::Equal) => {
                message.get_or_insert("positional argument follows keyword argument");
                start + 2
            }
            (Token::DoubleStar, _) => {
                message = Some("positional argument follows keyword argument unpacking");
                start + 1
            }
            (Token::Star, _) => start + 1,
            _ => {
                let end = reader.expression(start)?;
                if let Some(message) = message {
                    // CPython has read on behind the expression.
                    let behind = match reader.token(at - 1) {
                        _ if end != at => None,
                        Token::Name(_) if end == start + 1 => reader.expression_list(at),
                        _ => reader.expression(at),
                    };
                    let behind = behind.unwrap_or(at);
                    return Some(Finding::new(reader.span(behind), message));
                }
                start
            }
        };
        let end = reader.expression(value)?;
        if reader.token(end) != Token::Comma {
            return None;
        }
        start = end + 1;
    }
    None
}

/// Goes through the bracket's items from the left, as CPython's second pass does.
fn items(reader: &Reader<'_>, opening: usize, kind: Kind, at: usize) -> Option<Finding> {
    let mut index = opening + 1;
    while index <= at {
        if let Some(found) = item(reader, opening, kind, index, at) {
            return Some(found);
        }
        // To the next place where an expression may begin.
        index = next_start(reader, index, at)?;
    }
    None
}

/// The next index at which an expression of the same bracket may begin.
fn next_start(reader: &Reader<'_>, from: usize, at: usize) -> Option<usize> {
    let mut index = from;
    while index < at {
        match reader.token(index) {
            Token::LeftParenthesis | Token::LeftBracket | Token::LeftBrace => index = reader.behind(index)?,
            // The targets and iterators of a comprehension are read by other rules.
            Token::For => return None,
            Token::Comma
            | Token::Equal
            | Token::Colon
            | Token::Walrus
            | Token::Else
            | Token::Yield
            | Token::Star
            | Token::DoubleStar
                if index >= from =>
            {
                return Some(index + 1);
            }
            _ => index += 1,
        }
    }
    None
}

fn item(reader: &Reader<'_>, opening: usize, kind: Kind, start: usize, at: usize) -> Option<Finding> {
    if kind == Kind::Braces
        && let Some(found) = pair(reader, opening, start, at)
    {
        return Some(found);
    }
    let before = reader.token(start - 1);
    match kind {
        Kind::Braces if before == Token::DoubleStar => return None,
        // Only annotations and defaults are expressions.
        Kind::Parameters if !matches!(before, Token::Equal | Token::Colon) => return None,
        _ => {}
    }
    adjacent(reader, start, at).or_else(|| match kind {
        _ if matches!(before, Token::Walrus | Token::Equal) || kind == Kind::Parameters => None,
        Kind::Arguments => argument(reader, start, at),
        _ => named(reader, start, at),
    })
}

/// Two expressions without a comma between them, or a conditional without its `else`.
pub(super) fn adjacent(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    if matches!(reader.token(start), Token::Name(_)) && reader.token(start + 1) == Token::String {
        return legacy_call(reader, start).filter(|_| start < at);
    }
    // CPython compares a soft keyword only as far as the name goes, so that `c` is one like `case`.
    let is_soft = ["match", "case", "_"].iter().any(|word| word.starts_with(reader.text(start)));
    let end = reader.disjunction(start).filter(|_| !is_soft)?;
    if end > at {
        return None;
    }
    if reader.token(end) == Token::If {
        let test = reader.disjunction(end + 1)?;
        return (test == at && !matches!(reader.token(test), Token::Else | Token::Colon))
            .then(|| Finding::new(reader.node_range(start, end, test), "expected 'else' after 'if' expression"));
    }
    let legacy = end == start + 1 && matches!(reader.text(start), "print" | "exec");
    if legacy {
        return legacy_call(reader, start);
    }
    let behind = reader.expression(end)?;
    if reader.open_brackets(behind).is_empty() {
        return None;
    }
    let message = "invalid syntax. Perhaps you forgot a comma?";
    let mut span = reader.node_range(start, end, behind);
    if reader.token(end) == Token::LeftParenthesis && reader.behind(end) == Some(behind) {
        // Parentheses around the last expression are not part of it.
        span.end = reader.parse(end, behind).map_or(span.end, |value| value.span.end);
    }
    Some(Finding::new(span, message))
}

/// `print x` and `exec x` of Python 2.
pub(super) fn legacy_call(reader: &Reader<'_>, start: usize) -> Option<Finding> {
    let word = reader.text(start);
    let end = reader.expression_list(start + 1)?;
    if !matches!(word, "print" | "exec") || reader.token(start + 1) == Token::LeftParenthesis {
        return None;
    }
    let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
    Some(Finding::new(reader.range(start, end), message))
}

/// A `=` or `:=` where an expression with a name before `:=` may stand.
pub(super) fn named(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    let end = reader.expression(start)?;
    if reader.token(end) == Token::Walrus && end <= at {
        if matches!(reader.token(start), Token::Name(_)) && end == start + 1 {
            return None;
        }
        reader.expression(end + 1)?;
        let message = format!("cannot use assignment expressions with {}", describe(reader, start, end));
        return Some(Finding::new(reader.node_range(start, end, end), message));
    }
    let end = reader.arithmetic(start)?;
    if reader.token(end) != Token::Equal || end > at {
        return None;
    }
    let value = reader.arithmetic(end + 1)?;
    if matches!(reader.token(value), Token::Equal | Token::Walrus) {
        return None;
    }
    if matches!(reader.token(start), Token::Name(_)) && end == start + 1 {
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        return Some(Finding::new(reader.range(start, value), message).having_read(value));
    }
    let name = describe(reader, start, end);
    if matches!(name, "list" | "tuple" | "generator expression" | "True" | "None" | "False") {
        return None;
    }
    let message = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
    Some(Finding::new(reader.node_range(start, end, end), message).having_read(value))
}

/// A `=` in a call behind something other than a name.
fn argument(reader: &Reader<'_>, start: usize, at: usize) -> Option<Finding> {
    let end = reader.expression(start)?;
    if end > at {
        return None;
    }
    if reader.token(end) == Token::Walrus {
        return named(reader, start, at);
    }
    if reader.token(end) != Token::Equal {
        return None;
    }
    let single = end == start + 1;
    match reader.token(start) {
        Token::Name(_) if single => {
            let value = reader.expression(end + 1)?;
            (reader.token(value) == Token::For).then(|| {
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                Finding::new(reader.range(start, end + 1), message)
            })
        }
        Token::None | Token::True | Token::False if single => {
            let message = format!("cannot assign to {}", reader.text(start));
            Some(Finding::new(reader.range(start, end + 1), message))
        }
        _ => {
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            Some(Finding::new(reader.node_range(start, end, end + 1), message))
        }
    }
}

/// The pairs of a dict.
fn pair(reader: &Reader<'_>, opening: usize, start: usize, at: usize) -> Option<Finding> {
    let before = reader.token(start - 1);
    let key = reader.expression(start)?;
    if reader.token(key) == Token::Colon && key <= at {
        return match reader.token(key + 1) {
            Token::Star if key < at => {
                let end = reader.arithmetic(key + 2).unwrap_or(key + 2);
                let message = "cannot use a starred expression in a dictionary value";
                Some(Finding::new(reader.range(key + 1, end), message))
            }
            Token::RightBrace | Token::Comma if key < at => {
                let message = "expression expected after dictionary key and ':'";
                Some(Finding::new(reader.span(key), message))
            }
            _ => None,
        };
    }
    // Behind a first pair all items must be pairs.
    if before != Token::Comma || key > at || !is_dict(reader, opening) || reader.token(start - 2) == Token::Colon {
        return None;
    }
    let end = reader.span(key - 1).end;
    let last = reader.source()[..end as usize].chars().next_back().map_or(0, char::len_utf8) as u32;
    let span = super::Span::new(end - last, end);
    Some(Finding::new(span, "':' expected after dictionary key"))
}

/// Whether the first item of the braces that open at an index is a pair or `**value`.
fn is_dict(reader: &Reader<'_>, opening: usize) -> bool {
    let first = opening + 1;
    match reader.token(first) {
        Token::DoubleStar => true,
        _ => reader.expression(first).is_some_and(|end| reader.token(end) == Token::Colon),
    }
}
