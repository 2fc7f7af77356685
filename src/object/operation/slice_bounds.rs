//! Indices and slices of sequences: from values of the language to places in a sequence of a known length.
//!
//! Subscripts, `slice.indices` and the methods with `start` and `stop` parameters use it. An index may be any
//! object with `__index__`, which is script code: ask for it first and for the length afterwards.

use super::number::index;
use crate::object::exception::{self, type_error, value_error};
use crate::object::heap::Ref;
use crate::object::slice::Slice;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;
use num_bigint::Sign;

/// A slice whose bounds are numbers, not yet cut to a length.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    start: i64,
    stop: i64,
    step: i64,
}

/// The places that a slice covers in a sequence: `count` of them from `start` on, `step` apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first place; where nothing is covered, the place to insert at.
    pub start: i64,
    /// The bound behind the last place, in the direction of the step.
    pub stop: i64,
    /// The distance; never zero.
    pub step: i64,
    /// How many places are covered.
    pub count: usize,
}

impl Bounds {
    /// Asks the parts of a slice for their numbers.
    ///
    /// # Errors
    /// TypeError for a part that is no index, ValueError for a step of zero; what `__index__` raises.
    pub fn of(slice: &Slice) -> Result<Bounds> {
        Bounds::of_parts(&slice.start, &slice.stop, &slice.step)
    }

    /// As `of`, from the three parts of a slice that nobody has made; errors as `of`'s.
    pub fn of_parts(start: &Value, stop: &Value, step: &Value) -> Result<Bounds> {
        let step = match step {
            Value::None => 1,
            step => match slice_index(step)? {
                0 => return Err(value_error("slice step cannot be zero")),
                // The negation of a step stays a number.
                step => step.max(-i64::MAX),
            },
        };
        let (first, last) = if step < 0 { (i64::MAX, i64::MIN) } else { (0, i64::MAX) };
        let start = if start.is_none() { first } else { slice_index(start)? };
        let stop = if stop.is_none() { last } else { slice_index(stop)? };
        Ok(Bounds { start, stop, step })
    }

    /// Cuts the bounds to a length.
    #[inline]
    pub fn within(self, length: usize) -> Span {
        let length = length as i64;
        let step = self.step;
        let cut = |bound: i64| {
            let bound = if bound < 0 { bound.saturating_add(length) } else { bound };
            match step < 0 {
                true if bound < 0 => -1,
                true => bound.min(length - 1),
                false => bound.clamp(0, length),
            }
        };
        let (start, stop) = (cut(self.start), cut(self.stop));
        let distance = if step < 0 { start - stop } else { stop - start };
        let count = match step {
            _ if distance <= 0 => 0,
            1 | -1 => distance,
            _ => (distance - 1) / step.abs() + 1,
        };
        Span { start, stop, step, count: count as usize }
    }
}

impl Span {
    /// The covered places as a range of the sequence, where they are next to one another and ascend.
    #[inline]
    pub fn range(self) -> Option<std::ops::Range<usize>> {
        (self.step == 1).then(|| self.start as usize..self.start as usize + self.count)
    }

    /// The covered places in order.
    pub fn places(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |number| (self.start + number * self.step) as usize)
    }

    /// The covered places from the lowest to the highest.
    pub fn ascending(self) -> Span {
        if self.step > 0 || self.count == 0 {
            return self;
        }
        let last = self.start + (self.count as i64 - 1) * self.step;
        Span { start: last, stop: self.start + 1, step: -self.step, count: self.count }
    }
}

/// The number of a slice's part, or of a `start` or `stop` argument; one beyond 64 bits is cut to them.
///
/// # Errors
/// TypeError where it is no index; what `__index__` raises.
#[inline]
pub fn slice_index(value: &Value) -> Result<i64> {
    if let Value::Int(number) = value {
        return Ok(*number);
    }
    match clamped_index(value)? {
        Some(number) => Ok(number),
        None => Err(type_error("slice indices must be integers or None or have an __index__ method")),
    }
}

/// As `slice_index`, for the arguments of `index` methods, which take no None; errors as `slice_index`'s.
pub fn search_bound(value: &Value) -> Result<i64> {
    match clamped_index(value)? {
        Some(number) => Ok(number),
        None => Err(type_error("slice indices must be integers or have an __index__ method")),
    }
}

/// The number that an object with `__index__` stands for, cut to 64 bits; None where it has none.
fn clamped_index(value: &Value) -> Result<Option<i64>> {
    if let Value::Int(number) = value {
        return Ok(Some(*number));
    }
    if !has_index(value) {
        return Ok(None);
    }
    Ok(Some(match &index(value)? {
        Value::Int(number) => *number,
        Value::BigInt(big) if big.number.sign() == Sign::Minus => i64::MIN,
        _ => i64::MAX,
    }))
}

/// Whether `operator.index` takes the value.
#[inline]
pub fn has_index(value: &Value) -> bool {
    match value {
        Value::Int(_) | Value::BigInt(_) | Value::True | Value::False => true,
        Value::Instance(_) | Value::Object(_) => value.class().lookup(well_known::__index__).is_some(),
        _ => false,
    }
}

/// A subscript of a sequence.
pub enum Subscript {
    /// A number; negative ones count from the end.
    At(i64),
    /// A slice.
    Slice(Ref<Slice>),
}

impl Subscript {
    /// What a key means for a sequence that messages call `noun`.
    ///
    /// # Errors
    /// TypeError for what is no index, IndexError for one that does not fit; what `__index__` raises.
    #[inline]
    pub fn of(key: &Value, noun: &str) -> Result<Subscript> {
        match key {
            Value::Int(number) => Ok(Subscript::At(*number)),
            Value::Slice(slice) => Ok(Subscript::Slice(Ref::clone(slice))),
            _ if has_index(key) => sized_index(key).map(Subscript::At),
            _ if noun == "string" => {
                Err(type_error(format!("string indices must be integers, not '{}'", key.class_name())))
            }
            _ => Err(type_error(format!("{noun} indices must be integers or slices, not {}", key.class_name()))),
        }
    }
}

/// The number that an index stands for.
///
/// # Errors
/// IndexError where it does not fit 64 bits; TypeError where it is no index; what `__index__` raises.
pub fn sized_index(value: &Value) -> Result<i64> {
    match &index(value)? {
        Value::Int(number) => Ok(*number),
        _ => Err(exception::index_error(format!("cannot fit '{}' into an index-sized integer", value.class_name()))),
    }
}

/// The place that an index means in a sequence of `length` items; None where it is outside.
#[inline(always)]
pub fn place(index: i64, length: usize) -> Option<usize> {
    let place = if index < 0 { index.wrapping_add(length as i64) } else { index };
    if (place as u64) < length as u64 { Some(place as usize) } else { None }
}

/// `start` or `stop` of a search, counted from the end where negative, and cut to the length.
pub fn search_place(bound: i64, length: usize) -> usize {
    let bound = if bound < 0 { bound.saturating_add(length as i64).max(0) } else { bound };
    usize::try_from(bound).unwrap_or(0).min(length)
}
