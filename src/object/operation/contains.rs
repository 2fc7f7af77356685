//! Membership: `item in container`.

use super::special::{self, Special, call_found};
use super::{Iteration, call, equal_keys, order, quick, set_algebra, truth};
use crate::object::exception::{self, type_error, value_error};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;
use crate::text::{IntRef, search};

/// `item in container`.
///
/// # Errors
/// TypeError where the container has no items, or none of the item's type; what special methods raise.
pub fn contains(container: &Value, item: &Value) -> Result<bool> {
    match (container, item) {
        (Value::Set(set), _) => {
            if let Some(answer) = set.contains_quickly(item) {
                return Ok(answer);
            }
        }
        (Value::Dict(dict), Value::Int(_) | Value::Str(_)) => return dict.contains(item),
        _ => {}
    }
    if let Some(answer) = native(container, item) {
        return answer;
    }
    let class = container.class();
    match special::find(container, &class, well_known::__contains__) {
        Special::Method(method) => match special::bound(&method, container, &class)? {
            Some(Value::None) => Err(type_error(format!("'{}' object is not a container", class.name()))),
            Some(bound) => truth(&call(&bound, std::slice::from_ref(item))?),
            None => truth(&call_found(&method, container, &class, std::slice::from_ref(item))?),
        },
        Special::Native => match native(&container.payload(), item) {
            Some(answer) => answer,
            None => among_items(container, item),
        },
        Special::Absent | Special::Default => among_items(container, item),
    }
}

/// Membership in builtin containers; None for every other value.
pub fn native(container: &Value, item: &Value) -> Option<Result<bool>> {
    Some(match container {
        Value::Dict(dict) => dict.contains(item),
        Value::List(list) => {
            // As far as the items compare without script code, the list cannot change.
            let (found, mut index) = list.find_quickly(0, item);
            if found {
                return Some(Ok(true));
            }
            while let Some(candidate) = list.get(index) {
                match equal_keys(&candidate, item) {
                    Ok(false) => index += 1,
                    found => return Some(found),
                }
            }
            Ok(false)
        }
        Value::Tuple(tuple) => {
            for candidate in tuple.iter() {
                match quick::equal(candidate, item) {
                    Some(false) => {}
                    Some(true) => return Some(Ok(true)),
                    None => match equal_keys(candidate, item) {
                        Ok(false) => {}
                        found => return Some(found),
                    },
                }
            }
            Ok(false)
        }
        Value::Set(set) => set_algebra::set_contains(set, item),
        Value::Str(text) => match &item.payload() {
            Value::Str(part) => Ok(search::find(text.as_str().as_bytes(), part.as_str().as_bytes()).is_some()),
            _ => Err(type_error(format!("'in <string>' requires string as left operand, not {}", item.class_name()))),
        },
        Value::Bytes(bytes) => bytes_contain(&bytes.data, item),
        Value::Range(range) => match item.int_ref() {
            Some(number) => Ok(order::range_contains(range, number)),
            None => return None,
        },
        _ => return None,
    })
}

/// Whether bytes hold a byte, or other bytes next to one another.
///
/// # Errors
/// TypeError where the item is neither; ValueError where it is no byte.
pub fn bytes_contain(data: &[u8], item: &Value) -> Result<bool> {
    if let Some(part) = item.contents() {
        return Ok(search::find(data, &part).is_some());
    }
    match super::number::find_index(item)? {
        Some(number) => match number.int_ref() {
            Some(IntRef::Small(byte @ 0..=255)) => Ok(data.contains(&(byte as u8))),
            _ => Err(value_error("byte must be in range(0, 256)")),
        },
        None => Err(type_error(format!("a bytes-like object is required, not '{}'", item.class_name()))),
    }
}

/// Whether an item of an iterable is, or equals, the one asked for.
fn among_items(container: &Value, item: &Value) -> Result<bool> {
    let Some(mut items) = exception::absorb(Iteration::new(container), &types().type_error)? else {
        return Err(type_error(format!("argument of type '{}' is not iterable", container.class_name())));
    };
    while let Some(candidate) = items.next()? {
        if equal_keys(&candidate, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}
