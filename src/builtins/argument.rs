//! Conversions of arguments that the methods of several types share: sizes, positions in a sequence, flags.

use crate::object::exception::overflow_error;
use crate::object::operation::slice_bounds::slice_index;
use crate::object::{Result, Value, operation};

/// The argument as a C `ssize_t`.
///
/// # Errors
/// TypeError where it is no integer, OverflowError where it is too large; what `__index__` raises.
#[inline]
pub(crate) fn size(value: &Value) -> Result<i64> {
    match value {
        Value::Int(number) => Ok(*number),
        _ => narrow(value, "ssize_t"),
    }
}

/// The argument as a C `int`; errors as `size`'s.
pub(crate) fn c_int(value: &Value) -> Result<i32> {
    let number = narrow(value, "int")?;
    i32::try_from(number).map_err(|_| overflow_error("Python int too large to convert to C int"))
}

#[cold]
fn narrow(value: &Value, kind: &str) -> Result<i64> {
    let number = operation::index(value)?;
    let small = number.int_ref().and_then(|number| number.to_i64());
    small.ok_or_else(|| overflow_error(format!("Python int too large to convert to C {kind}")))
}

/// A bound of a slice: None gives `default`, large numbers are cut.
///
/// # Errors
/// TypeError where it is neither None nor an integer; what `__index__` raises.
#[inline]
pub(crate) fn bound(value: &Value, default: i64) -> Result<i64> {
    match value {
        Value::Null | Value::None => Ok(default),
        _ => slice_index(value),
    }
}

/// The part of a sequence of `length` items that `start` and `end` bound, as slices do; None where it is before
/// its own end, so that not even something empty can be found there.
#[inline]
pub(crate) fn part(start: &Value, end: &Value, length: usize) -> Result<Option<(usize, usize)>> {
    if matches!(start, Value::Null) && matches!(end, Value::Null) {
        return Ok(Some((0, length)));
    }
    let (start, end) = (bound(start, 0)?, bound(end, i64::MAX)?);
    Ok(part_between(start, end, length))
}

/// As `part`, of what has as many items as `length` says once the bounds have been asked what they are.
pub(crate) fn part_of(
    start: &Value,
    end: &Value,
    length: impl FnOnce() -> Result<usize>,
) -> Result<Option<(usize, usize)>> {
    if matches!(start, Value::Null) && matches!(end, Value::Null) {
        return Ok(Some((0, length()?)));
    }
    let (start, end) = (bound(start, 0)?, bound(end, i64::MAX)?);
    Ok(part_between(start, end, length()?))
}

fn part_between(start: i64, end: i64, length: usize) -> Option<(usize, usize)> {
    let most = length as i64;
    let from_end = |place: i64| if place < 0 { place.saturating_add(most).max(0) } else { place };
    let (start, end) = (from_end(start), from_end(end).min(most));
    (start <= end).then_some((start as usize, end as usize))
}

/// The flag of an argument that C reads as an int (`keepends`); errors as `c_int`'s.
pub(crate) fn flag(value: &Value) -> Result<bool> {
    match value {
        Value::False => Ok(false),
        Value::True => Ok(true),
        _ => Ok(c_int(value)? != 0),
    }
}
