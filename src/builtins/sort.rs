//! Sorting: `list.sort` and `sorted`.
//!
//! Ints, floats and strings are sorted by Rust's own stable sort, for no script code can run meanwhile. For all
//! others a sort of our own (`merge_sort.rs`) asks `__lt__`: it works on a vector of places, so that an exception in the
//! middle leaves a permutation, and no answer that a script gives, however inconsistent, can do more harm than a wrong
//! order.
//!
//! The list is empty while it is sorted. A key function or a `__lt__` may switch greenlets in the middle: the
//! items stand in this function's own vectors.

use super::merge_sort;
use crate::object::exception::value_error;
use crate::object::list::List;
use crate::object::operation::{call, compare_truth};
use crate::object::{Ref, Result, Value};
use crate::syntax::ast::CompareOperator;
use std::cmp::Ordering;

/// `list.sort(key=key, reverse=reverse)`.
///
/// # Errors
/// What the key function and the comparisons raise; ValueError where the list was changed meanwhile.
pub(crate) fn sort(list: &Ref<List>, key: &Value, reverse: bool) -> Result<()> {
    let mut items = list.take().into_vec();
    let outcome = sort_items(&mut items, key, reverse);
    let meanwhile = list.replace(items);
    let changed = meanwhile.capacity() > 0;
    drop(meanwhile);
    outcome?;
    if changed { Err(value_error("list modified during sort")) } else { Ok(()) }
}

/// `sorted(items, key=key, reverse=reverse)`.
///
/// # Errors
/// What the key function and the comparisons raise.
pub(crate) fn sorted(mut items: Vec<Value>, key: &Value, reverse: bool) -> Result {
    sort_items(&mut items, key, reverse)?;
    Ok(Value::list(items))
}

fn sort_items(items: &mut Vec<Value>, key: &Value, reverse: bool) -> Result<()> {
    if key.is_none() {
        if sort_simple(items, reverse) {
            return Ok(());
        }
        let (order, outcome) = general_order(items, reverse);
        rearrange(items, &order);
        return outcome;
    }
    let mut keys = Vec::with_capacity(items.len());
    for item in items.iter() {
        keys.push(call(key, std::slice::from_ref(item))?);
    }
    let (order, outcome) = match simple_order(&keys, reverse) {
        Some(order) => (order, Ok(())),
        None => general_order(&keys, reverse),
    };
    rearrange(items, &order);
    outcome
}

/// Puts the items in the order of the places.
fn rearrange(items: &mut Vec<Value>, order: &[usize]) {
    let mut old = std::mem::take(items);
    items.extend(order.iter().map(|place| std::mem::take(&mut old[*place])));
}

/// What kind of keys all of the values are, where no script code is needed to compare them.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Simple {
    Ints,
    Floats,
    Strings,
}

fn simple_kind(keys: &[Value]) -> Option<Simple> {
    let kind = match keys.first()? {
        Value::Int(_) => Simple::Ints,
        Value::Float(_) => Simple::Floats,
        Value::Str(_) => Simple::Strings,
        _ => return None,
    };
    let fits = |key: &Value| match (kind, key) {
        (Simple::Ints, Value::Int(_)) | (Simple::Strings, Value::Str(_)) => true,
        (Simple::Floats, Value::Float(bits)) => !bits.get().is_nan(),
        _ => false,
    };
    keys.iter().all(fits).then_some(kind)
}

/// How two keys of the same simple kind compare.
#[inline]
fn compare_simple(left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => left.cmp(right),
        (Value::Float(left), Value::Float(right)) => left.get().partial_cmp(&right.get()).unwrap_or(Ordering::Equal),
        (Value::Str(left), Value::Str(right)) => left.order(right),
        _ => Ordering::Equal,
    }
}

/// Sorts in place where the items are simple; whether they are.
fn sort_simple(items: &mut [Value], reverse: bool) -> bool {
    if items.len() < 2 {
        return true;
    }
    match simple_kind(items) {
        None => return false,
        Some(Simple::Ints) => {
            let mut numbers: Vec<i64> = items.iter().filter_map(Value::as_int).collect();
            numbers.sort_unstable();
            if reverse {
                numbers.reverse();
            }
            for (item, number) in items.iter_mut().zip(numbers) {
                *item = Value::Int(number);
            }
        }
        Some(_) if reverse => items.sort_by(|left, right| compare_simple(right, left)),
        Some(_) => items.sort_by(compare_simple),
    }
    true
}

/// The order of simple keys; None where they are not.
fn simple_order(keys: &[Value], reverse: bool) -> Option<Vec<usize>> {
    let kind = simple_kind(keys);
    if kind.is_none() && keys.len() > 1 {
        return None;
    }
    let mut order: Vec<usize> = (0..keys.len()).collect();
    if kind == Some(Simple::Ints) {
        let mut numbers: Vec<(i64, usize)> = keys.iter().filter_map(Value::as_int).zip(0..).collect();
        if reverse {
            numbers.sort_by_key(|number| std::cmp::Reverse(number.0));
        } else {
            numbers.sort_by_key(|pair| pair.0);
        }
        order = numbers.into_iter().map(|(_, place)| place).collect();
    } else if reverse {
        order.sort_by(|left, right| compare_simple(&keys[*right], &keys[*left]));
    } else {
        order.sort_by(|left, right| compare_simple(&keys[*left], &keys[*right]));
    }
    Some(order)
}

/// The order of any keys, by `<`. A permutation comes back in any case, with the error that ended the sort.
fn general_order(keys: &[Value], reverse: bool) -> (Vec<usize>, Result<()>) {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    // Turned round before and after, equal keys keep their order in a descending sort, too.
    if reverse {
        order.reverse();
    }
    let outcome =
        merge_sort::sort(&mut order, |left, right| compare_truth(CompareOperator::Less, &keys[left], &keys[right]));
    if reverse {
        order.reverse();
    }
    (order, outcome)
}
