//! Operations on whole sets: union, intersection, difference, and the comparisons by inclusion.
//!
//! Which operand is walked, and when the result's table grows, decides on the order that a script sees, so
//! each follows CPython's. The operators and methods of `set` and `frozenset` are thin on these. Where a set is
//! walked, script code may run between its keys; the walk goes on in the table as it then is.

use super::hash::hash;
use super::iterate::Iteration;
use super::quick;
use crate::object::heap::Ref;
use crate::object::set::Set;
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;

/// The set that a value is, or that an instance of a class that extends it holds.
pub fn as_set(value: &Value) -> Option<Ref<Set>> {
    match value {
        Value::Set(set) => Some(Ref::clone(set)),
        Value::Instance(_) if value.is_instance(&types().set) || value.is_instance(&types().frozenset) => {
            match &value.payload() {
                Value::Set(set) => Some(Ref::clone(set)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Adds all items of any iterable.
///
/// # Errors
/// TypeError where it is not iterable or an item is unhashable; what script code raises.
pub fn update(target: &Ref<Set>, other: &Value) -> Result<()> {
    if let Some(other) = as_set(other) {
        return target.merge(&other);
    }
    if let Value::Dict(dict) = other {
        target.make_room(dict.len());
        // Looked at entry by entry: what a comparison changes in it is no error.
        let mut position = 0;
        while let Some(key) = dict.next_key(&mut position) {
            if let Some(key) = target.add_quickly(key) {
                target.add(key)?;
            }
        }
        return Ok(());
    }
    let mut items = Iteration::new(other)?;
    while let Some(item) = items.next_fed(&mut |item| target.add_quickly(item))? {
        target.add(item)?;
    }
    Ok(())
}

/// A new set of the items of any iterable; errors as `update`'s.
pub fn from_iterable(iterable: &Value, frozen: bool) -> Result<Ref<Set>> {
    let set = Set::new(frozen);
    update(&set, iterable)?;
    Ok(set)
}

/// `left | right`; errors as `update`'s.
pub fn union(left: &Ref<Set>, right: &Ref<Set>) -> Result<Ref<Set>> {
    let result = left.copy(left.is_frozen());
    result.merge(right)?;
    Ok(result)
}

/// `left & right`; errors as `update`'s.
pub fn intersection(left: &Ref<Set>, right: &Ref<Set>) -> Result<Ref<Set>> {
    if left.same(right) {
        return Ok(left.copy(left.is_frozen()));
    }
    let (known, walked) = if right.len() > left.len() { (right, left) } else { (left, right) };
    if let Some(result) = walked.select_quickly(known, true, left.is_frozen()) {
        return Ok(result);
    }
    let result = Set::new(left.is_frozen());
    let mut position = 0;
    while let Some((key, hash)) = walked.next_hashed(&mut position) {
        if known.contains_hashed(&key, hash)? {
            result.add_hashed(key, hash)?;
        }
    }
    Ok(result)
}

/// The keys of `left` that any iterable gives too; errors as `update`'s.
pub fn intersection_with(left: &Ref<Set>, other: &Value) -> Result<Ref<Set>> {
    if let Some(other) = as_set(other) {
        return intersection(left, &other);
    }
    let result = Set::new(left.is_frozen());
    let mut items = Iteration::new(other)?;
    while let Some(item) = items.next()? {
        let hash = hash(&item)?;
        if left.contains_hashed(&item, hash)? {
            result.add_hashed(item, hash)?;
            if result.len() >= left.len() {
                break;
            }
        }
    }
    Ok(result)
}

/// `left - right`; errors as `update`'s.
pub fn difference(left: &Ref<Set>, right: &Ref<Set>) -> Result<Ref<Set>> {
    if left.len() >> 2 > right.len() {
        return copy_and_remove(left, &right.into());
    }
    if let Some(result) = left.select_quickly(right, false, left.is_frozen()) {
        return Ok(result);
    }
    let result = Set::new(left.is_frozen());
    let mut position = 0;
    while let Some((key, hash)) = left.next_hashed(&mut position) {
        if !right.contains_hashed(&key, hash)? {
            result.add_hashed(key, hash)?;
        }
    }
    Ok(result)
}

/// The keys of `left` that an iterable does not give; errors as `update`'s.
pub fn difference_with(left: &Ref<Set>, other: &Value) -> Result<Ref<Set>> {
    if let Some(other) = as_set(other) {
        return difference(left, &other);
    }
    let Value::Dict(dict) = other else { return copy_and_remove(left, other) };
    if left.len() >> 2 > dict.len() {
        return copy_and_remove(left, other);
    }
    let result = Set::new(left.is_frozen());
    let mut position = 0;
    while let Some((key, hash)) = left.next_hashed(&mut position) {
        if !dict.contains(&key)? {
            result.add_hashed(key, hash)?;
        }
    }
    Ok(result)
}

fn copy_and_remove(left: &Ref<Set>, other: &Value) -> Result<Ref<Set>> {
    let result = left.copy(left.is_frozen());
    remove_all_of(&result, other)?;
    Ok(result)
}

/// Takes out every item that an iterable gives; errors as `update`'s.
pub fn remove_all_of(target: &Ref<Set>, other: &Value) -> Result<()> {
    match as_set(other) {
        Some(other) if target.same(&other) => {
            target.remove_all();
            return Ok(());
        }
        Some(mut other) => {
            if other.len() >> 3 > target.len() {
                other = intersection(target, &other)?;
            }
            let mut position = 0;
            while let Some((key, hash)) = other.next_hashed(&mut position) {
                target.discard_hashed(&key, hash)?;
            }
        }
        None => {
            let mut items = Iteration::new(other)?;
            while let Some(item) = items.next()? {
                target.discard(&item)?;
            }
        }
    }
    target.tidy();
    Ok(())
}

/// `left ^ right`: a new set; errors as `update`'s.
pub fn symmetric_difference(left: &Ref<Set>, right: &Ref<Set>) -> Result<Ref<Set>> {
    symmetric_difference_with(left, &right.into())
}

/// The items that either the set or an iterable has; errors as `update`'s.
pub fn symmetric_difference_with(left: &Ref<Set>, other: &Value) -> Result<Ref<Set>> {
    let result = from_iterable(other, left.is_frozen())?;
    toggle_all_of(&result, &left.into())?;
    Ok(result)
}

/// Takes out the items of an iterable that are in the set, and adds those that are not; errors as `update`'s.
pub fn toggle_all_of(target: &Ref<Set>, other: &Value) -> Result<()> {
    if let Value::Dict(dict) = other {
        let mut position = 0;
        while let Some(key) = dict.next_key(&mut position) {
            let hash = hash(&key)?;
            toggle(target, key, hash)?;
        }
        return Ok(());
    }
    let other = match as_set(other) {
        Some(other) if target.same(&other) => {
            target.remove_all();
            return Ok(());
        }
        Some(other) => other,
        None => from_iterable(other, target.is_frozen())?,
    };
    let mut position = 0;
    while let Some((key, hash)) = other.next_hashed(&mut position) {
        toggle(target, key, hash)?;
    }
    Ok(())
}

fn toggle(target: &Ref<Set>, key: Value, hash: i64) -> Result<()> {
    if !target.discard_hashed(&key, hash)? {
        target.add_hashed(key, hash)?;
    }
    Ok(())
}

/// `left <= right`; errors as `update`'s.
pub fn is_subset(left: &Ref<Set>, right: &Ref<Set>) -> Result<bool> {
    if left.len() > right.len() {
        return Ok(false);
    }
    if let Some(answer) = left.is_within_quickly(right) {
        return Ok(answer);
    }
    let mut position = 0;
    while let Some((key, hash)) = left.next_hashed(&mut position) {
        if !right.contains_hashed(&key, hash)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `left == right`; errors as `update`'s.
pub fn equal_sets(left: &Ref<Set>, right: &Ref<Set>) -> Result<bool> {
    if left.same(right) {
        return Ok(true);
    }
    if left.len() != right.len() { Ok(false) } else { is_subset(left, right) }
}

/// Whether no item of an iterable is in the set; errors as `update`'s.
pub fn is_disjoint(left: &Ref<Set>, other: &Value) -> Result<bool> {
    if let Some(right) = as_set(other) {
        if left.same(&right) {
            return Ok(left.is_empty());
        }
        let (known, walked) = if right.len() > left.len() { (&right, left) } else { (left, &right) };
        if let Some(answer) = walked.is_apart_quickly(known) {
            return Ok(answer);
        }
        let mut position = 0;
        while let Some((key, hash)) = walked.next_hashed(&mut position) {
            if known.contains_hashed(&key, hash)? {
                return Ok(false);
            }
        }
        return Ok(true);
    }
    let mut items = Iteration::new(other)?;
    while let Some(item) = items.next()? {
        if left.contains(&item)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A membership test as `set` does it: an unhashable set is looked up as the frozen set of its keys.
///
/// # Errors
/// TypeError for an unhashable item; what script code raises.
pub fn set_contains(set: &Ref<Set>, item: &Value) -> Result<bool> {
    with_frozen(item, |item| set.contains(item))
}

/// Works with an item, or with the frozen copy of a set without a hash that is asked for as an item.
///
/// # Errors
/// What `work` raises.
pub fn with_frozen<T>(item: &Value, work: impl FnOnce(&Value) -> Result<T>) -> Result<T> {
    if !matches!(item, Value::Set(_) | Value::Instance(_)) || quick::hash(item).is_some() {
        return work(item);
    }
    match as_set(item) {
        Some(set) if !set.is_frozen() && matches!(item.class().lookup(well_known::__hash__), Some(Value::None)) => {
            work(&set.copy(true).into())
        }
        _ => work(item),
    }
}
