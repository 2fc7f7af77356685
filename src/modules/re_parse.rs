//! Python's regular expressions, read and written down again in the crate's syntax.
//!
//! `re.rs` uses it. Flags are resolved here, so that what is written needs none but `i` and `m`; every group is
//! written as a numbered one, and named in `Parsed`. Errors and their places are CPython's.

mod escape;
pub(super) mod names;

use super::re_class::{self, Category};
use crate::text::surrogates;
use std::fmt::Write;

/// The flags, by CPython's bits.
pub(super) const IGNORECASE: i64 = 2;
pub(super) const LOCALE: i64 = 4;
pub(super) const MULTILINE: i64 = 8;
pub(super) const DOTALL: i64 = 16;
pub(super) const UNICODE: i64 = 32;
pub(super) const VERBOSE: i64 = 64;
pub(super) const ASCII: i64 = 256;
const TYPE_FLAGS: i64 = ASCII | LOCALE | UNICODE;

/// What can be wrong with a pattern.
pub(super) enum Fault {
    /// A message, and the place in code points where there is one.
    Pattern(String, Option<usize>),
    /// A repetition number that is too large.
    Overflow,
    /// A message of ValueError.
    Value(&'static str),
}

/// A pattern that was understood.
pub(super) struct Parsed {
    /// In the crate's syntax.
    pub(super) text: String,
    /// With those that the pattern itself has set.
    pub(super) flags: i64,
    /// How many groups there are.
    pub(super) groups: usize,
    /// The names of groups.
    pub(super) names: Vec<(String, usize)>,
    /// The groups in the order of their closing parentheses.
    pub(super) closing: Vec<usize>,
    /// Whether groups may match nothing in a repetition.
    pub(super) repeats_empty_groups: bool,
}

type Result<T> = std::result::Result<T, Fault>;

/// The widest that a piece is said to be.
const ENDLESS: u64 = u32::MAX as u64;
/// How deep groups may nest: the crate's own limit is little more.
const DEEPEST: usize = 60;

/// A part of the pattern, written down.
struct Piece {
    text: String,
    least: u64,
    most: u64,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    Assertion,
    Repeat,
}

impl Piece {
    fn one(text: String) -> Self {
        Piece { text, least: 1, most: 1, kind: Kind::Plain }
    }

    fn empty(text: impl Into<String>, kind: Kind) -> Self {
        Piece { text: text.into(), least: 0, most: 0, kind }
    }
}

/// What is warned of.
pub(super) struct Notice {
    /// The whole message.
    pub(super) message: String,
    /// Whether it is something deprecated; else, what may mean another thing in versions to come.
    pub(super) is_deprecation: bool,
}

struct Parser<'p> {
    letters: &'p [char],
    at: usize,
    flags: i64,
    is_bytes: bool,
    /// The widths of closed groups; None while one is open. The first is the whole match.
    widths: Vec<Option<(u64, u64)>>,
    names: Vec<(String, usize)>,
    /// How many groups there were where the outermost look-behind began.
    behind: Option<usize>,
    /// Group numbers that conditions use, and where.
    conditions: Vec<(usize, usize)>,
    closing: Vec<usize>,
    /// Whether the width of a look-behind varies, which is told where nothing else is wrong.
    has_wide_look_behind: bool,
    /// Whether groups may match nothing in a repetition.
    repeats_empty_groups: bool,
    /// The flags that were given or stand in the pattern.
    asked: i64,
    warnings: &'p mut Vec<Notice>,
}

/// Reads a pattern; bytes come as one character each.
pub(super) fn parse(letters: &[char], flags: i64, is_bytes: bool, warnings: &mut Vec<Notice>) -> Result<Parsed> {
    let mut parser = Parser {
        letters,
        at: 0,
        flags,
        is_bytes,
        widths: vec![None],
        names: Vec::new(),
        behind: None,
        conditions: Vec::new(),
        closing: Vec::new(),
        has_wide_look_behind: false,
        repeats_empty_groups: false,
        asked: flags,
        warnings,
    };
    if is_bytes && flags & UNICODE != 0 {
        return Err(Fault::Value("cannot use UNICODE flag with a bytes pattern"));
    }
    if !is_bytes && flags & LOCALE != 0 {
        return Err(Fault::Value("cannot use LOCALE flag with a str pattern"));
    }
    Parser::check_types(flags)?;
    if !is_bytes && flags & ASCII == 0 {
        parser.flags |= UNICODE;
    }
    let mut global = parser.flags;
    let whole = parser.alternatives(0, &mut global)?;
    if parser.at < letters.len() {
        return Err(Fault::Pattern("unbalanced parenthesis".into(), Some(parser.at)));
    }
    for (group, place) in &parser.conditions {
        if *group >= parser.widths.len() {
            return Err(Fault::Pattern(format!("invalid group reference {group}"), Some(*place)));
        }
    }
    if parser.has_wide_look_behind {
        return Err(Fault::Pattern("look-behind requires fixed-width pattern".into(), None));
    }
    let folds = global & IGNORECASE != 0 && global & UNICODE != 0;
    let text = if folds { format!("(?i:{})", whole.text) } else { whole.text };
    Ok(Parsed {
        text,
        flags: global,
        groups: parser.widths.len() - 1,
        names: parser.names,
        closing: parser.closing,
        repeats_empty_groups: parser.repeats_empty_groups,
    })
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.peek();
        self.at += usize::from(letter.is_some());
        letter
    }

    fn eat(&mut self, letter: char) -> bool {
        let found = self.peek() == Some(letter);
        self.at += usize::from(found);
        found
    }

    fn take_while(&mut self, most: usize, fits: impl Fn(char) -> bool) -> String {
        let mut taken = String::new();
        while taken.len() < most
            && let Some(letter) = self.peek().filter(|letter| fits(*letter))
        {
            taken.push(letter);
            self.at += 1;
        }
        taken
    }

    /// An error so many characters before the place that was reached.
    fn fault<T>(&self, message: impl Into<String>, back: usize) -> Result<T> {
        Err(Fault::Pattern(message.into(), Some(self.at.saturating_sub(back))))
    }

    fn alternatives(&mut self, depth: usize, global: &mut i64) -> Result<Piece> {
        if depth > DEEPEST {
            return self.fault("groups are nested too deeply", 0);
        }
        let mut all = self.sequence(depth, depth == 0, global)?;
        while self.eat('|') {
            let other = self.sequence(depth, false, global)?;
            all.text.push('|');
            all.text.push_str(&other.text);
            all.least = all.least.min(other.least);
            all.most = all.most.max(other.most);
        }
        Ok(all)
    }

    fn sequence(&mut self, depth: usize, first: bool, global: &mut i64) -> Result<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        while let Some(letter) = self.peek() {
            if letter == '|' || letter == ')' {
                break;
            }
            self.at += 1;
            if self.flags & VERBOSE != 0 {
                if letter.is_ascii_whitespace() || letter == '\x0b' {
                    continue;
                }
                if letter == '#' {
                    while self.next().is_some_and(|letter| letter != '\n') {}
                    continue;
                }
            }
            let piece = match letter {
                '\\' => self.escape()?,
                '[' => self.set()?,
                '.' if self.flags & DOTALL != 0 => Piece::one("(?s:.)".into()),
                '.' => Piece::one("[^\\n]".into()),
                '^' if self.flags & MULTILINE != 0 => Piece::empty("(?m:^)", Kind::Assertion),
                '^' => Piece::empty("\\A", Kind::Assertion),
                '$' if self.flags & MULTILINE != 0 => Piece::empty("(?m:$)", Kind::Assertion),
                '$' => Piece::empty("(?=\\n?\\z)", Kind::Assertion),
                '*' | '+' | '?' | '{' => match self.repetition(letter, pieces.last())? {
                    Some(piece) => {
                        pieces.pop();
                        piece
                    }
                    None => Piece::one(self.literal('{')),
                },
                '(' => match self.group(depth, first && pieces.is_empty(), global)? {
                    Some(piece) => piece,
                    None => continue,
                },
                other => Piece::one(self.literal(other)),
            };
            pieces.push(piece);
        }
        let mut all = Piece::empty(String::new(), Kind::Plain);
        for piece in pieces {
            all.text.push_str(&piece.text);
            all.least = (all.least + piece.least).min(ENDLESS);
            all.most = (all.most + piece.most).min(ENDLESS);
        }
        Ok(all)
    }

    fn literal(&self, letter: char) -> String {
        re_class::literal(letter, self.folds_ascii())
    }

    /// Whether case is ignored among ASCII letters only.
    fn folds_ascii(&self) -> bool {
        self.flags & IGNORECASE != 0 && self.flags & UNICODE == 0
    }

    fn repetition(&mut self, letter: char, last: Option<&Piece>) -> Result<Option<Piece>> {
        let here = self.at;
        let (least, most) = match letter {
            '*' => (0, ENDLESS),
            '+' => (1, ENDLESS),
            '?' => (0, 1),
            _ => {
                if self.peek() == Some('}') {
                    return Ok(None);
                }
                let low = self.take_while(usize::MAX, |letter| letter.is_ascii_digit());
                let high = if self.eat(',') {
                    self.take_while(usize::MAX, |letter| letter.is_ascii_digit())
                } else {
                    low.clone()
                };
                if !self.eat('}') {
                    self.at = here;
                    return Ok(None);
                }
                let number = |digits: &str, default: u64| match digits {
                    "" => Ok(default),
                    digits => match digits.parse::<u64>() {
                        Ok(number) if number < ENDLESS => Ok(number),
                        _ => Err(Fault::Overflow),
                    },
                };
                let (low, high) = (number(&low, 0)?, number(&high, ENDLESS)?);
                if high < low {
                    return self.fault("min repeat greater than max repeat", self.at - here);
                }
                (low, high)
            }
        };
        let Some(last) = last.filter(|last| last.kind != Kind::Assertion) else {
            return self.fault("nothing to repeat", self.at - here + 1);
        };
        if last.kind == Kind::Repeat {
            return self.fault("multiple repeat", self.at - here + 1);
        }
        let has_groups = last.text.split('(').skip(1).any(|inner| !inner.starts_with('?'));
        self.repeats_empty_groups |= last.least == 0 && most > 1 && has_groups;
        let mut text = format!("(?:{})", last.text);
        match (least, most) {
            // What has no width is not repeated, for the crate refuses to: it holds once, or need not hold.
            _ if last.most == 0 => {
                let lazy = self.peek() == Some('?');
                text = match least {
                    0 if lazy => format!("(?:|{text})"),
                    0 => format!("(?:{text}|)"),
                    _ => text,
                };
                let _mode = self.eat('?') || self.eat('+');
                return Ok(Some(Piece { text, least: 0, most: 0, kind: Kind::Repeat }));
            }
            (0, ENDLESS) => text.push('*'),
            (1, ENDLESS) => text.push('+'),
            (0, 1) => text.push('?'),
            (least, ENDLESS) => text.push_str(&format!("{{{least},}}")),
            (least, most) => text.push_str(&format!("{{{least},{most}}}")),
        }
        if self.eat('?') {
            text.push('?');
        } else if self.eat('+') {
            text = format!("(?>{text})");
        }
        let width = |width: u64, count: u64| width.saturating_mul(count).min(ENDLESS);
        Ok(Some(Piece { text, least: width(last.least, least), most: width(last.most, most), kind: Kind::Repeat }))
    }

    fn set(&mut self) -> Result<Piece> {
        let here = self.at - 1;
        if self.peek() == Some('[') {
            self.warn("nested set", self.at);
        }
        let negated = self.eat('^');
        let mut text = String::from(if negated { "[^" } else { "[" });
        let mut is_empty = true;
        loop {
            let start = self.at;
            let Some(letter) = self.next() else {
                return self.fault("unterminated character set", self.at - here);
            };
            if letter == ']' && !is_empty {
                break;
            }
            if !is_empty && matches!(letter, '-' | '&' | '~' | '|') && self.peek() == Some(letter) {
                self.warn_of_operator(letter, start);
            }
            is_empty = false;
            let low = if letter == '\\' { self.set_escape()? } else { Ok(letter) };
            if self.peek() != Some('-') {
                self.write_member(&mut text, low);
                continue;
            }
            self.at += 1;
            let second = self.at;
            let Some(letter) = self.next() else {
                return self.fault("unterminated character set", self.at - here);
            };
            if letter == ']' {
                self.write_member(&mut text, low);
                self.write_member(&mut text, Ok('-'));
                break;
            }
            if letter == '-' {
                self.warn_of_operator(letter, second - 1);
            }
            let high = if letter == '\\' { self.set_escape()? } else { Ok(letter) };
            match (low, high) {
                (Ok(low), Ok(high)) if surrogates::code_point(low) <= surrogates::code_point(high) => {
                    re_class::write_range(&mut text, low, high, self.folds_ascii())
                }
                _ => {
                    let range: String =
                        self.letters[start..second].iter().chain(&self.letters[second..self.at]).collect();
                    return self.fault(format!("bad character range {range}"), self.at - start);
                }
            }
        }
        re_class::close(&mut text);
        Ok(Piece::one(text))
    }

    /// Warns of what may come to be an operator of sets.
    fn warn_of_operator(&mut self, letter: char, place: usize) {
        let what = match letter {
            '-' => "set difference",
            '&' => "set intersection",
            '~' => "set symmetric difference",
            _ => "set union",
        };
        self.warn(what, place);
    }

    fn warn(&mut self, what: &str, place: usize) {
        let message = format!("Possible {what} at position {place}");
        self.warnings.push(Notice { message, is_deprecation: false });
    }

    fn write_member(&self, text: &mut String, member: std::result::Result<char, Category>) {
        match member {
            Ok(letter) => re_class::write_range(text, letter, letter, self.folds_ascii()),
            Err(category) => category.write(text, self.flags & UNICODE != 0),
        }
    }

    /// A group behind its parenthesis; None where it is but a comment, or sets flags.
    fn group(&mut self, depth: usize, first: bool, global: &mut i64) -> Result<Option<Piece>> {
        let start = self.at - 1;
        if !self.eat('?') {
            return self.captured(start, None, depth, global).map(Some);
        }
        let Some(letter) = self.next() else { return self.fault("unexpected end of pattern", 0) };
        match letter {
            'P' => match self.next() {
                None => self.fault("unexpected end of pattern", 0),
                Some('<') => {
                    let (name, length) = self.group_name('>')?;
                    self.captured(start, Some((name, length)), depth, global).map(Some)
                }
                Some('=') => {
                    let (name, length) = self.group_name(')')?;
                    match self.number_of(&name) {
                        Some(group) => self.reference(group, length + 1).map(Some),
                        None => self.fault(format!("unknown group name {}", self.shown(&name)), length + 1),
                    }
                }
                Some(other) => self.fault(format!("unknown extension ?P{other}"), 3),
            },
            ':' => self.enclosed(start, "(?:", depth, global).map(Some),
            '>' => self.enclosed(start, "(?>", depth, global).map(Some),
            '#' => loop {
                match self.next() {
                    None => return self.fault("missing ), unterminated comment", self.at - start),
                    Some(')') => return Ok(None),
                    Some(_) => {}
                }
            },
            '=' | '!' => {
                let piece = self.enclosed(start, &format!("(?{letter}"), depth, global)?;
                Ok(Some(Piece::empty(piece.text, Kind::Plain)))
            }
            '<' => match self.next() {
                None => self.fault("unexpected end of pattern", 0),
                Some(direction @ ('=' | '!')) => {
                    let outermost = self.behind.is_none();
                    if outermost {
                        self.behind = Some(self.widths.len());
                    }
                    let piece = self.enclosed(start, &format!("(?<{direction}"), depth, global)?;
                    if outermost {
                        self.behind = None;
                    }
                    if piece.least != piece.most {
                        self.has_wide_look_behind = true;
                    }
                    Ok(Some(Piece::empty(piece.text, Kind::Plain)))
                }
                Some(other) => self.fault(format!("unknown extension ?<{other}"), 3),
            },
            '(' => self.condition(start, depth, global).map(Some),
            '-' | 'i' | 'L' | 'm' | 's' | 'x' | 'a' | 't' | 'u' => self.flagged(start, letter, first, depth, global),
            other => self.fault(format!("unknown extension ?{other}"), 2),
        }
    }

    fn captured(
        &mut self,
        start: usize,
        name: Option<(String, usize)>,
        depth: usize,
        global: &mut i64,
    ) -> Result<Piece> {
        let group = self.widths.len();
        if let Some((name, length)) = name {
            if let Some(old) = self.number_of(&name) {
                let shown = self.shown(&name);
                let message = format!("redefinition of group name {shown} as group {group}; was group {old}");
                return self.fault(message, length + 1);
            }
            self.names.push((name, group));
        }
        self.widths.push(None);
        let piece = self.enclosed(start, "(", depth, global)?;
        self.widths[group] = Some((piece.least, piece.most));
        self.closing.push(group);
        Ok(piece)
    }

    fn enclosed(&mut self, start: usize, open: &str, depth: usize, global: &mut i64) -> Result<Piece> {
        let piece = self.alternatives(depth + 1, global)?;
        if !self.eat(')') {
            return self.fault("missing ), unterminated subpattern", self.at - start);
        }
        Ok(Piece { text: format!("{open}{})", piece.text), kind: Kind::Plain, ..piece })
    }

    fn condition(&mut self, start: usize, depth: usize, global: &mut i64) -> Result<Piece> {
        let name = self.until(')', "group name")?;
        let length = name.chars().count();
        let group = self.group_of(&name, length)?;
        self.conditions.push((group, self.at - length - 1));
        let yes = self.sequence(depth + 1, false, global)?;
        let no = if self.eat('|') {
            let no = self.sequence(depth + 1, false, global)?;
            if self.peek() == Some('|') {
                return self.fault("conditional backref with more than two branches", 0);
            }
            no
        } else {
            Piece::empty("", Kind::Plain)
        };
        if !self.eat(')') {
            return self.fault("missing ), unterminated subpattern", self.at - start);
        }
        let mut text = String::new();
        let _ = write!(text, "(?:(?({group})(?:{})|(?:{})))", yes.text, no.text);
        Ok(Piece { text, least: yes.least.min(no.least), most: yes.most.max(no.most), kind: Kind::Plain })
    }

    fn flag_of(letter: char) -> Option<i64> {
        Some(match letter {
            'i' => IGNORECASE,
            'L' => LOCALE,
            'm' => MULTILINE,
            's' => DOTALL,
            'x' => VERBOSE,
            'a' => ASCII,
            't' => 1,
            'u' => UNICODE,
            _ => return None,
        })
    }

    fn flagged(
        &mut self,
        start: usize,
        letter: char,
        first: bool,
        depth: usize,
        global: &mut i64,
    ) -> Result<Option<Piece>> {
        let (mut added, mut removed) = (0, 0);
        let mut letter = letter;
        let unknown = |parser: &Self, letter: char, otherwise: &str| {
            parser.fault(if letter.is_alphabetic() { "unknown flag" } else { otherwise }, 1)
        };
        while letter != '-' {
            let Some(flag) = Self::flag_of(letter) else { return unknown(self, letter, "missing -, : or )") };
            if letter == 'L' && !self.is_bytes {
                return self.fault("bad inline flags: cannot use 'L' flag with a str pattern", 0);
            }
            if letter == 'u' && self.is_bytes {
                return self.fault("bad inline flags: cannot use 'u' flag with a bytes pattern", 0);
            }
            added |= flag;
            if flag & TYPE_FLAGS != 0 && added & TYPE_FLAGS != flag {
                return self.fault("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0);
            }
            let Some(next) = self.next() else { return self.fault("missing -, : or )", 0) };
            letter = next;
            if matches!(letter, ')' | ':') {
                break;
            }
        }
        if letter == ')' {
            if !first || depth > 0 {
                return self.fault("global flags not at the start of the expression", self.at - start);
            }
            self.asked |= added;
            Self::check_types(self.asked)?;
            *global = Self::combined(*global, added, 0);
            self.flags = Self::combined(self.flags, added, 0);
            return Ok(None);
        }
        if letter == '-' {
            let Some(next) = self.next() else { return self.fault("missing flag", 0) };
            letter = next;
            if Self::flag_of(letter).is_none() {
                return unknown(self, letter, "missing flag");
            }
            while letter != ':' {
                let Some(flag) = Self::flag_of(letter) else { return unknown(self, letter, "missing :") };
                if flag & TYPE_FLAGS != 0 {
                    return self.fault("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0);
                }
                removed |= flag;
                let Some(next) = self.next() else { return self.fault("missing :", 0) };
                letter = next;
            }
        }
        if added & removed != 0 {
            return self.fault("bad inline flags: flag turned on and off", 1);
        }
        let outside = self.flags;
        self.flags = Self::combined(outside, added, removed);
        let folds = self.flags & IGNORECASE != 0 && self.flags & UNICODE != 0;
        let piece = self.enclosed(start, if folds { "(?i:" } else { "(?-i:" }, depth, global);
        self.flags = outside;
        piece.map(Some)
    }

    /// Refuses two kinds of characters at once.
    fn check_types(flags: i64) -> Result<()> {
        match flags & TYPE_FLAGS {
            both if both & (ASCII | UNICODE) == ASCII | UNICODE => {
                Err(Fault::Value("ASCII and UNICODE flags are incompatible"))
            }
            both if both & (ASCII | LOCALE) == ASCII | LOCALE => {
                Err(Fault::Value("ASCII and LOCALE flags are incompatible"))
            }
            _ => Ok(()),
        }
    }

    fn combined(flags: i64, added: i64, removed: i64) -> i64 {
        let kept = if added & TYPE_FLAGS != 0 { flags & !TYPE_FLAGS } else { flags };
        (kept | added) & !removed
    }
}
