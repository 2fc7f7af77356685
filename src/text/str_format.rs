//! The pieces of a `str.format` template: literal text and replacement fields.
//!
//! `str.format`, `str.format_map` and `string.Formatter` walk them. A template is parsed as it is walked, since the
//! fields before a mistake are evaluated in Python too.

use super::chars;
use super::error::{Error, Result};

/// What a template is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text to copy.
    Literal(&'a str),
    /// A replacement field.
    Field(Field<'a>),
}

/// A replacement field, `{name!conversion:spec}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<'a> {
    /// The name with its attributes and items; [`split_name`] takes it apart.
    pub name: &'a str,
    /// The character after `!`; only `r`, `s` and `a` are known ([`unknown_conversion`] is for the others).
    pub conversion: Option<char>,
    /// The format spec, itself a template where `nested` says so.
    pub spec: &'a str,
    /// Whether the spec contains fields.
    pub nested: bool,
}

/// Walks the pieces of a template; after an error there are no more.
#[derive(Debug, Clone)]
pub struct Pieces<'a> {
    rest: &'a str,
    field_next: bool,
}

impl<'a> Pieces<'a> {
    /// The pieces of `template`.
    pub fn new(template: &'a str) -> Self {
        Pieces { rest: template, field_next: false }
    }

    fn literal(&mut self) -> Result<&'a str> {
        let text = self.rest;
        let Some(brace) = text.find(['{', '}']) else {
            self.rest = "";
            return Ok(text);
        };
        let after = &text[brace + 1..];
        let kind = text.as_bytes()[brace];
        if after.as_bytes().first() == Some(&kind) {
            self.rest = &after[1..];
            return Ok(&text[..=brace]);
        }
        if kind == b'}' {
            return Err(Error::value("Single '}' encountered in format string"));
        }
        if after.is_empty() {
            return Err(Error::value("Single '{' encountered in format string"));
        }
        self.rest = after;
        self.field_next = true;
        Ok(&text[..brace])
    }

    fn field(&mut self) -> Result<Field<'a>> {
        let text = self.rest;
        let mut field = Field { name: text, conversion: None, spec: "", nested: false };
        let end = end_of_name(text)?;
        field.name = &text[..end];
        let mut rest = &text[end + 1..];
        match text.as_bytes()[end] {
            b'}' => {
                self.rest = rest;
                return Ok(field);
            }
            b'!' => {
                let mut letters = rest.chars();
                let Some(conversion) = letters.next() else {
                    return Err(Error::value("end of string while looking for conversion specifier"));
                };
                field.conversion = Some(conversion);
                let follows = letters.next();
                rest = letters.as_str();
                match follows {
                    Some('}') => {
                        self.rest = rest;
                        return Ok(field);
                    }
                    Some(':') | None => {}
                    Some(_) => return Err(Error::value("expected ':' after conversion specifier")),
                }
            }
            _ => {}
        }
        let mut depth = 1usize;
        for (index, byte) in rest.bytes().enumerate() {
            match byte {
                b'{' => {
                    field.nested = true;
                    depth += 1;
                }
                b'}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                field.spec = &rest[..index];
                self.rest = &rest[index + 1..];
                return Ok(field);
            }
        }
        Err(Error::value("unmatched '{' in format spec"))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Result<Piece<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        if !self.field_next {
            if self.rest.is_empty() {
                return None;
            }
            match self.literal() {
                Ok("") => {}
                Ok(text) => return Some(Ok(Piece::Literal(text))),
                Err(error) => {
                    self.rest = "";
                    return Some(Err(error));
                }
            }
        }
        self.field_next = false;
        let field = self.field();
        if field.is_err() {
            self.rest = "";
        }
        Some(field.map(Piece::Field))
    }
}

/// Where the name ends: at `}`, `:` or `!` outside of square brackets.
fn end_of_name(text: &str) -> Result<usize> {
    let mut in_item = false;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b']' if in_item => in_item = false,
            _ if in_item => {}
            b'[' => in_item = true,
            b'{' => return Err(Error::value("unexpected '{' in field name")),
            b'}' | b':' | b'!' => return Ok(index),
            _ => {}
        }
    }
    Err(Error::value("expected '}' before end of string"))
}

/// What a field's name begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First<'a> {
    /// Nothing: the next positional argument.
    Next,
    /// The number of a positional argument.
    Index(usize),
    /// The name of a keyword argument.
    Name(&'a str),
}

/// One step from the argument to the field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// `.name`
    Attribute(&'a str),
    /// `[3]`
    Index(usize),
    /// `[name]`
    Key(&'a str),
}

/// Splits a field's name into its beginning and the steps after it.
pub fn split_name(name: &str) -> Result<(First<'_>, Steps<'_>)> {
    let end = name.find(['.', '[']).unwrap_or(name.len());
    let (first, rest) = name.split_at(end);
    let first = match integer(first)? {
        _ if first.is_empty() => First::Next,
        Some(index) => First::Index(index),
        None => First::Name(first),
    };
    Ok((first, Steps { rest }))
}

/// Walks the steps of a field's name, lazily as Python does.
#[derive(Debug, Clone)]
pub struct Steps<'a> {
    rest: &'a str,
}

impl<'a> Steps<'a> {
    fn step(&mut self) -> Result<Step<'a>> {
        let empty = || Error::value("Empty attribute in format string");
        let rest = self.rest;
        if let Some(attribute) = rest.strip_prefix('.') {
            let end = attribute.find(['.', '[']).unwrap_or(attribute.len());
            self.rest = &attribute[end..];
            return if end == 0 { Err(empty()) } else { Ok(Step::Attribute(&attribute[..end])) };
        }
        let Some(item) = rest.strip_prefix('[') else {
            return Err(Error::value("Only '.' or '[' may follow ']' in format field specifier"));
        };
        let Some(end) = item.find(']') else {
            return Err(Error::value("Missing ']' in format string"));
        };
        self.rest = &item[end + 1..];
        let item = &item[..end];
        match integer(item)? {
            Some(index) => Ok(Step::Index(index)),
            None if item.is_empty() => Err(empty()),
            None => Ok(Step::Key(item)),
        }
    }
}

impl<'a> Iterator for Steps<'a> {
    type Item = Result<Step<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let step = self.step();
        if step.is_err() {
            self.rest = "";
        }
        Some(step)
    }
}

/// The value of a text that is all decimal digits.
fn integer(text: &str) -> Result<Option<usize>> {
    let mut value = 0i64;
    for letter in text.chars() {
        let Some(digit) = chars::decimal_value(letter) else { return Ok(None) };
        value = value
            .checked_mul(10)
            .and_then(|value| value.checked_add(i64::from(digit)))
            .ok_or_else(|| Error::value("Too many decimal digits in format string"))?;
    }
    Ok(if text.is_empty() { None } else { Some(value as usize) })
}

/// Numbers the fields without a number, across a template and the specs within it.
#[derive(Debug, Clone, Default)]
pub struct Numbering {
    next: usize,
    automatic: Option<bool>,
}

impl Numbering {
    /// The positional argument that `first` asks for; nothing where it asks for a keyword argument.
    pub fn index(&mut self, first: First<'_>) -> Result<Option<usize>> {
        let automatic = match first {
            First::Name(_) => return Ok(None),
            First::Next => true,
            First::Index(_) => false,
        };
        match *self.automatic.get_or_insert(automatic) {
            true if !automatic => {
                Err(Error::value("cannot switch from automatic field numbering to manual field specification"))
            }
            false if automatic => {
                Err(Error::value("cannot switch from manual field specification to automatic field numbering"))
            }
            _ => Ok(Some(match first {
                First::Index(index) => index,
                _ => {
                    self.next += 1;
                    self.next - 1
                }
            })),
        }
    }
}

/// How deep templates nest: a template, and the specs of its fields.
pub const MOST_NESTED: usize = 2;

/// The `ValueError` for a spec within the spec of a field.
#[cold]
pub fn too_nested() -> Error {
    Error::value("Max string recursion exceeded")
}

/// The `IndexError` for a field whose positional argument is missing.
#[cold]
pub fn missing_argument(index: usize) -> Error {
    Error::index(format!("Replacement index {index} out of range for positional args tuple"))
}

/// The `ValueError` for a positional field of `format_map`.
#[cold]
pub fn positional_in_map() -> Error {
    Error::value("Format string contains positional fields")
}

/// The `ValueError` for a conversion other than `r`, `s` and `a`; Python raises it once the field's value is known.
#[cold]
pub fn unknown_conversion(conversion: char) -> Error {
    match conversion {
        '!'..='~' => Error::value(format!("Unknown conversion specifier {conversion}")),
        _ => Error::value(format!("Unknown conversion specifier \\x{:x}", super::surrogates::code_point(conversion))),
    }
}
