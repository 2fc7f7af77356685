//! `template % arguments`, for str and for bytes: takes the arguments that the template's conversions ask for.
//!
//! The `%` operator and the methods `__mod__` and `__rmod__` use it; `text::percent` knows the templates.

use super::number::{find_float, find_index, warn_of_subclass};
use super::{ascii, get_item, repr, text};
use crate::object::bytearray::ByteArray;
use crate::object::bytes::{Bytes, Contents};
use crate::object::exception::{self, type_error};
use crate::object::heap::Ref;
use crate::object::number::digit_limit;
use crate::object::string::Str;
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::value::Value;
use crate::object::{Result, Thrown};
use crate::syntax::symbol::well_known;
use crate::text::error::Error;
use crate::text::percent::{self, Amount, Conversion, Piece, Pieces, Resolved};
use crate::text::{float_math, int, percent_value};

/// `template % arguments`, where the template is a `str`, a `bytes` or a `bytearray`.
///
/// # Errors
/// TypeError, ValueError, KeyError, OverflowError; what the arguments' methods raise.
pub fn percent_format(template: &Value, arguments: &Value) -> Result {
    match &template.payload() {
        // Text without conversions stays what it is, of a derived class too.
        Value::Str(text) if !text.is_empty() && !text.as_str().contains('%') => {
            Arguments::new(arguments, false).finish()?;
            Ok(template.clone())
        }
        Value::Str(template) => format_str(template, arguments),
        Value::Bytes(bytes) => format_bytes(&bytes.data, arguments).map(|data| Bytes::new(data).into()),
        other => match other.contents() {
            Some(data) => format_bytes(&data, arguments).map(ByteArray::value),
            None => Ok(Value::NotImplemented),
        },
    }
}

/// Where the values of a template come from.
struct Arguments<'a> {
    whole: &'a Value,
    tuple: Option<Ref<Tuple>>,
    next: usize,
    /// The value of the last key, which stands for all arguments until it is taken.
    keyed: Option<Value>,
    used_mapping: bool,
    bytes: bool,
}

impl<'a> Arguments<'a> {
    fn new(whole: &'a Value, bytes: bool) -> Self {
        let tuple = match &whole.payload() {
            Value::Tuple(tuple) => Some(Ref::clone(tuple)),
            _ => None,
        };
        Arguments { whole, tuple, next: 0, keyed: None, used_mapping: false, bytes }
    }

    fn take(&mut self) -> Result {
        if let Some(value) = self.keyed.take() {
            return Ok(value);
        }
        let value = match &self.tuple {
            _ if self.used_mapping => None,
            Some(tuple) => tuple.get(self.next).cloned(),
            None if self.next == 0 => Some(self.whole.clone()),
            None => None,
        };
        self.next += 1;
        value.ok_or_else(|| percent::not_enough_arguments().into())
    }

    /// Looks a key up, which then is the only argument.
    fn look_up(&mut self, key: Value) -> Result<()> {
        if !self.is_mapping() {
            return Err(percent::needs_mapping().into());
        }
        self.keyed = Some(get_item(self.whole, &key)?);
        self.used_mapping = true;
        Ok(())
    }

    /// Whether keys can be asked for: something with `__getitem__` that is neither a tuple nor a text.
    fn is_mapping(&self) -> bool {
        let is_bytes = || self.whole.is_instance(&types().bytes) || self.whole.is_instance(&types().bytearray);
        let refused = self.whole.is_instance(&types().str) || (self.bytes && is_bytes());
        self.tuple.is_none() && !refused && self.whole.class().lookup(well_known::__getitem__).is_some()
    }

    /// What is wrong with the template; where a key does not end, a missing mapping is noticed first.
    fn broken(&self, error: Error) -> Error {
        if percent::is_open_key(&error) && !self.is_mapping() { percent::needs_mapping() } else { error }
    }

    /// A `*` width or precision.
    fn amount(&mut self, amount: Option<Amount>, too_big: &'static str, limit: i64) -> Result<Option<i64>> {
        if amount != Some(Amount::Star) {
            return Ok(None);
        }
        let value = self.take()?.payload();
        let Some(number) = value.int_ref() else { return Err(percent::star_wants_int().into()) };
        match number.to_i64() {
            Some(number) if number <= limit && number >= -limit - 1 => Ok(Some(number)),
            _ => Err(exception::overflow_error(too_big)),
        }
    }

    /// Fails where an argument was not asked for.
    fn finish(&self) -> Result<()> {
        let left = match &self.tuple {
            Some(tuple) => !self.used_mapping && self.next < tuple.len(),
            None => self.next == 0 && !self.used_mapping && !self.is_mapping(),
        };
        if left { Err(percent::not_all_converted(self.bytes).into()) } else { Ok(()) }
    }

    /// Resolves a conversion and takes its value.
    fn value_of(
        &mut self,
        conversion: &Conversion,
        key: impl FnOnce(std::ops::Range<usize>) -> Value,
    ) -> Result<(Resolved, Value)> {
        if let Some(range) = &conversion.key {
            self.look_up(key(range.clone()))?;
        }
        let width = self.amount(conversion.width, "Python int too large to convert to C ssize_t", i64::MAX)?;
        let precision =
            self.amount(conversion.precision, "Python int too large to convert to C int", i32::MAX.into())?;
        let resolved = conversion.resolve(width, precision)?;
        let value = self.take()?;
        resolved.check_code()?;
        Ok((resolved, value))
    }
}

fn format_str(template: &Ref<Str>, arguments: &Value) -> Result {
    let source = template.as_str();
    let mut arguments = Arguments::new(arguments, false);
    let mut out = String::with_capacity(source.len() + 32);
    for piece in Pieces::of_str(source) {
        match piece.map_err(|error| arguments.broken(error))? {
            Piece::Literal(range) => out.push_str(&source[range]),
            Piece::Conversion(conversion) => {
                let (resolved, value) = arguments.value_of(&conversion, |range| Value::str(&source[range]))?;
                match resolved.code {
                    's' => percent_value::write_str(&mut out, text(&value)?.as_str(), &resolved)?,
                    'r' => percent_value::write_str(&mut out, repr(&value)?.as_str(), &resolved)?,
                    'a' => percent_value::write_str(&mut out, ascii(&value)?.as_str(), &resolved)?,
                    'c' => percent_value::write_char(&mut out, character(&value)?, &resolved)?,
                    _ => write_number(&mut out, &value, &resolved)?,
                }
            }
        }
    }
    arguments.finish()?;
    Ok(out.into())
}

fn format_bytes(template: &[u8], arguments: &Value) -> Result<Vec<u8>> {
    let mut arguments = Arguments::new(arguments, true);
    let mut out = Vec::with_capacity(template.len() + 32);
    for piece in Pieces::of_bytes(template) {
        match piece.map_err(|error| arguments.broken(error))? {
            Piece::Literal(range) => out.extend_from_slice(&template[range]),
            Piece::Conversion(conversion) => {
                let (resolved, value) = arguments.value_of(&conversion, |range| Bytes::new(&template[range]).into())?;
                match resolved.code {
                    's' | 'b' => percent_value::write_bytes(&mut out, &bytes_of(&value)?, &resolved)?,
                    'r' | 'a' => percent_value::write_bytes(&mut out, ascii(&value)?.as_str().as_bytes(), &resolved)?,
                    'c' => percent_value::write_byte(&mut out, byte(&value)?, &resolved)?,
                    _ => {
                        let mut number = String::new();
                        write_number(&mut number, &value, &resolved)?;
                        out.extend_from_slice(number.as_bytes());
                    }
                }
            }
        }
    }
    arguments.finish()?;
    Ok(out)
}

/// The value of `%c` in a str template.
fn character(value: &Value) -> Result<char> {
    match &value.payload() {
        Value::Str(text) => match (text.len(), text.char_at(0)) {
            (1, Some(letter)) => Ok(letter),
            _ => Err(percent_value::wrong_character(false).into()),
        },
        _ => match index_or_none(value)?.as_ref().and_then(Value::int_ref) {
            Some(number) => Ok(percent_value::char_of_int(number)?),
            None => Err(percent_value::wrong_character(false).into()),
        },
    }
}

/// The int that the value of `%c` is; None for what is none, and where `__index__` gives a TypeError.
fn index_or_none(value: &Value) -> Result<Option<Value>> {
    Ok(exception::absorb(find_index(value), &types().type_error)?.flatten())
}

/// The value of `%c` in a bytes template.
fn byte(value: &Value) -> Result<u8> {
    let wrong = || Thrown::from(percent_value::wrong_character(true));
    if let Some(data) = value.contents() {
        return if let [byte] = data[..] { Ok(byte) } else { Err(wrong()) };
    }
    match index_or_none(value)?.as_ref().and_then(Value::int_ref) {
        Some(number) => Ok(percent_value::byte_of_int(number)?),
        None => Err(wrong()),
    }
}

/// The value of `%s` and `%b` in a bytes template.
fn bytes_of(value: &Value) -> Result<Contents> {
    if let Some(data) = value.contents() {
        return Ok(data);
    }
    if let Some(made) = super::call_special(value, well_known::__bytes__, &[])? {
        return match made.contents() {
            Some(data) => Ok(data),
            None => Err(type_error(format!("__bytes__ returned non-bytes (type {})", made.class_name()))),
        };
    }
    let given = value.class_name();
    Err(type_error(format!("%b requires a bytes-like object, or an object that implements __bytes__, not '{given}'")))
}

/// The codes of numbers.
fn write_number(out: &mut String, value: &Value, conversion: &Resolved) -> Result<()> {
    let wrong = || Thrown::from(percent_value::wrong_type(conversion, &value.class_name()));
    if matches!(conversion.code, 'e' | 'E' | 'f' | 'F' | 'g' | 'G') {
        return Ok(percent_value::write_float(out, find_float(value)?.ok_or_else(wrong)?, conversion)?);
    }
    let payload = value.payload();
    let made;
    let number = match &payload {
        // A subclass may have an __int__ of its own.
        Value::Float(bits) if matches!(value, Value::Float(_)) && matches!(conversion.code, 'd' | 'i' | 'u') => {
            made = Value::from(float_math::trunc(bits.get())?);
            made.int_ref()
        }
        other if other.int_ref().is_some() => other.int_ref(),
        _ => {
            made = integer_of(value, conversion, wrong)?;
            made.int_ref()
        }
    };
    match number {
        Some(number) => Ok(percent_value::write_int(out, number, conversion, digit_limit())?),
        None => Err(wrong()),
    }
}

/// What `__int__` for decimal codes, or else `__index__`, makes of an object; where that gives a TypeError, the
/// object is of the wrong type.
fn integer_of(value: &Value, conversion: &Resolved, wrong: impl Fn() -> Thrown) -> Result {
    let convert = || {
        if matches!(conversion.code, 'd' | 'i' | 'u')
            && let Some(made) = super::call_special(value, well_known::__int__, &[])?
        {
            warn_of_subclass("__int__", "int", &made)?;
            return Ok(Some(made.payload()));
        }
        if let Some(made) = find_index(value)? {
            return Ok(Some(made));
        }
        // A text that claims to be a number is read as one.
        let is_decimal = matches!(conversion.code, 'd' | 'i' | 'u');
        match &value.payload() {
            payload if is_decimal && value.class().lookup(well_known::__float__).is_some() => {
                let (text, shown) = match payload {
                    Value::Str(text) => (text.as_str().to_owned(), value.clone()),
                    _ => match value.contents() {
                        Some(data) => (String::from_utf8_lossy(&data).into_owned(), Bytes::new(&data[..]).into()),
                        None => return Ok(None),
                    },
                };
                match int::parse(&text, 10, digit_limit()) {
                    Ok(number) => Ok(Some(number.into())),
                    Err(error) => Err(error.describe(super::repr(&shown)?.as_str(), 10, digit_limit()).into()),
                }
            }
            _ => Ok(None),
        }
    };
    exception::absorb(convert(), &types().type_error)?.flatten().ok_or_else(wrong)
}
