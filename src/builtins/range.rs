//! The type `range`.

use super::container;
use super::long_range::LongRange;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, member};
use crate::object::exception::{type_error, value_error};
use crate::object::iterator::ContainerIterator;
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::{self, Iteration, equal_keys, order, repr};
use crate::object::slice::Range;
use crate::object::{Ref, Result, Value};

/// The contents of `range`.
pub(super) static TABLE: ClassTable = ClassTable {
    doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n\
          Return an object that produces a sequence of integers from start (inclusive)\n\
          to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\n\
          start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\n\
          These are exactly the valid indices for a list of 4 elements.\n\
          When step is given, it specifies the increment (or decrement).",
    methods: &ALL,
    static_methods: &[native(
        "__new__(type, start, stop=..., step=..., /)",
        "Create and return a new object.",
        |args| make(&args[1], &args[2], &args[3]),
    )],
    attributes: ATTRIBUTES,
    ..ClassTable::EMPTY
};

static ALL: [Declaration; METHODS.len() + container::BASICS.len() + container::COMPARISONS.len() + 1] =
    merged(&[METHODS, container::BASICS, container::COMPARISONS, &[container::CONTAINS]]);

const ATTRIBUTES: &[AttributeDeclaration] = &[
    member("start", "", |value| Ok(Value::Int(range(value)?.start))),
    member("stop", "", |value| Ok(Value::Int(range(value)?.stop))),
    member("step", "", |value| Ok(Value::Int(range(value)?.step))),
];

const METHODS: &[Declaration] = &[
    native("__reduce__(self, /)", "Helper for pickle.", |args| {
        let range = range(&args[0])?;
        let bounds = [range.start, range.stop, range.step].map(Value::Int).to_vec();
        Ok(Value::tuple(vec![(&crate::object::types::types().range).into(), Value::tuple(bounds)]))
    }),
    native("__getitem__(self, key, /)", "Return self[key].", |args| operation::get_item(&args[0], &args[1])),
    native("__hash__(self, /)", "Return hash(self).", |args| operation::hash(&args[0]).map(Value::Int)),
    native("__bool__(self, /)", "True if self else False", |args| Ok(Value::from(!range(&args[0])?.is_empty()))),
    native("__reversed__(self)", "Return a reverse iterator.", |args| {
        let range = range(&args[0])?;
        let left = range.len();
        let next = if left == 0 { range.start } else { range.get(left - 1) };
        Ok(ContainerIterator::value(Iteration::Range { next, step: range.step.wrapping_neg(), left }))
    }),
    native(
        "count(self, value)",
        "rangeobject.count(value) -> integer -- return number of occurrences of value",
        |args| {
            let range = range(&args[0])?;
            if let Some(number) = args[1].int_ref() {
                return Ok(Value::Int(i64::from(order::range_contains(&range, number))));
            }
            let mut count = 0;
            for place in 0..range.len() {
                count += i64::from(equal_keys(&Value::Int(range.get(place)), &args[1])?);
            }
            Ok(Value::Int(count))
        },
    ),
    native(
        "index(self, value)",
        "rangeobject.index(value) -> integer -- return index of value.\n\
         Raise ValueError if the value is not present.",
        index,
    ),
];

fn range(value: &Value) -> Result<Ref<Range>> {
    match value {
        Value::Range(range) => Ok(Ref::clone(range)),
        _ => {
            let class = value.class_name();
            Err(type_error(format!("descriptor requires a 'range' object but received a '{class}'")))
        }
    }
}

/// `range(start, stop, step)`; Null for what was not given: `range(stop)` has its bound in front.
///
/// # Errors
/// TypeError for what is no index, ValueError for a step of zero.
pub(super) fn make(first: &Value, second: &Value, third: &Value) -> Result {
    let (start, stop) = match second {
        Value::Null => (Value::Int(0), operation::index(first)?),
        stop => (operation::index(first)?, operation::index(stop)?),
    };
    let step = if third.is_null() { Value::Int(1) } else { operation::index(third)? };
    match (&start, &stop, &step) {
        (_, _, Value::Int(0)) => Err(value_error("range() arg 3 must not be zero")),
        (Value::Int(start), Value::Int(stop), Value::Int(step)) if fits(*start, *stop, *step) => {
            Ok(Ref::new(Range { start: *start, stop: *stop, step: *step }).into())
        }
        _ => LongRange::value(&start, &stop, &step),
    }
}

/// Whether the length of the range is an int of 64 bits.
fn fits(start: i64, stop: i64, step: i64) -> bool {
    let distance = if step < 0 { start.checked_sub(stop) } else { stop.checked_sub(start) };
    distance.is_some() || i128::from(stop).abs_diff(start.into()) / u128::from(step.unsigned_abs()) < i64::MAX as u128
}

fn index(args: &[Value]) -> Result {
    let range = range(&args[0])?;
    if let Some(number) = args[1].int_ref() {
        if order::range_contains(&range, number)
            && let Some(number) = args[1].as_int().or_else(|| number.to_i64())
        {
            let distance = i128::from(number) - i128::from(range.start);
            return Ok(Value::Int((distance / i128::from(range.step)) as i64));
        }
        return Err(value_error(format!("{} is not in range", repr(&args[1])?)));
    }
    for place in 0..range.len() {
        if equal_keys(&Value::Int(range.get(place)), &args[1])? {
            return Ok(Value::Int(place as i64));
        }
    }
    Err(value_error("sequence.index(x): x not in sequence"))
}
