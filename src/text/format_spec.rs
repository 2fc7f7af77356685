//! The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][code]`.
//!
//! `format`, f-strings and `str.format` parse a spec once and apply it through [`format_value`](super::format_value).

use super::chars;
use super::error::{Error, Result};

/// Where a value stands in its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: the filling stands between the sign and the digits.
    AfterSign,
}

/// What stands before a number that is not negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `+`
    Plus,
    /// `-`: nothing, as without a sign.
    Minus,
    /// A blank.
    Space,
}

/// What separates groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// `,`
    Comma,
    /// `_`
    Underscore,
}

impl Grouping {
    /// The separator.
    pub fn separator(self) -> char {
        match self {
            Grouping::Comma => ',',
            Grouping::Underscore => '_',
        }
    }
}

/// A parsed format spec; what the text leaves out is nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spec {
    /// The character that fills the field.
    pub fill: Option<char>,
    /// Where the value stands in the field.
    pub align: Option<Align>,
    /// The sign of what is not negative.
    pub sign: Option<Sign>,
    /// `z`: a negative zero loses its sign.
    pub no_negative_zero: bool,
    /// `#`: the alternate form.
    pub alternate: bool,
    /// `0` before the width, without a fill character: zeros fill a number after its sign.
    pub zero: bool,
    /// The field's least width, in characters.
    pub width: Option<usize>,
    /// What separates thousands.
    pub grouping: Option<Grouping>,
    /// The digits of a float, or the most characters of a text.
    pub precision: Option<usize>,
    /// The presentation type.
    pub code: Option<char>,
}

impl Spec {
    /// Whether the presentation type is one of floats.
    pub fn is_of_float(&self) -> bool {
        matches!(self.code, Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%'))
    }

    /// Parses `text`; `type_name` is the formatted value's, for the error's message.
    pub fn parse(text: &str, type_name: &str) -> Result<Self> {
        let mut spec = Spec::default();
        let mut rest = Letters(text);
        let mut letters = text.chars();
        let first = letters.next();
        if let Some(align) = letters.next().and_then(align_of) {
            spec.fill = first;
            spec.align = Some(align);
            rest.0 = letters.as_str();
        } else if let Some(align) = first.and_then(align_of) {
            spec.align = Some(align);
            rest.skip();
        }
        spec.sign = match rest.peek() {
            Some('+') => Some(Sign::Plus),
            Some('-') => Some(Sign::Minus),
            Some(' ') => Some(Sign::Space),
            _ => None,
        };
        if spec.sign.is_some() {
            rest.skip();
        }
        spec.no_negative_zero = rest.take('z');
        spec.alternate = rest.take('#');
        spec.zero = spec.fill.is_none() && rest.take('0');
        spec.width = rest.number()?;
        spec.grouping = rest.grouping()?;
        if rest.take('.') {
            spec.precision = rest.number()?;
            if spec.precision.is_none() {
                return Err(Error::value("Format specifier missing precision"));
            }
        }
        let mut left = rest.0.chars();
        spec.code = left.next();
        if left.next().is_some() {
            return Err(Error::value(format!("Invalid format specifier '{text}' for object of type '{type_name}'")));
        }
        if let Some(code) = spec.code {
            spec.check_grouping(code)?;
        }
        Ok(spec)
    }

    /// Refuses a grouping together with the presentation type `code`.
    pub(super) fn check_grouping(&self, code: char) -> Result<()> {
        match (self.grouping, code) {
            (None, _) | (_, 'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            (Some(Grouping::Underscore), 'b' | 'o' | 'x' | 'X') => Ok(()),
            (Some(grouping), _) => {
                let separator = grouping.separator();
                Err(Error::value(format!("Cannot specify '{separator}' with '{}'.", show_code(code))))
            }
        }
    }

    /// Whether the spec asks for nothing at all, so that `str(value)` answers.
    pub fn is_empty(&self) -> bool {
        *self == Spec::default()
    }
}

/// The `ValueError` for a presentation type that values of the type do not have.
#[cold]
pub fn unknown_code(code: char, type_name: &str) -> Error {
    Error::value(format!("Unknown format code '{}' for object of type '{type_name}'", show_code(code)))
}

fn show_code(code: char) -> String {
    match code {
        '!'..='\x7f' => code.to_string(),
        _ => format!("\\x{:x}", super::surrogates::code_point(code)),
    }
}

fn align_of(letter: char) -> Option<Align> {
    match letter {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

/// What is left of the spec's text.
struct Letters<'a>(&'a str);

impl Letters<'_> {
    fn peek(&self) -> Option<char> {
        self.0.chars().next()
    }

    fn skip(&mut self) {
        let mut letters = self.0.chars();
        letters.next();
        self.0 = letters.as_str();
    }

    fn take(&mut self, letter: char) -> bool {
        let found = self.peek() == Some(letter);
        if found {
            self.skip();
        }
        found
    }

    fn number(&mut self) -> Result<Option<usize>> {
        let mut value: Option<i64> = None;
        while let Some(digit) = self.peek().and_then(chars::decimal_value) {
            let next = value.unwrap_or(0).checked_mul(10).and_then(|value| value.checked_add(i64::from(digit)));
            value = Some(next.ok_or_else(|| Error::value("Too many decimal digits in format string"))?);
            self.skip();
        }
        Ok(value.map(|value| value as usize))
    }

    fn grouping(&mut self) -> Result<Option<Grouping>> {
        let comma = self.take(',');
        let underscore = self.take('_');
        match (comma, underscore) {
            (false, false) => Ok(None),
            (true, false) => Ok(Some(Grouping::Comma)),
            (false, true) if self.peek() != Some(',') => Ok(Some(Grouping::Underscore)),
            _ => Err(Error::value("Cannot specify both ',' and '_'.")),
        }
    }
}
