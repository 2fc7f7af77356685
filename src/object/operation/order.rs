//! How values of builtin types compare: numbers exactly, strings by code point, sequences item by item.
//!
//! None says that the types do not compare so, as a special method's NotImplemented does.

use super::{compare, equal_keys, quick, set_algebra};
use crate::object::dict::Dict;
use crate::object::heap::Ref;
use crate::object::list::List;
use crate::object::number::Number;
use crate::object::set::Set;
use crate::object::slice::Range;
use crate::object::{Result, Value};
use crate::syntax::ast::CompareOperator;
use crate::text::{IntRef, int_math};
use num_traits::ToPrimitive;
use std::cmp::Ordering;

/// What an ordering says to an operator; None for those that ask for identity or membership.
#[inline(always)]
pub fn by_ordering(operator: CompareOperator, ordering: Ordering) -> Option<bool> {
    Some(match operator {
        CompareOperator::Equal => ordering == Ordering::Equal,
        CompareOperator::NotEqual => ordering != Ordering::Equal,
        CompareOperator::Less => ordering == Ordering::Less,
        CompareOperator::LessEqual => ordering != Ordering::Greater,
        CompareOperator::Greater => ordering == Ordering::Greater,
        CompareOperator::GreaterEqual => ordering != Ordering::Less,
        _ => return None,
    })
}

/// The same where the values may not be ordered at all, as a NaN: only `!=` holds then.
fn by_partial_ordering(operator: CompareOperator, ordering: Option<Ordering>) -> Option<bool> {
    match ordering {
        Some(ordering) => by_ordering(operator, ordering),
        None => Some(operator == CompareOperator::NotEqual),
    }
}

fn is_equality(operator: CompareOperator) -> bool {
    matches!(operator, CompareOperator::Equal | CompareOperator::NotEqual)
}

/// Compares numbers, strings, tuples and sets where that needs no script code, and is known at once.
#[inline]
pub fn quickly(operator: CompareOperator, left: &Value, right: &Value) -> Option<bool> {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => by_ordering(operator, left.cmp(right)),
        (Value::Float(left), Value::Float(right)) => {
            by_partial_ordering(operator, left.get().partial_cmp(&right.get()))
        }
        (Value::Str(left), Value::Str(right)) => by_ordering(operator, left.order(right)),
        (Value::Tuple(left), Value::Tuple(right)) => quickly_in_order(operator, left, right),
        (Value::List(left), Value::List(right)) => quickly_lists(operator, left, right),
        (Value::Set(left), Value::Set(right)) => match operator {
            CompareOperator::LessEqual if left.len() > right.len() => Some(false),
            CompareOperator::LessEqual => left.is_within_quickly(right),
            CompareOperator::GreaterEqual if right.len() > left.len() => Some(false),
            CompareOperator::GreaterEqual => right.is_within_quickly(left),
            _ => None,
        },
        _ if is_equality(operator) => {
            let equal = quick::equal_instances_or_none(left, right)?;
            Some(equal == (operator == CompareOperator::Equal))
        }
        _ => None,
    }
}

/// The items of two sequences, up to the first ones that differ.
fn quickly_in_order(operator: CompareOperator, left: &[Value], right: &[Value]) -> Option<bool> {
    if left.len() != right.len() && is_equality(operator) {
        return Some(operator == CompareOperator::NotEqual);
    }
    for (left, right) in left.iter().zip(right) {
        if !quick::equal(left, right)? {
            return match operator {
                CompareOperator::Equal => Some(false),
                CompareOperator::NotEqual => Some(true),
                _ => quickly_scalars(operator, left, right),
            };
        }
    }
    by_ordering(operator, left.len().cmp(&right.len()))
}

/// As `quickly_in_order`, for lists.
fn quickly_lists(operator: CompareOperator, left: &Ref<List>, right: &Ref<List>) -> Option<bool> {
    if left.len() != right.len() && is_equality(operator) {
        return Some(operator == CompareOperator::NotEqual);
    }
    let (place, answer) = left.first_difference(right);
    if answer? {
        return by_ordering(operator, left.len().cmp(&right.len()));
    }
    match operator {
        CompareOperator::Equal => Some(false),
        CompareOperator::NotEqual => Some(true),
        _ => quickly_scalars(operator, &left.get(place)?, &right.get(place)?),
    }
}

fn quickly_scalars(operator: CompareOperator, left: &Value, right: &Value) -> Option<bool> {
    let bit = |value: &Value| match value {
        Value::False => Some(0),
        Value::True => Some(1),
        _ => value.as_int(),
    };
    match (left, right) {
        (Value::True | Value::False, _) | (_, Value::True | Value::False) => {
            by_ordering(operator, bit(left)?.cmp(&bit(right)?))
        }
        (Value::Int(left), Value::Int(right)) => by_ordering(operator, left.cmp(right)),
        (Value::Str(left), Value::Str(right)) => by_ordering(operator, left.order(right)),
        (Value::Float(left), Value::Float(right)) => {
            by_partial_ordering(operator, left.get().partial_cmp(&right.get()))
        }
        _ => None,
    }
}

/// Compares what holds no other values; None for containers.
#[inline]
pub fn scalars(operator: CompareOperator, left: &Value, right: &Value) -> Option<Result<Option<bool>>> {
    let answer = match (left, right) {
        (Value::Float(left), Value::Float(right)) => {
            by_partial_ordering(operator, left.get().partial_cmp(&right.get()))
        }
        (Value::Str(left), Value::Str(right)) => by_ordering(operator, left.order(right)),
        (Value::Tuple(_) | Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Slice(_) | Value::Method(_), _) => {
            return None;
        }
        (Value::Bytes(left), Value::Bytes(right)) => by_ordering(operator, left.data.cmp(&right.data)),
        (Value::Range(left), Value::Range(right)) if is_equality(operator) => {
            Some(same_range(left, right) == (operator == CompareOperator::Equal))
        }
        _ => match (left.as_number(), right.as_number()) {
            (Some(left), Some(right)) => numbers(operator, left, right),
            _ => None,
        },
    };
    Some(Ok(answer))
}

/// Whether a number leaves the comparison to the other one, which is of a wider type: an int to a float, both to a
/// complex number. Where one of them is an instance of a script's class, that decides who is asked.
pub fn declines(left: &Value, right: &Value) -> bool {
    match (left.as_number(), right.as_number()) {
        (Some(Number::Int(_)), Some(right)) => !matches!(right, Number::Int(_)),
        (Some(Number::Float(_)), Some(right)) => matches!(right, Number::Complex(_)),
        _ => false,
    }
}

fn numbers(operator: CompareOperator, left: Number<'_>, right: Number<'_>) -> Option<bool> {
    match (left, right) {
        (Number::Int(left), Number::Int(right)) => by_ordering(operator, integers(left, right)),
        (Number::Int(left), Number::Float(right)) => by_partial_ordering(operator, with_float(left, right)),
        (Number::Float(left), Number::Int(right)) => {
            by_partial_ordering(operator, with_float(right, left).map(Ordering::reverse))
        }
        (Number::Float(left), Number::Float(right)) => by_partial_ordering(operator, left.partial_cmp(&right)),
        (Number::Complex(complex), other) | (other, Number::Complex(complex)) => {
            if !is_equality(operator) {
                return None;
            }
            let same = match other {
                Number::Complex(other) => complex.real == other.real && complex.imaginary == other.imaginary,
                Number::Float(other) => complex.imaginary == 0.0 && complex.real == other,
                Number::Int(other) => {
                    complex.imaginary == 0.0 && with_float(other, complex.real) == Some(Ordering::Equal)
                }
            };
            Some(same == (operator == CompareOperator::Equal))
        }
    }
}

fn integers(left: IntRef<'_>, right: IntRef<'_>) -> Ordering {
    match (left, right) {
        (IntRef::Small(left), IntRef::Small(right)) => left.cmp(&right),
        (IntRef::Big(left), IntRef::Big(right)) => left.cmp(right),
        // A big one is beyond all small ones.
        (IntRef::Big(_), IntRef::Small(_)) if left.is_negative() => Ordering::Less,
        (IntRef::Big(_), IntRef::Small(_)) => Ordering::Greater,
        (IntRef::Small(_), IntRef::Big(_)) if right.is_negative() => Ordering::Greater,
        (IntRef::Small(_), IntRef::Big(_)) => Ordering::Less,
    }
}

/// How an int compares with a float, exactly.
#[inline]
fn with_float(number: IntRef<'_>, float: f64) -> Option<Ordering> {
    match number {
        IntRef::Small(small) if small.unsigned_abs() <= 1 << 53 => (small as f64).partial_cmp(&float),
        _ => int_math::compare_float(number, float),
    }
}

fn same_range(left: &Range, right: &Range) -> bool {
    let length = left.len();
    length == right.len() && (length == 0 || (left.start == right.start && (length == 1 || left.step == right.step)))
}

/// Compares containers of the same type; may call script code.
///
/// # Errors
/// What comparing items raises.
pub fn containers(operator: CompareOperator, left: &Value, right: &Value) -> Result<Option<Value>> {
    match (left, right) {
        (Value::Tuple(left), Value::Tuple(right)) => tuples(operator, left, right).map(Some),
        (Value::List(left), Value::List(right)) => lists(operator, left, right).map(Some),
        (Value::Dict(left), Value::Dict(right)) if is_equality(operator) => {
            Ok(Some(Value::bool(same_entries(left, right)? == (operator == CompareOperator::Equal))))
        }
        (Value::Set(left), Value::Set(right)) => sets(operator, left, right).map(|answer| Some(answer.into())),
        (Value::Slice(left), Value::Slice(right)) => {
            let left = [left.start.clone(), left.stop.clone(), left.step.clone()];
            let right = [right.start.clone(), right.stop.clone(), right.step.clone()];
            tuples(operator, &left, &right).map(Some)
        }
        (Value::Method(left), Value::Method(right)) if is_equality(operator) => {
            let same = left.receiver.is(&right.receiver) && equal_keys(&left.function, &right.function)?;
            Ok(Some(Value::bool(same == (operator == CompareOperator::Equal))))
        }
        _ => Ok(None),
    }
}

/// Compares by the first items that differ, whose answer it is, or by the lengths.
fn tuples(operator: CompareOperator, left: &[Value], right: &[Value]) -> Result {
    if left.len() != right.len() && is_equality(operator) {
        return Ok(Value::bool(operator == CompareOperator::NotEqual));
    }
    for (left, right) in left.iter().zip(right) {
        let same = match quick::equal(left, right) {
            Some(same) => same,
            None => equal_keys(left, right)?,
        };
        if !same {
            return match operator {
                CompareOperator::Equal => Ok(Value::False),
                CompareOperator::NotEqual => Ok(Value::True),
                _ => compare(operator, left, right),
            };
        }
    }
    Ok(Value::bool(by_ordering(operator, left.len().cmp(&right.len())).unwrap_or(false)))
}

/// As `tuples`; script code may change the lists meanwhile, so that each round asks for the items again.
fn lists(operator: CompareOperator, left: &Ref<List>, right: &Ref<List>) -> Result {
    if left.len() != right.len() && is_equality(operator) {
        return Ok(Value::bool(operator == CompareOperator::NotEqual));
    }
    let (mut index, answer) = left.first_difference(right);
    if answer == Some(false) && is_equality(operator) {
        return Ok(Value::bool(operator == CompareOperator::NotEqual));
    }
    while let (Some(left_item), Some(right_item)) = (left.get(index), right.get(index)) {
        if !equal_keys(&left_item, &right_item)? {
            return match operator {
                CompareOperator::Equal => Ok(Value::False),
                CompareOperator::NotEqual => Ok(Value::True),
                _ => compare(operator, &left_item, &right_item),
            };
        }
        index += 1;
    }
    Ok(Value::bool(by_ordering(operator, left.len().cmp(&right.len())).unwrap_or(false)))
}

/// Compares sets: as subset and superset.
fn sets(operator: CompareOperator, left: &Ref<Set>, right: &Ref<Set>) -> Result<bool> {
    match operator {
        CompareOperator::Equal => set_algebra::equal_sets(left, right),
        CompareOperator::NotEqual => Ok(!set_algebra::equal_sets(left, right)?),
        CompareOperator::LessEqual => set_algebra::is_subset(left, right),
        CompareOperator::GreaterEqual => set_algebra::is_subset(right, left),
        CompareOperator::Less => Ok(left.len() < right.len() && set_algebra::is_subset(left, right)?),
        _ => Ok(right.len() < left.len() && set_algebra::is_subset(right, left)?),
    }
}

/// Whether two dictionaries hold equal values under the same keys.
fn same_entries(left: &Ref<Dict>, right: &Ref<Dict>) -> Result<bool> {
    if left.len() != right.len() {
        return Ok(false);
    }
    if let Some(answer) = left.equal_quickly(right) {
        return Ok(answer);
    }
    let mut position = 0;
    while let Some((key, value)) = left.next_entry(&mut position) {
        match right.get(&key)? {
            Some(other) if equal_keys(&value, &other)? => {}
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// Whether a range holds an int; ints beyond 64 bits are in none.
pub fn range_contains(range: &Range, number: IntRef<'_>) -> bool {
    let number = match number {
        IntRef::Small(number) => number,
        IntRef::Big(number) => match number.to_i64() {
            Some(number) => number,
            None => return false,
        },
    };
    let inside = if range.step > 0 {
        range.start <= number && number < range.stop
    } else {
        range.stop < number && number <= range.start
    };
    inside && (i128::from(number) - i128::from(range.start)) % i128::from(range.step) == 0
}
