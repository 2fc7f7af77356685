//! Ranges whose bounds or lengths go beyond 64 bits, and their iterators.
//!
//! They are rare, so they are native objects of a class of their own that extends `range` and bears its name;
//! everything is computed on big integers. `range()` makes one where a bound or the length does not fit.

use crate::object::class::{Class, Layout};
use crate::object::class_table::{ClassTable, native_subclass};
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::{index_error, overflow_error, type_error, value_error};
use crate::object::native::NativeObject;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::slice_bounds::has_index;
use crate::object::operation::{self, equal_keys};
use crate::object::slice::Slice;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::text::hash::TupleHash;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};
use std::cell::{OnceCell, RefCell};

/// A range of integers of any size.
#[derive(Clone)]
pub(super) struct LongRange {
    start: BigInt,
    stop: BigInt,
    step: BigInt,
}

impl NativeObject for LongRange {
    fn class(&self) -> Ref<Class> {
        thread_local! {
            static CLASS: OnceCell<Ref<Class>> = const { OnceCell::new() };
        }
        CLASS.with(|class| {
            let make = || native_subclass("range", types().range.clone(), Layout::Native, false, &TABLE);
            class.get_or_init(make).clone()
        })
    }
}

/// The iterator over a long range.
struct LongRangeIterator {
    /// All of it.
    whole: LongRange,
    /// What is left.
    rest: RefCell<LongRange>,
}

crate::native_class!(fn iterator_class "longrange_iterator" ITERATOR_TABLE);

static ITERATOR_TABLE: ClassTable = ClassTable { methods: &ITERATOR_METHODS, ..ClassTable::EMPTY };

static ITERATOR_METHODS: [Declaration; super::iterator::ITERATOR.len() + 3] = merged(&[
    super::iterator::ITERATOR,
    &[
        native("__length_hint__(self, /)", "Private method returning an estimate of len(list(it)).", |args| {
            Ok(Value::integer(iterator(args)?.rest.borrow().length()))
        }),
        native("__reduce__(self, /)", "Return state information for pickling.", |args| {
            let this = iterator(args)?;
            let given = this.whole.length() - this.rest.borrow().length();
            Ok(super::iterator::reduced("iter", Value::object(this.whole.clone()), usize::try_from(given).ok()))
        }),
        native("__setstate__(self, state, /)", "Set state information for unpickling.", |args| {
            let place = big(&args[1])?;
            let this = iterator(args)?;
            let place = place.max(BigInt::zero()).min(this.whole.length());
            this.rest.borrow_mut().start = this.whole.get(&place);
            Ok(Value::None)
        }),
    ],
]);

/// The iterator that a method is called on.
fn iterator(args: &[Value]) -> Result<&LongRangeIterator> {
    args[0]
        .downcast::<LongRangeIterator>()
        .ok_or_else(|| type_error(format!("'{}' object is not a range iterator", args[0].class_name())))
}

impl NativeObject for LongRangeIterator {
    fn class(&self) -> Ref<Class> {
        iterator_class()
    }

    fn next(&self) -> Option<Result<Option<Value>>> {
        let mut rest = self.rest.borrow_mut();
        if rest.length().is_zero() {
            return Some(Ok(None));
        }
        let next = &rest.start + &rest.step;
        Some(Ok(Some(Value::integer(std::mem::replace(&mut rest.start, next)))))
    }
}

static TABLE: ClassTable = ClassTable { methods: METHODS, attributes: ATTRIBUTES, ..ClassTable::EMPTY };

const ATTRIBUTES: &[AttributeDeclaration] = &[
    attribute("start", "", |value| Ok(Value::integer(long(value)?.start))),
    attribute("stop", "", |value| Ok(Value::integer(long(value)?.stop))),
    attribute("step", "", |value| Ok(Value::integer(long(value)?.step))),
];

const METHODS: &[Declaration] = &[
    native("__reduce__(self, /)", "Helper for pickle.", |args| {
        let LongRange { start, stop, step } = long(&args[0])?;
        let bounds = [start, stop, step].map(Value::integer).to_vec();
        Ok(Value::tuple(vec![(&types().range).into(), Value::tuple(bounds)]))
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let LongRange { start, stop, step } = long(&args[0])?;
        Ok(Value::from(if step.is_one() {
            format!("range({start}, {stop})")
        } else {
            format!("range({start}, {stop}, {step})")
        }))
    }),
    native("__len__(self, /)", "Return len(self).", |args| match Value::integer(long(&args[0])?.length()) {
        length @ Value::Int(_) => Ok(length),
        _ => Err(overflow_error("Python int too large to convert to C ssize_t")),
    }),
    native("__bool__(self, /)", "True if self else False", |args| Ok(Value::from(!long(&args[0])?.length().is_zero()))),
    native("__iter__(self, /)", "Implement iter(self).", |args| Ok(iterate(long(&args[0])?))),
    native("__reversed__(self, /)", "Return a reverse iterator.", |args| {
        let range = long(&args[0])?;
        let start = range.get(&(range.length() - 1));
        let stop = &range.start - &range.step;
        Ok(iterate(LongRange { start, stop, step: -range.step }))
    }),
    native("__getitem__(self, key, /)", "Return self[key].", item),
    native("__contains__(self, key, /)", "Return key in self.", |args| Ok(Value::from(find(args)?.is_some()))),
    native("count(self, value, /)", "Return the number of occurrences of value.", |args| {
        Ok(Value::Int(i64::from(find(args)?.is_some())))
    }),
    native("index(self, value, /)", "Return the index of value.", |args| match find(args)? {
        Some(place) => Ok(Value::integer(place)),
        None => Err(value_error(format!("{} is not in range", operation::repr(&args[1])?))),
    }),
    native("__eq__(self, value, /)", "Return self==value.", |args| compare(args, true)),
    native("__ne__(self, value, /)", "Return self!=value.", |args| compare(args, false)),
    native("__hash__(self, /)", "Return hash(self).", |args| {
        let range = long(&args[0])?;
        let length = range.length();
        let mut hash = TupleHash::new();
        let single = length.is_one();
        let parts = [
            Value::integer(length.clone()),
            if length.is_zero() { Value::None } else { Value::integer(range.start) },
            if length.is_zero() || single { Value::None } else { Value::integer(range.step) },
        ];
        for part in parts {
            hash.push(operation::hash(&part)?);
        }
        Ok(Value::Int(hash.finish()))
    }),
];

impl LongRange {
    /// A range of bounds that `operator.index` gave.
    pub(super) fn value(start: &Value, stop: &Value, step: &Value) -> Result {
        let [start, stop, step] = [big(start)?, big(stop)?, big(step)?];
        Ok(Value::object(LongRange { start, stop, step }))
    }

    fn length(&self) -> BigInt {
        let distance = if self.step.is_positive() { &self.stop - &self.start } else { &self.start - &self.stop };
        if distance.is_positive() { (distance - 1) / self.step.abs() + 1 } else { BigInt::zero() }
    }

    fn get(&self, place: &BigInt) -> BigInt {
        &self.start + place * &self.step
    }
}

fn iterate(rest: LongRange) -> Value {
    Value::object(LongRangeIterator { whole: rest.clone(), rest: RefCell::new(rest) })
}

/// A copy of the range that a value is, be it a long one or not.
fn long(value: &Value) -> Result<LongRange> {
    if let Some(range) = value.downcast::<LongRange>() {
        return Ok(range.clone());
    }
    match value {
        Value::Range(range) => {
            Ok(LongRange { start: range.start.into(), stop: range.stop.into(), step: range.step.into() })
        }
        _ => Err(type_error(format!("'{}' object is not a range", value.class_name()))),
    }
}

fn big(value: &Value) -> Result<BigInt> {
    match operation::index(value)?.int_ref() {
        Some(number) => Ok(number.to_big()),
        None => Err(type_error("an integer is required")),
    }
}

fn item(args: &[Value]) -> Result {
    let range = long(&args[0])?;
    let length = range.length();
    if let Value::Slice(slice) = &args[1] {
        let [start, stop, step] = slice_bounds(slice, &length)?;
        let parts = [range.get(&start), range.get(&stop), &range.step * step].map(Value::integer);
        return super::range::make(&parts[0], &parts[1], &parts[2]);
    }
    if !has_index(&args[1]) {
        let class = args[1].class_name();
        return Err(type_error(format!("range indices must be integers or slices, not {class}")));
    }
    let index = big(&args[1])?;
    let place = if index.is_negative() { index + &length } else { index };
    if place.is_negative() || place >= length {
        return Err(index_error("range object index out of range"));
    }
    Ok(Value::integer(range.get(&place)))
}

/// The start, stop and step of a slice in a sequence of any length, as `slice.indices` gives them.
///
/// # Errors
/// TypeError for a part that is no index, ValueError for a step of zero; what `__index__` raises.
pub(super) fn slice_bounds(slice: &Slice, length: &BigInt) -> Result<[BigInt; 3]> {
    let part = |value: &Value| match value {
        Value::None => Ok(None),
        value if has_index(value) => big(value).map(Some),
        _ => Err(type_error("slice indices must be integers or None or have an __index__ method")),
    };
    let step = part(&slice.step)?.unwrap_or_else(BigInt::one);
    if step.is_zero() {
        return Err(value_error("slice step cannot be zero"));
    }
    let (least, most) =
        if step.is_negative() { (BigInt::from(-1), length - 1) } else { (BigInt::zero(), length.clone()) };
    let cut = |bound: BigInt| {
        let bound = if bound.is_negative() { bound + length } else { bound };
        bound.max(least.clone()).min(most.clone())
    };
    let (first, last) = if step.is_negative() { (&most, &least) } else { (&least, &most) };
    let start = part(&slice.start)?.map_or_else(|| first.clone(), cut);
    let stop = part(&slice.stop)?.map_or_else(|| last.clone(), cut);
    Ok([start, stop, step])
}

/// The place of a value in the range.
fn find(args: &[Value]) -> Result<Option<BigInt>> {
    let range = long(&args[0])?;
    let length = range.length();
    if let Some(number) = args[1].int_ref() {
        let (place, rest) = (number.to_big() - &range.start).div_rem(&range.step);
        let is_inside = rest.is_zero() && !place.is_negative() && place < length;
        return Ok(is_inside.then_some(place));
    }
    let mut place = BigInt::zero();
    while place < length {
        if equal_keys(&Value::integer(range.get(&place)), &args[1])? {
            return Ok(Some(place));
        }
        place += 1;
    }
    Ok(None)
}

fn compare(args: &[Value], wanted: bool) -> Result {
    let is_range = matches!(args[1], Value::Range(_)) || args[1].downcast::<LongRange>().is_some();
    if !is_range {
        return Ok(Value::NotImplemented);
    }
    let (left, right) = (long(&args[0])?, long(&args[1])?);
    let length = left.length();
    let same = length == right.length()
        && (length.is_zero() || (left.start == right.start && (length.is_one() || left.step == right.step)));
    Ok(Value::from(same == wanted))
}
