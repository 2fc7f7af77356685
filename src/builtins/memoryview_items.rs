//! The items of memoryviews: reading, writing, slices and subscripts of several dimensions.

use super::memoryview::{made, not_implemented};
use crate::object::buffer::View;
use crate::object::bytes::Bytes;
use crate::object::exception::{index_error, type_error, value_error};
use crate::object::operation::number::find_float;
use crate::object::operation::slice_bounds::{Bounds, has_index, place, sized_index};
use crate::object::operation::{index, truth};
use crate::object::{Result, Thrown, Value};
use crate::text::packing::{Code, Kind, NATIVE_ORDER, int_range, read_float, read_int, write_float, write_int};
use crate::text::{Int, IntRef};
use num_traits::ToPrimitive;

/// What the bytes of an item stand for.
pub(super) fn value_of(code: Code, bytes: &[u8]) -> Value {
    match code.kind {
        Kind::Char => Bytes::new(bytes.to_vec()).into(),
        Kind::Bool => Value::from(bytes.iter().any(|byte| *byte != 0)),
        Kind::Float => Value::float(read_float(bytes, NATIVE_ORDER)),
        kind => Int::from(read_int(bytes, NATIVE_ORDER, kind == Kind::Signed)).into(),
    }
}

fn code_of(view: &View) -> Result<Code> {
    view.code().ok_or_else(|| not_implemented(format!("memoryview: format {} not supported", view.format)))
}

/// The item that begins at a place.
///
/// # Errors
/// NotImplementedError where the format is not one letter.
fn unpacked(view: &View, place: usize) -> Result {
    let code = code_of(view)?;
    Ok(view.read(|data| value_of(code, &data[place..place + code.size])))
}

/// The bytes that a value becomes as an item.
fn packed(view: &View, value: &Value) -> Result<Vec<u8>> {
    let code = code_of(view)?;
    let wrong_type = || type_error(format!("memoryview: invalid type for format '{}'", view.format));
    let wrong_value = || value_error(format!("memoryview: invalid value for format '{}'", view.format));
    let mut bytes = vec![0; code.size];
    match code.kind {
        Kind::Char => match &value.payload() {
            Value::Bytes(given) => match given.data[..] {
                [byte] => bytes[0] = byte,
                _ => return Err(wrong_value()),
            },
            _ => return Err(wrong_type()),
        },
        Kind::Bool => bytes[0] = u8::from(truth(value)?),
        Kind::Float => match find_float(value)? {
            Some(number) => write_float(&mut bytes, NATIVE_ORDER, number)?,
            None => return Err(wrong_type()),
        },
        kind => {
            if !has_index(value) {
                return Err(wrong_type());
            }
            let number = match index(value)?.int_ref() {
                Some(IntRef::Small(small)) => Some(i128::from(small)),
                Some(IntRef::Big(big)) => big.to_i128(),
                None => None,
            };
            let (least, most) = match int_range(code.size, kind == Kind::Signed) {
                // A C pointer may be given as a negative number as well.
                (_, most) if kind == Kind::Pointer => (i64::MIN.into(), most),
                range => range,
            };
            match number {
                Some(number) if (least..=most).contains(&number) => write_int(&mut bytes, NATIVE_ORDER, number),
                _ => return Err(wrong_value()),
            }
        }
    }
    Ok(bytes)
}

/// All items, in a list of as many levels as there are dimensions.
///
/// # Errors
/// NotImplementedError where the format is not one letter.
pub(super) fn to_list(view: &View) -> Result {
    let code = code_of(view)?;
    Ok(view.read(|data| level(view, code, data, 0, view.offset)))
}

fn level(view: &View, code: Code, data: &[u8], dimension: usize, start: usize) -> Value {
    let Some(length) = view.shape.get(dimension) else { return value_of(code, &data[start..start + code.size]) };
    let place = |number: usize| start.wrapping_add_signed(view.strides[dimension] * number as isize);
    Value::list((0..*length).map(|number| level(view, code, data, dimension + 1, place(number))).collect())
}

/// The place where an index leads in a dimension.
fn step(view: &View, start: usize, dimension: usize, index: i64) -> Result<usize> {
    match place(index, view.shape[dimension]) {
        Some(number) => Ok(start.wrapping_add_signed(view.strides[dimension] * number as isize)),
        None => Err(index_error(format!("index out of bounds on dimension {}", dimension + 1))),
    }
}

/// The place where a tuple of indices leads.
fn place_of(view: &View, key: &[Value]) -> Result<usize> {
    if key.len() > view.shape.len() {
        let (dimensions, given) = (view.shape.len(), key.len());
        return Err(type_error(format!("cannot index {dimensions}-dimension view with {given}-element tuple")));
    }
    let mut start = view.offset;
    for (dimension, index) in key.iter().enumerate() {
        start = step(view, start, dimension, sized_index(index)?)?;
    }
    Ok(start)
}

/// What a key of a memoryview is.
enum Key {
    At(i64),
    Place(usize),
    Sliced(Bounds),
    Slices,
    Whole,
}

impl Key {
    fn of(view: &View, key: &Value) -> Result<Key> {
        let dimensions = view.shape.len();
        match key {
            Value::Ellipsis if dimensions == 0 => Ok(Key::Whole),
            Value::Tuple(items) if dimensions == 0 && items.is_empty() => Ok(Key::Place(view.offset)),
            Value::Slice(slice) if dimensions > 0 => Ok(Key::Sliced(Bounds::of(slice)?)),
            _ if dimensions == 0 => Err(type_error("invalid indexing of 0-dim memory")),
            _ if has_index(key) => Ok(Key::At(sized_index(key)?)),
            Value::Tuple(items) if items.iter().all(has_index) => {
                if items.len() < dimensions {
                    return Err(not_implemented("sub-views are not implemented"));
                }
                place_of(view, items).map(Key::Place)
            }
            Value::Tuple(items) if items.iter().all(|item| matches!(item, Value::Slice(_))) => Ok(Key::Slices),
            _ => Err(invalid_key()),
        }
    }
}

#[cold]
fn invalid_key() -> Thrown {
    type_error("memoryview: invalid slice key")
}

fn sliced(view: &View, bounds: Bounds) -> View {
    let span = bounds.within(view.shape[0]);
    let offset = view.offset.wrapping_add_signed(view.strides[0] * span.start as isize);
    let stride = view.strides[0].wrapping_mul(span.step as isize);
    let (mut shape, mut strides) = (view.shape.clone(), view.strides.clone());
    (shape[0], strides[0]) = (span.count, stride);
    view.derived(if span.count == 0 { view.offset } else { offset }, shape, strides)
}

/// `view[key]`; `object` is the memoryview.
pub(super) fn get_item(object: &Value, view: &View, key: &Value) -> Result {
    match Key::of(view, key)? {
        Key::Whole => Ok(object.clone()),
        Key::Place(place) => unpacked(view, place),
        Key::Sliced(bounds) => Ok(made(sliced(view, bounds))),
        Key::Slices => Err(not_implemented("multi-dimensional slicing is not implemented")),
        Key::At(index) if view.shape.len() == 1 => unpacked(view, step(view, view.offset, 0, index)?),
        Key::At(_) => Err(not_implemented("multi-dimensional sub-views are not implemented")),
    }
}

/// `view[key] = value`.
pub(super) fn set_item(view: &View, key: &Value, value: &Value) -> Result<()> {
    if view.is_readonly {
        return Err(type_error("cannot modify read-only memory"));
    }
    let key = match Key::of(view, key)? {
        Key::Whole => Key::Place(view.offset),
        key => key,
    };
    match key {
        Key::Sliced(bounds) if view.shape.len() == 1 => assign(&sliced(view, bounds), value),
        Key::Sliced(_) | Key::Slices => {
            Err(not_implemented("memoryview slice assignments are currently restricted to ndim = 1"))
        }
        Key::At(_) if view.shape.len() != 1 => Err(not_implemented("sub-views are not implemented")),
        Key::At(index) => {
            let place = step(view, view.offset, 0, index)?;
            write(view, place, &packed(view, value)?);
            Ok(())
        }
        Key::Place(place) => {
            write(view, place, &packed(view, value)?);
            Ok(())
        }
        Key::Whole => Ok(()),
    }
}

fn write(view: &View, place: usize, bytes: &[u8]) {
    view.edit(|data| data[place..place + bytes.len()].copy_from_slice(bytes));
}

/// Assigns the items of another buffer to those of a part of a view.
fn assign(target: &View, value: &Value) -> Result<()> {
    let of_itself;
    let source = match View::of(value) {
        Some(Ok(view)) => {
            of_itself = view;
            &of_itself
        }
        Some(Err(view)) => {
            of_itself = view.copied();
            &of_itself
        }
        None => {
            let given = value.class_name();
            return Err(type_error(format!("a bytes-like object is required, not '{given}'")));
        }
    };
    let same_type = source.format.trim_start_matches('@') == target.format.trim_start_matches('@');
    if !same_type || source.item_size != target.item_size || source.shape != target.shape {
        return Err(value_error("memoryview assignment: lvalue and rvalue have different structures"));
    }
    let bytes = source.to_bytes('C');
    let places = target.places('C');
    target.edit(|data| {
        for (place, item) in places.into_iter().zip(bytes.chunks_exact(target.item_size.max(1))) {
            data[place..place + item.len()].copy_from_slice(item);
        }
    });
    Ok(())
}
