//! The templates of `sub` and `expand`: texts with references to groups.

use super::re_parse::{Fault, Parsed, names};
use super::re_program::Subject;
use crate::object::exception::index_error;
use crate::object::operation::number::warn_of_deprecation;
use crate::object::{Result, Value};

/// A part of a template.
pub(super) enum Part {
    Text(String),
    Group(usize),
}

/// Reads a template; errors are those of `re`, with places.
pub(super) fn parse(template: &str, parsed: &Parsed, source: &Value) -> Result<Vec<Part>> {
    let letters: Vec<char> = template.chars().collect();
    let fault = |message: String, place: usize| super::re::refuse(Fault::Pattern(message, Some(place)), source);
    let mut parts = Vec::new();
    let mut text = String::new();
    let mut at = 0;
    let digit = |place: usize, radix: u32| letters.get(place).is_some_and(|letter| letter.is_digit(radix));
    while let Some(letter) = letters.get(at).copied() {
        let start = at;
        at += 1;
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        let Some(escape) = letters.get(at).copied() else {
            return Err(fault("bad escape (end of pattern)".into(), start));
        };
        at += 1;
        let (group, place) = match escape {
            'g' => {
                if letters.get(at) != Some(&'<') {
                    return Err(fault("missing <".into(), at));
                }
                at += 1;
                let name: String = letters[at..].iter().take_while(|letter| **letter != '>').collect();
                let begin = at;
                at += name.chars().count();
                if at >= letters.len() {
                    let message = if name.is_empty() { "missing group name" } else { "missing >, unterminated name" };
                    return Err(fault(message.into(), begin));
                }
                at += 1;
                if name.is_empty() {
                    return Err(fault("missing group name".into(), begin));
                }
                if crate::text::chars::is_identifier(&name) {
                    match parsed.names.iter().find(|(known, _)| *known == name) {
                        Some((_, group)) => (*group, begin),
                        None => {
                            let shown = crate::text::escape::repr(&name);
                            return Err(index_error(format!("unknown group name {shown}")));
                        }
                    }
                } else {
                    let shown = || format!("bad character in group name {}", crate::text::escape::repr(&name));
                    let Some(group) = names::number_in(&name) else { return Err(fault(shown(), begin)) };
                    if names::is_odd_number(&name) {
                        warn_of_deprecation(&format!("{} at position {begin}", shown()))?;
                    }
                    (group, begin)
                }
            }
            '0'..='9' => {
                let is_octal = escape == '0' || (digit(start + 1, 8) && digit(at, 8) && digit(at + 1, 8));
                if is_octal {
                    let mut value = 0;
                    at = start + 1;
                    while at < start + 4 && digit(at, 8) {
                        value = value * 8 + letters[at].to_digit(8).unwrap_or_default();
                        at += 1;
                    }
                    if value > 0o377 {
                        let digits: String = letters[start + 1..at].iter().collect();
                        let message = format!("octal escape value \\{digits} outside of range 0-0o377");
                        return Err(fault(message, start));
                    }
                    text.push(char::from_u32(value).unwrap_or_default());
                    continue;
                }
                at += usize::from(digit(at, 10));
                let digits: String = letters[start + 1..at].iter().collect();
                (digits.parse().unwrap_or(usize::MAX), start + 1)
            }
            other => {
                match other {
                    'a' => text.push('\x07'),
                    'b' => text.push('\x08'),
                    'f' => text.push('\x0c'),
                    'n' => text.push('\n'),
                    'r' => text.push('\r'),
                    't' => text.push('\t'),
                    'v' => text.push('\x0b'),
                    '\\' => text.push('\\'),
                    other if other.is_ascii_alphabetic() => return Err(fault(format!("bad escape \\{other}"), start)),
                    other => text.extend(['\\', other]),
                }
                continue;
            }
        };
        if group > parsed.groups {
            return Err(fault(format!("invalid group reference {group}"), place));
        }
        if !text.is_empty() {
            parts.push(Part::Text(std::mem::take(&mut text)));
        }
        parts.push(Part::Group(group));
    }
    if !text.is_empty() {
        parts.push(Part::Text(text));
    }
    Ok(parts)
}

/// Writes what a template says of a match.
pub(super) fn expand(out: &mut String, parts: &[Part], subject: &Subject, spans: &[Option<(usize, usize)>]) {
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Group(group) => {
                if let Some(Some((start, end))) = spans.get(*group) {
                    out.push_str(subject.text.as_str().get(*start..*end).unwrap_or_default());
                }
            }
        }
    }
}
