//! Concatenation and repetition of strings, bytes, tuples and lists.
//!
//! An operand may be an instance of a class that extends such a type: its payload counts, and the result is of
//! the builtin type. None says that the first operand is no such sequence.

use super::iterate::length_hint;
use super::slice_bounds::has_index;
use super::{Iteration, call_special, number};
use crate::object::bytes::Bytes;
use crate::object::exception::{self, overflow_error, type_error};
use crate::object::heap::Ref;
use crate::object::items::Items;
use crate::object::list::List;
use crate::object::string::Str;
use crate::object::tuple::Tuple;
use crate::object::types::types;
use crate::object::{Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::BinaryOperator;
use crate::syntax::symbol::well_known;

/// More bytes than any sequence may take: beyond it a MemoryError rather than an exhausted machine.
const MOST_BYTES: usize = 1 << 36;

/// `left + right`.
///
/// # Errors
/// TypeError where the right operand is of another type.
pub fn concatenate(left: &Value, right: &Value) -> Result<Option<Value>> {
    Ok(Some(match (&left.payload(), &right.payload()) {
        (Value::Str(left), Value::Str(right)) => Str::concatenation(left, right).into(),
        (Value::List(left), Value::List(right)) => Value::list_of(left.joined(right)),
        (Value::Tuple(left), Value::Tuple(right)) => {
            if left.is_empty() {
                return Ok(Some(Ref::clone(right).into()));
            }
            if right.is_empty() {
                return Ok(Some(Ref::clone(left).into()));
            }
            Tuple::new([&left[..], &right[..]].concat()).into()
        }
        (Value::Bytes(data), _) => match right.contents() {
            Some(more) => Bytes::new([&data.data[..], &more[..]].concat()).into(),
            None => return Err(type_error(format!("can't concat {} to {}", right.class_name(), left.class_name()))),
        },
        (payload @ (Value::Str(_) | Value::List(_) | Value::Tuple(_)), _) => {
            let name = payload.class_name();
            return Err(type_error(format!("can only concatenate {name} (not \"{}\") to {name}", right.class_name())));
        }
        (Value::Object(_), _) => return by_method(left, well_known::__add__, right),
        _ => return Ok(None),
    }))
}

/// The sequence operation of a native type that has no variant of its own: its method does it.
fn by_method(sequence: &Value, name: Symbol, operand: &Value) -> Result<Option<Value>> {
    Ok(call_special(sequence, name, std::slice::from_ref(operand))?
        .filter(|result| !matches!(result, Value::NotImplemented)))
}

/// `sequence * count`.
///
/// # Errors
/// TypeError where the count is no int; OverflowError and MemoryError where the result would be too large.
pub fn repeat(sequence: &Value, count: &Value) -> Result<Option<Value>> {
    let object = sequence;
    let sequence = object.payload();
    match sequence {
        Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_) => {}
        Value::Object(_) if object.class().lookup(well_known::__mul__).is_some() => {
            let count = repetitions(count)?;
            return by_method(object, well_known::__mul__, &Value::from(count));
        }
        _ => return Ok(None),
    }
    let count = repetitions(count)?;
    Ok(Some(match &sequence {
        Value::Str(text) if count == 1 => Ref::clone(text).into(),
        Value::Str(text) => {
            let length = text.as_str().len();
            if length.checked_mul(count).is_none_or(|size| size > isize::MAX as usize) {
                return Err(overflow_error("repeated string is too long"));
            }
            check_size(length, count)?;
            Str::repeated(text, count).into()
        }
        Value::Bytes(bytes) => {
            if bytes.data.len().checked_mul(count).is_none_or(|size| size > isize::MAX as usize) {
                return Err(overflow_error("repeated bytes are too long"));
            }
            check_size(bytes.data.len(), count)?;
            Bytes::new(bytes.data.repeat(count)).into()
        }
        Value::Tuple(_) if count == 1 => sequence.clone(),
        Value::Tuple(tuple) => Tuple::new(repeated(tuple, count)?).into(),
        Value::List(list) => Value::list_of(repeated_list(list, count)?),
        _ => return Ok(None),
    }))
}

/// How often a sequence is to be repeated.
fn repetitions(count: &Value) -> Result<usize> {
    if let Value::Int(count) = count {
        return Ok(usize::try_from(*count).unwrap_or(0));
    }
    if !has_index(count) {
        return Err(type_error(format!("can't multiply sequence by non-int of type '{}'", count.class_name())));
    }
    Ok(usize::try_from(number::index_size(count)?).unwrap_or(0))
}

fn check_size(size: usize, count: usize) -> Result<()> {
    match size.checked_mul(count) {
        Some(total) if total <= MOST_BYTES => Ok(()),
        _ => Err(out_of_memory()),
    }
}

#[cold]
fn out_of_memory() -> Thrown {
    exception::raise(exception::make(&types().memory_error, Vec::new()))
}

/// The items of a list, `count` times one behind the other.
///
/// # Errors
/// MemoryError where they would be too many.
fn repeated_list(list: &Ref<List>, count: usize) -> Result<Items> {
    check_size(list.len() * size_of::<Value>(), count)?;
    list.repeated(count).ok_or_else(out_of_memory)
}

/// The items, `count` times one behind the other.
///
/// # Errors
/// MemoryError where they would be too many.
pub fn repeated(items: &[Value], count: usize) -> Result<Vec<Value>> {
    check_size(std::mem::size_of_val(items), count)?;
    let mut all = Vec::new();
    if all.try_reserve_exact(items.len() * count).is_err() {
        return Err(out_of_memory());
    }
    match items {
        [Value::Int(number)] => all.extend(std::iter::repeat_n(*number, count).map(Value::Int)),
        [Value::None] => all.extend(std::iter::repeat_with(|| Value::None).take(count)),
        [only] => all.extend(std::iter::repeat_n(only, count).cloned()),
        _ => (0..count).for_each(|_| all.extend_from_slice(items)),
    }
    Ok(all)
}

/// `target += operand` and `target *= operand` on a mutable sequence; whether `target` was one.
///
/// # Errors
/// TypeError; what iterating over the operand raises.
pub fn in_place(operator: BinaryOperator, target: &Value, operand: &Value) -> Result<bool> {
    let payload = target.payload();
    let list = match &payload {
        Value::List(list) => list,
        Value::Object(_) => return object_in_place(operator, target, operand),
        _ => return Ok(false),
    };
    match operator {
        BinaryOperator::Add => extend(list, operand)?,
        BinaryOperator::Multiply => {
            let count = repetitions(operand)?;
            let items = repeated_list(list, count)?;
            drop(list.replace(items));
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// The same on a native sequence that has no variant of its own: its methods do it.
fn object_in_place(operator: BinaryOperator, target: &Value, operand: &Value) -> Result<bool> {
    let has = |name| target.class().lookup(name).is_some();
    let done = match operator {
        BinaryOperator::Add if has(well_known::__iadd__) => by_method(target, well_known::__iadd__, operand)?,
        BinaryOperator::Multiply if has(well_known::__imul__) => {
            let count = repetitions(operand)?;
            by_method(target, well_known::__imul__, &Value::from(count))?
        }
        _ => None,
    };
    Ok(done.is_some())
}

/// Adds all items of an iterable behind a list's last.
///
/// # Errors
/// What iterating raises.
pub fn extend(list: &Ref<List>, iterable: &Value) -> Result<()> {
    match iterable {
        Value::List(source) => list.extend_from(source),
        Value::Tuple(source) => list.extend(source.iter().cloned()),
        // What extends itself has no end, unless its items are all taken first.
        Value::Instance(_) if matches!(&iterable.payload(), Value::List(source) if source.same(list)) => {
            let Some(mut items) = exception::absorb(Iteration::new(iterable), &types().type_error)? else {
                return Err(type_error("argument must be iterable"));
            };
            let mut all = Vec::new();
            items.collect_into(&mut all)?;
            list.extend(all);
        }
        _ => {
            let mut items = Iteration::new(iterable)?;
            // CPython asks for the length to make room, which a script may notice.
            if matches!(iterable, Value::Instance(_)) {
                length_hint(iterable, 0)?;
            }
            let mut feed = |item| {
                list.push(item);
                None
            };
            while let Some(item) = items.next_fed(&mut feed)? {
                list.push(item);
            }
        }
    }
    Ok(())
}
