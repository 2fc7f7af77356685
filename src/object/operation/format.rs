//! `format(value, spec)`.

use super::number::ask_float;
use super::repr;
use super::special::{self, Special, call_found};
use crate::object::exception::type_error;
use crate::object::heap::Ref;
use crate::object::number::{Number, digit_limit};
use crate::object::string::Str;
use crate::object::{Result, Thrown, Value};
use crate::syntax::symbol::well_known;
use crate::text::format_spec::Spec;
use crate::text::format_value;

/// `format(value, specification)`.
///
/// # Errors
/// ValueError for a specification that is not the type's; TypeError; what `__format__` raises.
pub fn format(value: &Value, specification: &Ref<Str>) -> Result<Ref<Str>> {
    if specification.is_empty() && matches!(value, Value::Str(_) | Value::Int(_) | Value::Float(_)) {
        return repr::text(value);
    }
    let class = value.class();
    match special::find(value, &class, well_known::__format__) {
        Special::Method(method) => {
            let result = call_found(&method, value, &class, &[specification.into()])?;
            match &result.payload() {
                Value::Str(text) => Ok(Ref::clone(text)),
                _ => Err(not_a_text(&result)),
            }
        }
        Special::Native => native_format(value, specification),
        Special::Absent | Special::Default => default_format(value, specification),
    }
}

/// What the builtin function `format` gives: the very text that `__format__` gave; errors as `format`'s.
pub fn format_object(value: &Value, specification: &Ref<Str>) -> Result {
    let class = value.class();
    let special = special::find(value, &class, well_known::__format__);
    if let Special::Absent | Special::Default = special
        && specification.is_empty()
    {
        return repr::text_object(value);
    }
    if let Special::Method(method) = special {
        let result = call_found(&method, value, &class, &[specification.into()])?;
        if let Value::Str(_) = result.payload() {
            return Ok(result);
        }
        return Err(not_a_text(&result));
    }
    Ok(format(value, specification)?.into())
}

#[cold]
fn not_a_text(result: &Value) -> Thrown {
    type_error(format!("__format__ must return a str, not {}", result.class_name()))
}

/// `__format__` of a builtin type, for its values and for instances that extend it; errors as `format`'s.
pub fn native_format(value: &Value, specification: &Ref<Str>) -> Result<Ref<Str>> {
    let payload = value.payload();
    let number = payload.as_number();
    if number.is_none() && !matches!(payload, Value::Str(_)) {
        return default_format(value, specification);
    }
    if specification.is_empty() {
        return repr::text(value);
    }
    let name = value.class_name();
    let spec = Spec::parse(specification.as_str(), &name)?;
    let text = match (number, &payload) {
        // As a float, an instance of a derived class is what its `__float__` says.
        (Some(Number::Int(_)), _) if matches!(value, Value::Instance(_)) && spec.is_of_float() => {
            let number = ask_float(value)?.unwrap_or_default();
            format_value::format_float(number, &spec, &name)?
        }
        (Some(Number::Int(number)), _) => format_value::format_int(number, &spec, &name, digit_limit())?,
        (Some(Number::Float(number)), _) => format_value::format_float(number, &spec, &name)?,
        (Some(Number::Complex(number)), _) => format_value::format_complex(number, &spec, &name)?,
        (None, Value::Str(text)) => format_value::format_str(text.as_str(), &spec, &name)?,
        (None, _) => return default_format(value, specification),
    };
    Ok(Str::new(&text))
}

/// `object.__format__`: `str(value)`, and no specification; errors as `format`'s.
pub fn default_format(value: &Value, specification: &Ref<Str>) -> Result<Ref<Str>> {
    if !specification.is_empty() {
        return Err(type_error(format!("unsupported format string passed to {}.__format__", value.class_name())));
    }
    repr::text(value)
}
