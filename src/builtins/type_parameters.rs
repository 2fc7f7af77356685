//! The type variables in the arguments of parametrised types and unions, and what takes their places.
//!
//! A type variable is whatever has `__typing_subst__`; the module `typing` has classes of such.

use crate::object::exception::type_error;
use crate::object::operation::{call, equal, find_attribute, get_item, repr, truth};
use crate::object::tuple::Tuple;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;

/// The type variables among the arguments, and in them, each once: what `__parameters__` gives.
///
/// # Errors
/// What reading the arguments' attributes raises.
pub(super) fn parameters_of(arguments: &[Value]) -> Result<Ref<Tuple>> {
    let mut found: Vec<Value> = Vec::new();
    for argument in arguments {
        if let Value::Class(_) = argument {
            continue;
        }
        if has(argument, "__typing_subst__")? {
            add(&mut found, argument)?;
        } else if let Some(Value::Tuple(inner)) = &find_attribute(argument, Symbol::new("__parameters__"))? {
            for parameter in inner.iter() {
                add(&mut found, parameter)?;
            }
        }
    }
    Ok(Tuple::new(found))
}

fn add(found: &mut Vec<Value>, parameter: &Value) -> Result<()> {
    if place_of(found, parameter)?.is_none() {
        found.push(parameter.clone());
    }
    Ok(())
}

fn place_of(parameters: &[Value], parameter: &Value) -> Result<Option<usize>> {
    for (place, known) in parameters.iter().enumerate() {
        if known.is(parameter) || equal(known, parameter)? {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

fn has(value: &Value, name: &str) -> Result<bool> {
    Ok(find_attribute(value, Symbol::new(name))?.is_some_and(|found| !found.is_none()))
}

/// The arguments of `alias[item]`: those of `alias`, with the items in the places of the type variables.
///
/// # Errors
/// TypeError where there are no type variables, or another number of them; what the variables' hooks raise.
pub(super) fn substituted(alias: &Value, arguments: &[Value], item: &Value) -> Result<Vec<Value>> {
    let parameters = parameters_of(arguments)?;
    if parameters.is_empty() {
        return Err(type_error(format!("{} is not a generic class", repr(alias)?.as_str())));
    }
    let mut item = Value::tuple(unpacked(item)?);
    for parameter in parameters.iter() {
        if let Some(prepare) = find_attribute(parameter, Symbol::new("__typing_prepare_subst__"))?
            && !prepare.is_none()
        {
            item = call(&prepare, &[alias.clone(), item])?;
        }
    }
    let items = match &item {
        Value::Tuple(items) => items.to_vec(),
        other => vec![other.clone()],
    };
    if items.len() != parameters.len() {
        let much = if items.len() > parameters.len() { "many" } else { "few" };
        let (shown, given, expected) = (repr(alias)?, items.len(), parameters.len());
        let shown = shown.as_str();
        return Err(type_error(format!("Too {much} arguments for {shown}; actual {given}, expected {expected}")));
    }
    let mut all = Vec::new();
    for argument in arguments {
        if let Value::Class(_) = argument {
            all.push(argument.clone());
            continue;
        }
        let new = match find_attribute(argument, Symbol::new("__typing_subst__"))? {
            Some(substitute) if !substitute.is_none() => match place_of(&parameters, argument)? {
                Some(place) => call(&substitute, &[items[place].clone()])?,
                None => argument.clone(),
            },
            _ => replaced(argument, &parameters, &items)?,
        };
        match &new {
            Value::Tuple(parts) if is_unpacked_variable(argument)? => all.extend(parts.iter().cloned()),
            _ => all.push(new),
        }
    }
    Ok(all)
}

fn is_unpacked_variable(argument: &Value) -> Result<bool> {
    match find_attribute(argument, Symbol::new("__typing_is_unpacked_typevartuple__"))? {
        Some(mark) => truth(&mark),
        None => Ok(false),
    }
}

/// The items in brackets; those of an unpacked tuple stand for themselves.
fn unpacked(item: &Value) -> Result<Vec<Value>> {
    let items = match item {
        Value::Tuple(items) => items.to_vec(),
        other => vec![other.clone()],
    };
    let mut all = Vec::new();
    for item in items {
        let inner = match &item {
            Value::Class(_) => None,
            _ => find_attribute(&item, Symbol::new("__typing_unpacked_tuple_args__"))?,
        };
        match &inner {
            Some(Value::Tuple(inner)) if !matches!(inner.last(), Some(Value::Ellipsis)) => {
                all.extend(inner.iter().cloned());
            }
            _ => all.push(item),
        }
    }
    Ok(all)
}

/// A parametrised type among the arguments with its own variables replaced.
fn replaced(argument: &Value, parameters: &[Value], items: &[Value]) -> Result {
    let own = match &find_attribute(argument, Symbol::new("__parameters__"))? {
        Some(Value::Tuple(own)) if !own.is_empty() => Ref::clone(own),
        _ => return Ok(argument.clone()),
    };
    let mut new = Vec::new();
    for parameter in own.iter() {
        match place_of(parameters, parameter)? {
            Some(place) => match &items[place] {
                Value::Tuple(parts) if has(parameter, "__iter__")? => new.extend(parts.iter().cloned()),
                item => new.push(item.clone()),
            },
            None => new.push(parameter.clone()),
        }
    }
    get_item(argument, &Value::tuple(new))
}
