//! The names and numbers of groups in patterns and templates.

use super::{Notice, Parser, Result};
use crate::text::{IntRef, chars, escape, int};

/// The number that stands for a group, read as `int` reads it: with spaces, signs and underscores.
pub(in super::super) fn number_in(name: &str) -> Option<usize> {
    let number = int::parse(name, 10, 0).ok()?;
    match number.as_ref() {
        IntRef::Small(small) => usize::try_from(small).ok(),
        IntRef::Big(big) => (big.sign() == num_bigint::Sign::Plus).then_some(usize::MAX),
    }
}

/// Whether a number is written in other than plain digits, which is deprecated.
pub(in super::super) fn is_odd_number(name: &str) -> bool {
    !name.bytes().all(|byte| byte.is_ascii_digit())
}

impl Parser<'_> {
    pub(super) fn until(&mut self, end: char, what: &str) -> Result<String> {
        let mut name = String::new();
        loop {
            match self.next() {
                None if name.is_empty() => return self.fault(format!("missing {what}"), 0),
                None => {
                    let length = name.chars().count();
                    return self.fault(format!("missing {end}, unterminated name"), length);
                }
                Some(letter) if letter == end => {
                    if name.is_empty() {
                        return self.fault(format!("missing {what}"), 1);
                    }
                    return Ok(name);
                }
                Some(letter) => name.push(letter),
            }
        }
    }

    pub(super) fn group_name(&mut self, end: char) -> Result<(String, usize)> {
        let name = self.until(end, "group name")?;
        let length = name.chars().count();
        if !chars::is_identifier(&name) {
            let shown = self.shown(&name);
            return self.fault(format!("bad character in group name {shown}"), length + 1);
        }
        if self.is_bytes && !name.is_ascii() {
            self.warn_of_name(&name, length);
        }
        Ok((name, length))
    }

    pub(super) fn shown(&self, name: &str) -> String {
        let shown = escape::repr(name);
        if self.is_bytes { escape::escape_beyond_ascii(&shown) } else { shown }
    }

    pub(super) fn number_of(&self, name: &str) -> Option<usize> {
        self.names.iter().find(|(known, _)| known == name).map(|(_, number)| *number)
    }

    /// The group that a condition names.
    pub(super) fn group_of(&mut self, name: &str, length: usize) -> Result<usize> {
        let group = if chars::is_identifier(name) {
            match self.number_of(name) {
                Some(group) => group,
                None => return self.fault(format!("unknown group name {}", self.shown(name)), length + 1),
            }
        } else {
            match number_in(name) {
                Some(0) => return self.fault("bad group number", length + 1),
                Some(group) => group,
                None => {
                    let shown = self.shown(name);
                    return self.fault(format!("bad character in group name {shown}"), length + 1);
                }
            }
        };
        if !chars::is_identifier(name) && is_odd_number(name) {
            self.warn_of_name(name, length);
        }
        if self.behind.is_some_and(|before| group >= before) {
            return self.fault("cannot refer to group defined in the same lookbehind subpattern", 0);
        }
        Ok(group)
    }

    fn warn_of_name(&mut self, name: &str, length: usize) {
        let message = format!("bad character in group name {} at position {}", self.shown(name), self.at - length - 1);
        self.warnings.push(Notice { message, is_deprecation: true });
    }
}
