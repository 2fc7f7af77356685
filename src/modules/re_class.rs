//! Characters and sets of them, as regular expressions of the crate write them.
//!
//! `re_parse.rs` uses it. What a letter, a digit and a space are is Python's notion, not the crate's.

use crate::text::surrogates;
use std::fmt::Write;

/// `\d`, `\s`, `\w` and their opposites.
#[derive(Clone, Copy)]
pub(super) struct Category {
    letter: char,
}

impl Category {
    /// The category of an escape's letter.
    pub(super) fn of(letter: char) -> Option<Category> {
        "dDsSwW".contains(letter).then_some(Category { letter })
    }

    /// Writes the category into a set.
    pub(super) fn write(self, text: &mut String, is_unicode: bool) {
        let members = match (self.letter.to_ascii_lowercase(), is_unicode) {
            ('d', true) => r"\p{Nd}",
            ('d', false) => "0-9",
            ('s', true) => {
                r"\t-\r\x1c-\x20\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}"
            }
            ('s', false) => r"\t-\r\x20",
            (_, true) => r"\p{L}\p{N}_",
            (_, false) => "0-9A-Za-z_",
        };
        if self.letter.is_ascii_uppercase() {
            let _ = write!(text, "[^{members}]");
        } else {
            text.push_str(members);
        }
    }
}

/// `\b` or `\B`.
pub(super) fn boundary(is_boundary: bool, is_unicode: bool) -> &'static str {
    match (is_boundary, is_unicode) {
        (true, true) => r"\b",
        // In an empty text there is no such place.
        (false, true) => r"(?:\B(?!\A\z))",
        (true, false) => "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))",
        (false, false) => r"(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_])(?!\A\z))",
    }
}

/// A character that stands for itself.
pub(super) fn literal(letter: char, folds_ascii: bool) -> String {
    let mut text = String::new();
    if folds_ascii && letter.is_ascii_alphabetic() {
        let _ = write!(text, "[{}{}]", letter.to_ascii_lowercase(), letter.to_ascii_uppercase());
    } else {
        write_letter(&mut text, letter);
    }
    text
}

fn write_letter(text: &mut String, letter: char) {
    if letter.is_ascii_alphanumeric() || letter == '_' {
        text.push(letter);
    } else {
        let _ = write!(text, "\\x{{{:x}}}", u32::from(letter));
    }
}

/// Ends a set.
pub(super) fn close(text: &mut String) {
    // Ranges that end and begin beside the surrogates are made one: the crate takes what lies between them for characters.
    if text.contains("\\x{d7ff}") && text.contains("\\x{e000}") {
        text.push_str("\\x{d7ff}-\\x{e000}");
    }
    text.push(']');
}

/// Writes a range of characters into a set.
pub(super) fn write_range(text: &mut String, low: char, high: char, folds_ascii: bool) {
    for (low, high) in surrogates::ranges(low, high) {
        write_letter(text, low);
        if low != high {
            text.push('-');
            write_letter(text, high);
        }
    }
    if !folds_ascii {
        return;
    }
    for (first, last) in [('a', 'z'), ('A', 'Z')] {
        let (from, to) = (low.max(first), high.min(last));
        if from <= to {
            let other = |letter: char| char::from(letter as u8 ^ 0x20);
            let _ = write!(text, "{}-{}", other(from), other(to));
        }
    }
}
