//! `repr(value)`, `str(value)` and `ascii(value)`.
//!
//! Nested containers write into one buffer. A container that is being written already shows as `[...]`; the list
//! of those is the thread's, as in CPython.

use super::describe;
use super::guarded;
use super::iterate::collect;
use super::special::{self, Special, call_found};
use crate::object::exception::{self, type_error};
use crate::object::heap::Ref;
use crate::object::number::digit_limit;
use crate::object::set::Set;
use crate::object::state::NativeLevel;
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use crate::text::complex::Complex;
use crate::text::{IntRef, escape, float, int};
use std::cell::RefCell;
use std::fmt::Write;

/// `repr(value)`.
///
/// # Errors
/// What `__repr__` raises; RecursionError.
pub fn repr(value: &Value) -> Result<Ref<Str>> {
    if let Value::Instance(_) | Value::Object(_) | Value::Class(_) = value {
        return special_repr(value, well_known::__repr__);
    }
    let mut out = String::new();
    write_repr(&mut out, value)?;
    Ok(Str::new(&out))
}

/// Appends `repr(value)`; errors as `repr`'s.
pub fn write_repr(out: &mut String, value: &Value) -> Result<()> {
    match value {
        Value::None => out.push_str("None"),
        Value::True => out.push_str("True"),
        Value::False => out.push_str("False"),
        Value::NotImplemented => out.push_str("NotImplemented"),
        Value::Ellipsis => out.push_str("Ellipsis"),
        Value::Null => out.push_str("<NULL>"),
        Value::Int(number) => {
            let _ = write!(out, "{number}");
        }
        Value::Float(bits) => float::write_repr(out, bits.get()),
        Value::Str(text) => escape::write_repr(out, text.as_str()),
        Value::Bytes(bytes) => out.push_str(&escape::repr_bytes(&bytes.data)),
        Value::BigInt(big) => out.push_str(&int::to_decimal(IntRef::Big(&big.number), digit_limit())?),
        Value::Complex(number) => out.push_str(&Complex::new(number.real, number.imaginary).repr()),
        Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) => write_container(out, value, None)?,
        Value::Range(range) => describe::write_range(out, range),
        Value::Slice(slice) => describe::write_slice(out, slice)?,
        _ => out.push_str(special_repr(value, well_known::__repr__)?.as_str()),
    }
    Ok(())
}

thread_local! {
    /// The containers that are being written.
    static WRITTEN: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// Sets which containers are being written, for a switch of threads; those before come back.
pub(in crate::object) fn replace_written(containers: Vec<usize>) -> Vec<usize> {
    WRITTEN.replace(containers)
}

/// A container that is being written, until it is dropped.
pub struct Writing(usize);

impl Writing {
    /// Notes that the container is being written; None where it is already.
    pub fn begin(container: &Value) -> Option<Writing> {
        let address = container.address();
        WRITTEN.with_borrow_mut(|written| {
            if written.contains(&address) {
                return None;
            }
            written.push(address);
            Some(Writing(address))
        })
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        WRITTEN.with_borrow_mut(|written| {
            if let Some(place) = written.iter().rposition(|address| *address == self.0) {
                written.remove(place);
            }
        });
    }
}

/// Runs a part of a `repr` that may recurse.
///
/// # Errors
/// RecursionError where it is too deep; what it raises.
pub fn nested<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let Some(_level) = NativeLevel::enter() else {
        let message = "maximum recursion depth exceeded while getting the repr of an object";
        return Err(exception::new(&types().recursion_error, message));
    };
    guarded(work)
}

/// Appends the text of a builtin container; `name` is the class of an instance that extends it.
fn write_container(out: &mut String, value: &Value, name: Option<&str>) -> Result<()> {
    let Some(_writing) = Writing::begin(value) else {
        match value {
            Value::List(_) => out.push_str("[...]"),
            Value::Tuple(_) => out.push_str("(...)"),
            Value::Dict(_) => out.push_str("{...}"),
            _ => {
                let _ = write!(out, "{}(...)", name.map_or_else(|| value.class_name().to_string(), str::to_owned));
            }
        }
        return Ok(());
    };
    nested(|| match value {
        Value::List(list) => {
            out.push('[');
            let mut index = 0;
            while let Some(item) = list.get(index) {
                if index > 0 {
                    out.push_str(", ");
                }
                write_repr(out, &item)?;
                index += 1;
            }
            out.push(']');
            Ok(())
        }
        Value::Tuple(items) => {
            out.push('(');
            write_items(out, items)?;
            out.push_str(if items.len() == 1 { ",)" } else { ")" });
            Ok(())
        }
        Value::Dict(dict) => {
            out.push('{');
            let mut position = 0;
            let mut first = true;
            while let Some((key, value)) = dict.next_entry(&mut position) {
                if !first {
                    out.push_str(", ");
                }
                first = false;
                write_repr(out, &key)?;
                out.push_str(": ");
                write_repr(out, &value)?;
            }
            out.push('}');
            Ok(())
        }
        Value::Set(set) => write_set(out, set, name),
        _ => Ok(()),
    })
}

/// Appends the text of a set: with its class unless that is `set` and the braces say so.
fn write_set(out: &mut String, set: &Ref<Set>, name: Option<&str>) -> Result<()> {
    let name = name.unwrap_or(if set.is_frozen() { "frozenset" } else { "set" });
    if set.is_empty() {
        let _ = write!(out, "{name}()");
        return Ok(());
    }
    write_braced(out, name, name == "set" && !set.is_frozen(), &set.items())
}

/// Appends the items of a set in braces.
fn write_braced(out: &mut String, name: &str, braces_say_it: bool, items: &[Value]) -> Result<()> {
    if !braces_say_it {
        let _ = write!(out, "{name}(");
    }
    out.push('{');
    write_items(out, items)?;
    out.push_str(if braces_say_it { "}" } else { "})" });
    Ok(())
}

/// Appends the reprs of items with commas between them.
fn write_items(out: &mut String, items: &[Value]) -> Result<()> {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write_repr(out, item)?;
    }
    Ok(())
}

/// What `__repr__` gives; an error names the method that was asked for, which may be `__str__`.
fn special_repr(value: &Value, asked: Symbol) -> Result<Ref<Str>> {
    let class = value.class();
    match special::find_in_class(&class, well_known::__repr__) {
        Special::Method(method) => nested(|| {
            let result = call_found(&method, value, &class, &[])?;
            expect_text(result, asked)
        }),
        Special::Native => native_repr(value),
        Special::Absent | Special::Default => Ok(Str::new(&describe::plain(value))),
    }
}

/// Whether a class of a script says what iterating over an instance gives.
fn iterates_otherwise(value: &Value) -> bool {
    matches!(value, Value::Instance(_))
        && !matches!(value.class().lookup(well_known::__iter__), Some(Value::NativeFunction(_)))
}

/// The `repr` that a builtin type gives a value, or an instance that extends the type.
///
/// # Errors
/// As `repr`'s.
pub fn native_repr(value: &Value) -> Result<Ref<Str>> {
    let payload = value.payload();
    let mut out = String::new();
    match &payload {
        Value::Set(set) if !set.is_empty() && iterates_otherwise(value) => {
            // What the class iterates over is shown.
            let items = collect(value)?;
            nested(|| write_braced(&mut out, &value.class_name(), false, &items))?;
        }
        Value::Set(_) => write_container(&mut out, &payload, Some(&value.class_name()))?,
        Value::Instance(_) => return Ok(Str::new(&describe::plain(value))),
        _ => write_repr(&mut out, &payload)?,
    }
    Ok(Str::new(&out))
}

/// The string that `__repr__` or `__str__` must have given.
fn expect_text(result: Value, name: Symbol) -> Result<Ref<Str>> {
    match &result.payload() {
        Value::Str(text) => Ok(Ref::clone(text)),
        _ => Err(not_a_string(&result, name)),
    }
}

#[cold]
fn not_a_string(result: &Value, name: Symbol) -> Thrown {
    type_error(format!("{name} returned non-string (type {})", result.class_name()))
}

/// `str(value)`; errors as `repr`'s.
pub fn text(value: &Value) -> Result<Ref<Str>> {
    match value {
        Value::Str(text) => Ok(Ref::clone(text)),
        Value::Instance(_) | Value::Object(_) | Value::Class(_) => special_text(value),
        _ => repr(value),
    }
}

fn special_text(value: &Value) -> Result<Ref<Str>> {
    let class = value.class();
    match special::find(value, &class, well_known::__str__) {
        Special::Method(method) => nested(|| {
            let result = call_found(&method, value, &class, &[])?;
            expect_text(result, well_known::__str__)
        }),
        Special::Native => match &value.payload() {
            Value::Str(text) => Ok(Ref::clone(text)),
            // The class has taken a builtin `__repr__` for its `__str__`.
            _ => native_repr(value),
        },
        Special::Absent | Special::Default => special_repr(value, well_known::__str__),
    }
}

/// `ascii(value)`; errors as `repr`'s.
pub fn ascii(value: &Value) -> Result<Ref<Str>> {
    let text = repr(value)?;
    if text.is_ascii() { Ok(text) } else { Ok(Str::new(&escape::escape_beyond_ascii(text.as_str()))) }
}

/// What the builtin function `repr` gives: the very text that `__repr__` gave, of a derived class too; errors as `repr`'s.
pub fn repr_object(value: &Value) -> Result {
    match own_answer(value, well_known::__repr__, well_known::__repr__)? {
        Some(answer) => Ok(answer),
        None => Ok(repr(value)?.into()),
    }
}

/// What the builtin class `str` makes of the value, as `repr_object` does; errors as `repr`'s.
pub fn text_object(value: &Value) -> Result {
    let answer = match special_kind(value, well_known::__str__) {
        Special::Method(_) => own_answer(value, well_known::__str__, well_known::__str__)?,
        Special::Native => None,
        Special::Absent | Special::Default => own_answer(value, well_known::__repr__, well_known::__str__)?,
    };
    match answer {
        Some(answer) => Ok(answer),
        None => Ok(text(value)?.into()),
    }
}

fn special_kind(value: &Value, name: Symbol) -> Special {
    match value {
        Value::Instance(_) | Value::Object(_) | Value::Class(_) => special::find(value, &value.class(), name),
        _ => Special::Native,
    }
}

/// The text that a special method of a script gives; None where the builtin one counts.
fn own_answer(value: &Value, name: Symbol, asked: Symbol) -> Result<Option<Value>> {
    let Special::Method(method) = special_kind(value, name) else { return Ok(None) };
    nested(|| {
        let result = call_found(&method, value, &value.class(), &[])?;
        expect_text(result.clone(), asked)?;
        Ok(Some(result))
    })
}
