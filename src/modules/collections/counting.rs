//! What `Counter` and `OrderedDict`, which are script classes on `dict`, do natively: counting, and what changes
//! the order of the keys.

use crate::object::class::Class;
use crate::object::dict::Dict;
use crate::object::exception::{self, type_error};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{self, Iteration, binary, call, get_attribute, set_item, truth};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::BinaryOperator;
use crate::syntax::symbol::well_known;

/// The functions of the module.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native("_count_elements(mapping, iterable, /)", "Count elements in the iterable, updating the mapping", |args| {
        match plain_dict(&args[0], &[Symbol::new("get"), well_known::__setitem__]) {
            Some(dict) => count_in_dict(&dict, &args[1]),
            None => count_in_mapping(&args[0], &args[1]),
        }
    }),
    native("_pop_end(dict, last, /)", "Take the last entry of the dict out, or the first one.", |args| {
        let dict = dict(&args[0])?;
        let entry = if truth(&args[1])? { dict.pop_last() } else { dict.pop_first() };
        match entry {
            Some((key, value)) => Ok(Value::tuple(vec![key, value])),
            None => Err(exception::key_error(&Value::str("dictionary is empty"))),
        }
    }),
    native("_move_to_end(dict, key, last, /)", "Move the entry of the key behind or before all others.", |args| {
        let dict = dict(&args[0])?;
        let last = truth(&args[2])?;
        let Some((key, value)) = dict.remove_entry(&args[1])? else { return Err(exception::key_error(&args[1])) };
        if last {
            dict.set(key, value)?;
        } else {
            dict.set_first(key, value)?;
        }
        Ok(Value::None)
    }),
];

pub(super) fn dict(value: &Value) -> Result<Ref<Dict>> {
    match &value.payload() {
        Value::Dict(dict) => Ok(Ref::clone(dict)),
        other => Err(type_error(format!("expected a dict, got {}", other.class_name()))),
    }
}

/// The dictionary that a mapping is or holds, where its class has the methods of the names from `dict`.
fn plain_dict(mapping: &Value, names: &[Symbol]) -> Option<Ref<Dict>> {
    let class: Ref<Class> = mapping.class();
    let are_native = names.iter().all(|name| {
        matches!(&class.lookup(*name), Some(Value::NativeFunction(method))
            if method.owner.as_ref().is_some_and(|owner| owner.same(&types().dict)))
    });
    match &mapping.payload() {
        Value::Dict(dict) if are_native => Some(Ref::clone(dict)),
        _ => None,
    }
}

fn count_in_dict(dict: &Ref<Dict>, iterable: &Value) -> Result {
    let mut iteration = Iteration::new(iterable)?;
    while let Some(item) = iteration.next()? {
        let Some(place) = dict.find_or_insert(&item, Value::Int(1))? else { continue };
        let count = dict.value_at(place).unwrap_or_default();
        match count {
            Value::Int(count) if count < i64::MAX => {
                dict.replace_at(place, Value::Int(count + 1));
            }
            count => dict.set(item, binary(BinaryOperator::Add, &count, &Value::Int(1))?)?,
        }
    }
    Ok(Value::None)
}

fn count_in_mapping(mapping: &Value, iterable: &Value) -> Result {
    let mut iteration = Iteration::new(iterable)?;
    let get = get_attribute(mapping, Symbol::new("get"))?;
    while let Some(item) = iteration.next()? {
        let count = call(&get, &[item.clone(), Value::Int(0)])?;
        let count = operation::binary(BinaryOperator::Add, &count, &Value::Int(1))?;
        set_item(mapping, &item, count)?;
    }
    Ok(Value::None)
}
