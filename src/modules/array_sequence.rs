//! Arrays as sequences: subscripts, operators, comparisons, iteration and representation.

use super::array::{Array, with};
use super::array_methods::{item, text_of};
use crate::builtins::container;
use crate::object::exception::{self, index_error, type_error, value_error};
use crate::object::iterator::SequenceIterator;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::slice_bounds::{Bounds, Span, has_index, place, sized_index};
use crate::object::operation::{compare_truth, repr};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::ast::CompareOperator;
use crate::text::escape;

/// The special methods.
pub(super) const OPERATORS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", represent),
    native("__len__(self, /)", "Return len(self).", |args| with(&args[0], |array| Ok(Value::from(array.len())))),
    native("__iter__(self, /)", "Implement iter(self).", |args| {
        Ok(Value::object(SequenceIterator::of_class(args[0].payload(), iterator_class)))
    }),
    native("__contains__(self, key, /)", "Return key in self.", |args| {
        let mut place = 0;
        while let Some(item) = item(&args[0], place)? {
            if equals(&item, &args[1])? {
                return Ok(Value::True);
            }
            place += 1;
        }
        Ok(Value::False)
    }),
    native("__getitem__(self, key, /)", "Return self[key].", get_item),
    native("__setitem__(self, key, value, /)", "Set self[key] to value.", set_item),
    native("__delitem__(self, key, /)", "Delete self[key].", delete_item),
    native("__add__(self, value, /)", "Return self+value.", add),
    native("__iadd__(self, value, /)", "Implement self+=value.", |args| {
        if args[1].payload().downcast::<Array>().is_none() {
            let given = args[1].class_name();
            return Err(type_error(format!("can only extend array with array (not \"{given}\")")));
        }
        super::array_methods::extend(&args[0], &args[1])?;
        Ok(args[0].clone())
    }),
    native("__mul__(self, value, /)", "Return self*value.", multiply),
    native("__rmul__(self, value, /)", "Return value*self.", multiply),
    native("__imul__(self, value, /)", "Implement self*=value.", |args| {
        let repeated = repeated(args)?;
        with(&args[0], |array| array.storage.change(|data| *data = repeated))?;
        Ok(args[0].clone())
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| compare(CompareOperator::Equal, args)),
    native("__ne__(self, value, /)", "Return self!=value.", |args| compare(CompareOperator::NotEqual, args)),
    native("__lt__(self, value, /)", "Return self<value.", |args| compare(CompareOperator::Less, args)),
    native("__le__(self, value, /)", "Return self<=value.", |args| compare(CompareOperator::LessEqual, args)),
    native("__gt__(self, value, /)", "Return self>value.", |args| compare(CompareOperator::Greater, args)),
    native("__ge__(self, value, /)", "Return self>=value.", |args| compare(CompareOperator::GreaterEqual, args)),
];

crate::native_class!(fn iterator_class "array.arrayiterator" crate::builtins::iterator::CONTAINER);

/// Whether an item equals a value; no two NaNs do.
pub(super) fn equals(item: &Value, value: &Value) -> Result<bool> {
    compare_truth(CompareOperator::Equal, item, value)
}

fn represent(args: &[Value]) -> Result {
    let name = args[0].class().short_name();
    let (item, length) = with(&args[0], |array| Ok((array.item, array.len())))?;
    let letter = item.letter;
    if length == 0 {
        return Ok(Value::from(format!("{name}('{letter}')")));
    }
    let items = if item.is_text() {
        escape::repr(&text_of(&args[0])?)
    } else {
        let list = crate::object::operation::call_method(&args[0], crate::syntax::Symbol::new("tolist"), &[])?;
        repr(&list)?.as_str().to_owned()
    };
    Ok(Value::from(format!("{name}('{letter}', {items})")))
}

/// What a subscript is.
enum Key {
    At(i64),
    Sliced(Bounds),
}

fn key_of(key: &Value) -> Result<Key> {
    match key {
        Value::Slice(slice) => Ok(Key::Sliced(Bounds::of(slice)?)),
        _ if has_index(key) => Ok(Key::At(sized_index(key)?)),
        _ => Err(type_error("array indices must be integers")),
    }
}

fn get_item(args: &[Value]) -> Result {
    match key_of(&args[1])? {
        Key::At(index) => {
            let found = with(&args[0], |array| match place(index, array.len()) {
                Some(place) => array.get(place),
                None => Ok(None),
            })?;
            found.ok_or_else(|| index_error("array index out of range"))
        }
        Key::Sliced(bounds) => with(&args[0], |array| {
            let span = bounds.within(array.len());
            Ok(Array::value(array.item, taken(array, span)))
        }),
    }
}

/// The bytes of the items that a span covers.
fn taken(array: &Array, span: Span) -> Vec<u8> {
    let size = array.item.size;
    array
        .storage
        .read(|data| span.places().flat_map(|place| &data[place * size..(place + 1) * size]).copied().collect())
}

fn set_item(args: &[Value]) -> Result {
    match key_of(&args[1])? {
        Key::At(index) => {
            let out_of_range = || index_error("array assignment index out of range");
            with(&args[0], |array| place(index, array.len()).ok_or_else(out_of_range))?;
            let bytes = with(&args[0], |array| array.item.pack(&args[2]))?;
            with(&args[0], |array| {
                // What made the bytes may have made the array shorter.
                let start = place(index, array.len()).ok_or_else(out_of_range)? * array.item.size;
                let size = array.item.size;
                array.storage.edit(|data| data[start..start + size].copy_from_slice(&bytes[..size]));
                Ok(())
            })?;
        }
        Key::Sliced(bounds) => {
            let payload = args[2].payload();
            let Some(other) = payload.downcast::<Array>() else {
                let given = args[2].class_name();
                return Err(type_error(format!("can only assign array (not \"{given}\") to array slice")));
            };
            let bytes = other.storage.snapshot();
            let item = other.item;
            with(&args[0], |array| {
                if array.item != item {
                    return Err(bad_argument());
                }
                replace_span(array, bounds.within(array.len()), &bytes)
            })?;
        }
    }
    Ok(Value::None)
}

#[cold]
fn bad_argument() -> crate::object::Thrown {
    type_error("bad argument type for built-in operation")
}

fn replace_span(array: &Array, span: Span, bytes: &[u8]) -> Result<()> {
    let size = array.item.size;
    if span.step == 1 {
        let start = span.start as usize * size;
        let end = start + span.count * size;
        return array.storage.change(|data| drop(data.splice(start..end, bytes.iter().copied())));
    }
    let given = bytes.len() / size;
    if given == 0 {
        return remove_span(array, span);
    }
    if given != span.count {
        let count = span.count;
        return Err(value_error(format!("attempt to assign array of size {given} to extended slice of size {count}")));
    }
    array.storage.edit(|data| {
        for (place, item) in span.places().zip(bytes.chunks_exact(size)) {
            data[place * size..(place + 1) * size].copy_from_slice(item);
        }
    });
    Ok(())
}

fn remove_span(array: &Array, span: Span) -> Result<()> {
    let size = array.item.size;
    let mut left = span.ascending().places().peekable();
    let mut byte = 0;
    array.storage.change(|data| {
        data.retain(|_| {
            while left.next_if(|place| (place + 1) * size <= byte).is_some() {}
            let goes = left.peek().is_some_and(|place| byte / size == *place);
            byte += 1;
            !goes
        });
    })
}

fn delete_item(args: &[Value]) -> Result {
    match key_of(&args[1])? {
        Key::At(index) => with(&args[0], |array| match place(index, array.len()) {
            Some(place) => super::array_methods::remove(array, place),
            None => Err(index_error("array assignment index out of range")),
        })?,
        Key::Sliced(bounds) => with(&args[0], |array| {
            // CPython refuses even what would take nothing away.
            array.storage.check_resize()?;
            remove_span(array, bounds.within(array.len()))
        })?,
    }
    Ok(Value::None)
}

fn add(args: &[Value]) -> Result {
    let payload = args[1].payload();
    let Some(other) = payload.downcast::<Array>() else {
        let given = args[1].class_name();
        return Err(type_error(format!("can only append array (not \"{given}\") to array")));
    };
    let more = other.storage.snapshot();
    with(&args[0], |array| {
        if array.item != other.item {
            return Err(bad_argument());
        }
        let mut bytes = array.storage.snapshot().to_vec();
        bytes.extend_from_slice(&more);
        Ok(Array::value(array.item, bytes))
    })
}

/// The bytes of the items, as often as the second argument says.
fn repeated(args: &[Value]) -> Result<Vec<u8>> {
    let count = usize::try_from(container::repetitions(&args[1])?).unwrap_or(0);
    let bytes = with(&args[0], |array| Ok(array.storage.snapshot()))?;
    match bytes.len().checked_mul(count) {
        Some(length) if length <= 1 << 36 => Ok(bytes.repeat(count)),
        _ => Err(exception::raise(exception::make(&types().memory_error, Vec::new()))),
    }
}

fn multiply(args: &[Value]) -> Result {
    let bytes = repeated(args)?;
    with(&args[0], |array| Ok(Array::value(array.item, bytes)))
}

fn compare(operator: CompareOperator, args: &[Value]) -> Result {
    let (left, right) = (args[0].payload(), args[1].payload());
    let (Some(left), Some(right)) = (left.downcast::<Array>(), right.downcast::<Array>()) else {
        return Ok(Value::NotImplemented);
    };
    let by_equality = matches!(operator, CompareOperator::Equal | CompareOperator::NotEqual);
    if by_equality && left.len() != right.len() {
        return Ok(Value::from(operator == CompareOperator::NotEqual));
    }
    if left.item == right.item && !left.item.is_float() {
        let size = left.item.size;
        let (left_data, right_data) = (left.storage.snapshot(), right.storage.snapshot());
        let numbers = |data: &[u8]| data.chunks_exact(size).map(|item| left.item.number(item)).collect::<Vec<_>>();
        let ordering = numbers(&left_data).cmp(&numbers(&right_data));
        return Ok(crate::object::operation::order::by_ordering(operator, ordering).unwrap_or_default().into());
    }
    let mut place = 0;
    loop {
        let (Some(first), Some(second)) = (left.get(place)?, right.get(place)?) else { break };
        if !equals(&first, &second)? {
            return match operator {
                CompareOperator::Equal => Ok(Value::False),
                CompareOperator::NotEqual => Ok(Value::True),
                _ => compare_truth(operator, &first, &second).map(Value::from),
            };
        }
        place += 1;
    }
    let ordering = left.len().cmp(&right.len());
    Ok(crate::object::operation::order::by_ordering(operator, ordering).unwrap_or_default().into())
}
