//! `code.replace`: a code object that differs from another in what wattle's code objects keep.

use super::code::code;
use crate::object::code::{Changes, Code};
use crate::object::code_object::CodeObject;
use crate::object::exception::{type_error, value_error};
use crate::object::operation::{equal, get_attribute, index};
use crate::object::{Result, Value};
use crate::syntax::Symbol;
use std::rc::Rc;

const NAMES: [&str; 18] = [
    "co_argcount",
    "co_posonlyargcount",
    "co_kwonlyargcount",
    "co_nlocals",
    "co_stacksize",
    "co_flags",
    "co_firstlineno",
    "co_code",
    "co_consts",
    "co_names",
    "co_varnames",
    "co_freevars",
    "co_cellvars",
    "co_filename",
    "co_name",
    "co_qualname",
    "co_linetable",
    "co_exceptiontable",
];

/// The flag of generators that may be awaited.
pub(super) const ITERABLE_COROUTINE: i64 = 0x100;

/// `replace(**changes)`.
///
/// # Errors
/// TypeError for wrong names and types; ValueError for what a code object of wattle cannot be given.
pub(super) fn replace(value: &Value, keywords: &[(Symbol, Value)]) -> Result {
    let old = code(value)?;
    let mut changes = Changes::default();
    for (name, new) in keywords {
        if !NAMES.contains(&name.as_str()) {
            return Err(type_error(format!("'{name}' is an invalid keyword argument for replace()")));
        }
        match name.as_str() {
            "co_name" => changes.name = Some(Symbol::new(text(name, new)?)),
            "co_qualname" => changes.qualname = Some(text(name, new)?.into()),
            "co_filename" => changes.file = Some(text(name, new)?.into()),
            "co_firstlineno" => changes.first_line = Some(u32::try_from(number(new)?).unwrap_or_default()),
            "co_flags" => {
                let (flags, present) = (number(new)?, super::code::flags(&old));
                if flags & !ITERABLE_COROUTINE != present & !ITERABLE_COROUTINE {
                    return Err(unchangeable(name));
                }
                changes.is_awaitable = Some(flags & ITERABLE_COROUTINE != 0);
            }
            "co_consts" => changes.doc = Some(names(name, new)?.first().cloned().unwrap_or(Value::None)),
            "co_varnames" => changes.slots = Some(renamed(&old, &symbols(name, new)?, name)?),
            "co_freevars" => {
                let free = symbols(name, new)?;
                if free.len() != old.free.len() {
                    return Err(unchangeable(name));
                }
                changes.free = Some(free);
            }
            _ => {
                if !equal(&get_attribute(value, *name)?, new)? {
                    return Err(unchangeable(name));
                }
            }
        }
    }
    Ok(CodeObject::of(&Code::changed(&old, changes)))
}

#[cold]
fn unchangeable(name: &Symbol) -> crate::object::Thrown {
    value_error(format!("wattle cannot replace {name}: there is no bytecode"))
}

fn text<'a>(name: &Symbol, value: &'a Value) -> Result<&'a str> {
    value.as_str().ok_or_else(|| {
        let given = value.class_name();
        type_error(format!("replace() argument '{name}' must be str, not {given}"))
    })
}

fn number(value: &Value) -> Result<i64> {
    match index(value)? {
        Value::Int(number) => Ok(number),
        _ => Err(value_error("the number is too large")),
    }
}

fn names<'a>(name: &Symbol, value: &'a Value) -> Result<&'a [Value]> {
    match value {
        Value::Tuple(items) => Ok(items),
        other => {
            let given = other.class_name();
            Err(type_error(format!("replace() argument '{name}' must be tuple, not {given}")))
        }
    }
}

fn symbols(name: &Symbol, value: &Value) -> Result<Vec<Symbol>> {
    let mut symbols = Vec::new();
    for item in names(name, value)? {
        match item {
            Value::Str(text) => symbols.push(text.symbol()),
            other => {
                let given = other.class_name();
                return Err(type_error(format!("name tuples must contain only strings, not '{given}'")));
            }
        }
    }
    Ok(symbols)
}

/// The slots with other names for those that `co_varnames` shows.
fn renamed(code: &Rc<Code>, given: &[Symbol], name: &Symbol) -> Result<Vec<Symbol>> {
    let visible = super::code::visible_slots(code);
    if visible.len() != given.len() {
        return Err(unchangeable(name));
    }
    let mut slots = code.slots.clone();
    for (slot, name) in visible.into_iter().zip(given) {
        slots[slot] = *name;
    }
    Ok(slots)
}
