//! `memoryview.cast`: the same memory with another format or shape.

use crate::object::buffer::{View, native_code};
use crate::object::exception::{type_error, value_error};
use crate::object::operation::encoding::check_ascii;
use crate::object::{Result, Value};

/// The most dimensions.
const MOST_DIMENSIONS: usize = 64;

/// `view.cast(format, shape)`; the shape is Null where it was not given.
///
/// # Errors
/// TypeError and ValueError where the memory does not fit.
pub(super) fn cast(view: &View, format: &Value, shape: &Value) -> Result<View> {
    let text = format.payload();
    let Some(text) = text.as_str() else {
        return Err(type_error(format!("cast() argument 'format' must be str, not {}", format.argument_name())));
    };
    if !view.is_contiguous('C') {
        return Err(type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let lengths = match shape {
        Value::Null => None,
        _ => {
            let items = match &shape.payload() {
                Value::List(items) => items.snapshot(),
                Value::Tuple(items) => items.to_vec(),
                _ => return Err(type_error("shape must be a list or a tuple")),
            };
            if items.len() > MOST_DIMENSIONS {
                return Err(value_error(format!("memoryview: number of dimensions must not exceed {MOST_DIMENSIONS}")));
            }
            if items.len() != 1 && view.shape.len() != 1 {
                return Err(type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
            }
            Some(items)
        }
    };
    if let Value::Str(text) = &format.payload() {
        check_ascii(text)?;
    }
    let mut made = flat(view, text)?;
    if let Some(lengths) = lengths {
        shape_by(&mut made, &lengths)?;
    }
    Ok(made)
}

/// The memory as items of the format in one dimension.
fn flat(view: &View, format: &str) -> Result<View> {
    let Some(code) = native_code(format) else {
        return Err(value_error(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'",
        ));
    };
    let is_byte = |format: &str| matches!(format.trim_start_matches('@'), "B" | "b" | "c");
    if view.code().is_none() {
        return Err(value_error(
            "memoryview: source format must be a native single character format prefixed with an optional '@'",
        ));
    }
    if !is_byte(&view.format) && !is_byte(format) {
        return Err(type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let size = view.count() * view.item_size;
    if !size.is_multiple_of(code.size) {
        return Err(type_error("memoryview: length is not a multiple of itemsize"));
    }
    let mut made = view.derived(view.offset, vec![size / code.size], vec![code.size as isize]);
    made.format = format.into();
    made.item_size = code.size;
    Ok(made)
}

/// Gives the memory the lengths of its dimensions.
fn shape_by(view: &mut View, lengths: &[Value]) -> Result<()> {
    let size = view.count() * view.item_size;
    let mut shape = Vec::with_capacity(lengths.len());
    let mut product: usize = 1;
    for length in lengths {
        let payload = length.payload();
        let Some(length) = payload.int_ref() else {
            return Err(type_error("memoryview.cast(): elements of shape must be integers"));
        };
        let length = length.to_i64().and_then(|length| usize::try_from(length).ok()).filter(|length| *length > 0);
        let Some(length) = length else {
            return Err(value_error("memoryview.cast(): elements of shape must be integers > 0"));
        };
        let Some(next) = product.checked_mul(length).filter(|product| isize::try_from(*product).is_ok()) else {
            return Err(value_error("memoryview.cast(): product(shape) > SSIZE_MAX"));
        };
        product = next;
        shape.push(length);
    }
    if product.checked_mul(view.item_size) != Some(size) {
        return Err(type_error("memoryview: product(shape) * itemsize != buffer size"));
    }
    let mut strides = vec![0; shape.len()];
    let mut stride = view.item_size as isize;
    for (place, length) in shape.iter().enumerate().rev() {
        strides[place] = stride;
        stride *= *length as isize;
    }
    (view.shape, view.strides) = (shape, strides);
    Ok(())
}
