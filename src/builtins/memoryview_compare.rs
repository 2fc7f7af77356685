//! When memoryviews are equal, and their hashes.

use super::memoryview::{MemoryView, view};
use super::memoryview_items::value_of;
use crate::object::buffer::{Buffer, View};
use crate::object::exception::value_error;
use crate::object::operation::{self, equal as equal_values};
use crate::object::string::hash_bytes;
use crate::object::{Result, Value};
use crate::text::Int;
use crate::text::packing::{Code, Kind, Packing, read_float, read_int};
use std::rc::Rc;

/// Whether a memoryview equals another object; None where that shows no memory.
///
/// # Errors
/// None but those of comparing items.
pub(super) fn equal(left: &Value, right: &Value) -> Result<Option<bool>> {
    let Ok(left_view) = view_of(left) else { return Ok(Some(left.is(right))) };
    let right_view = match view_of(right) {
        Ok(view) => view,
        Err(true) => return Ok(Some(left.is(right))),
        Err(false) => return Ok(None),
    };
    if left_view.shape != right_view.shape {
        return Ok(Some(false));
    }
    let (left, right) = (left_view.to_bytes('C'), right_view.to_bytes('C'));
    if let (Some(left_code), Some(right_code)) = (left_view.code(), right_view.code()) {
        if left_code == right_code && left_code.kind != Kind::Float && left_code.kind != Kind::Bool {
            return Ok(Some(left == right));
        }
        return pairwise(&left_view, &right_view, (&left, &right), (left_code, right_code)).map(Some);
    }
    let packing =
        |view: &View| Packing::parse(view.format.as_bytes()).ok().filter(|packing| packing.size == view.item_size);
    let (Some(left_packing), Some(right_packing)) = (packing(&left_view), packing(&right_view)) else {
        return Ok(Some(false));
    };
    let items = left.chunks_exact(left_packing.size.max(1)).zip(right.chunks_exact(right_packing.size.max(1)));
    for (left, right) in items {
        if !equal_values(&fields(&left_packing, left), &fields(&right_packing, right))? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}

/// What an object looks at or shows; the error says whether it is a released memoryview.
fn view_of(value: &Value) -> std::result::Result<Rc<View>, bool> {
    match View::of(value) {
        Some(Ok(view)) => Ok(Rc::new(view)),
        Some(Err(view)) => Ok(view),
        None => Err(matches!(value, Value::Object(native) if matches!(native.buffer(), Some(Buffer::Released)))),
    }
}

fn pairwise(left_view: &View, right_view: &View, bytes: (&[u8], &[u8]), codes: (Code, Code)) -> Result<bool> {
    let items = bytes.0.chunks_exact(left_view.item_size).zip(bytes.1.chunks_exact(right_view.item_size));
    for (left, right) in items {
        if !equal_values(&value_of(codes.0, left), &value_of(codes.1, right))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The values of an item of several fields.
fn fields(packing: &Packing, bytes: &[u8]) -> Value {
    let one = |(code, range): (Code, std::ops::Range<usize>)| {
        let bytes = &bytes[range];
        match code.kind {
            Kind::Float => Value::float(read_float(bytes, packing.order)),
            Kind::Bool => Value::from(bytes.iter().any(|byte| *byte != 0)),
            Kind::Char | Kind::Bytes | Kind::Pascal | Kind::Pad => {
                crate::object::bytes::Bytes::new(bytes.to_vec()).into()
            }
            kind => Int::from(read_int(bytes, packing.order, kind == Kind::Signed)).into(),
        }
    };
    Value::tuple(packing.places().map(one).collect())
}

/// `hash(view)`, which is remembered.
///
/// # Errors
/// ValueError where the view may be written to, or where its items are no bytes; what the viewed object's hash raises.
pub(super) fn hash(this: &MemoryView, object: &Value) -> Result<i64> {
    if let Some(hash) = this.hash.get() {
        return Ok(hash);
    }
    let view = view(object)?;
    if !view.is_readonly {
        return Err(value_error("cannot hash writable memoryview object"));
    }
    if !matches!(view.format.trim_start_matches('@'), "B" | "b" | "c") {
        return Err(value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    // The viewed object must be hashable as well.
    operation::hash(&view.object)?;
    let hash = hash_bytes(&view.to_bytes('C')) as i64;
    this.hash.set(Some(hash));
    Ok(hash)
}
