//! Equality and hashes of values where no script code has a part in them, so that nothing can change meanwhile.
//!
//! Dictionaries, sets, membership and the comparison of sequences ask here first; None sends them to the general
//! way. An instance whose class neither overrides `__eq__` nor `__hash__` is answered for here too: what its class
//! has under these names is remembered by the instance's shape, in a small table that the classes' epoch guards.

use super::attribute::own_hook;
use super::hash::identity;
use super::special::{Special, find_in_class};
use crate::object::class::{Layout, epoch};
use crate::object::instance::Instance;
use crate::object::shape::ShapeId;
use crate::object::{Ref, Value};
use crate::syntax::symbol::well_known;
use crate::text::hash::{self as numbers, TupleHash};
use std::cell::Cell;

/// How many levels of tuples in tuples are looked into.
const DEPTH: u32 = 8;
/// The ints below this are floats without loss.
const EXACT: u64 = 1 << 53;

/// Whether `left is right or left == right`, where that needs no script code.
#[inline(always)]
pub fn equal(left: &Value, right: &Value) -> Option<bool> {
    equal_within(left, right, DEPTH)
}

#[inline(always)]
fn equal_within(left: &Value, right: &Value, depth: u32) -> Option<bool> {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => Some(left == right),
        (Value::Str(left), Value::Str(right)) => Some(left.equals(right)),
        _ => equal_others(left, right, depth),
    }
}

/// As `equal_within`, for all but two ints and two strings.
#[inline(never)]
fn equal_others(left: &Value, right: &Value, depth: u32) -> Option<bool> {
    if left.is(right) {
        return Some(true);
    }
    match (left, right) {
        (Value::Float(left), Value::Float(right)) => Some(left.get() == right.get()),
        (Value::Tuple(left), Value::Tuple(right)) => equal_tuples(left, right, depth),
        (Value::Instance(_), _) | (_, Value::Instance(_)) => equal_instances(left, right, depth),
        (Value::Bytes(left), Value::Bytes(right)) => Some(left.data == right.data),
        _ => match (kind(left)?, kind(right)?) {
            (Kind::Number, Kind::Number) => equal_numbers(left, right),
            // Two of the same kind that are not the same object, or two of different kinds.
            _ => Some(false),
        },
    }
}

/// `left == right` where one of them is an instance or None, and no script code is needed.
pub fn equal_instances_or_none(left: &Value, right: &Value) -> Option<bool> {
    match (left, right) {
        (Value::Instance(_), _) | (_, Value::Instance(_)) => match (compared(left)?, compared(right)?) {
            // A NaN is not equal to itself.
            (Compared::Native(Value::Float(_)), _) | (_, Compared::Native(Value::Float(_))) => None,
            (Compared::Native(left), Compared::Native(right)) => equal(&left, &right),
            _ => Some(left.is(right)),
        },
        (Value::None, other) | (other, Value::None) => kind(other).map(|_| left.is(right)),
        _ => None,
    }
}

/// Whether attributes of the instance are read as `object` does it; false where that is not known at once.
#[inline]
pub fn reads_plainly(instance: &Ref<Instance>) -> bool {
    instance.shape() != ShapeId::DICTIONARY && ways(instance).reads_plainly
}

/// The builtin container that an instance holds, where its class leaves reading and setting items to it.
#[inline]
pub fn native_container(instance: &Ref<Instance>) -> Option<Value> {
    if ways(instance).has_native_items { instance.peek_payload(Value::clone) } else { None }
}

/// The truth of an instance whose class does not say what it is.
#[inline]
pub fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Instance(instance) if ways(instance).is_true => Some(true),
        _ => None,
    }
}

fn equal_tuples(left: &[Value], right: &[Value], depth: u32) -> Option<bool> {
    if left.len() != right.len() {
        return Some(false);
    }
    let depth = depth.checked_sub(1)?;
    for (left, right) in left.iter().zip(right) {
        if !equal_within(left, right, depth)? {
            return Some(false);
        }
    }
    Some(true)
}

/// What values are compared as.
#[derive(PartialEq, Eq)]
enum Kind {
    /// Small numbers and bools.
    Number,
    /// Strings and tuples, whose equals are of the same kind, and what is equal to itself alone.
    Other,
}

/// The kind of a builtin value; None where its comparison is not known here.
fn kind(value: &Value) -> Option<Kind> {
    match value {
        Value::Int(_) | Value::Float(_) | Value::True | Value::False => Some(Kind::Number),
        Value::Str(_)
        | Value::Tuple(_)
        | Value::None
        | Value::Ellipsis
        | Value::NotImplemented
        | Value::Function(_)
        | Value::NativeFunction(_) => Some(Kind::Other),
        Value::Class(class) if class.metaclass().is_none() => Some(Kind::Other),
        _ => None,
    }
}

fn equal_numbers(left: &Value, right: &Value) -> Option<bool> {
    let number = |value: &Value| match value {
        Value::Int(number) if number.unsigned_abs() <= EXACT => Some(*number as f64),
        Value::Float(bits) => Some(bits.get()),
        Value::True => Some(1.0),
        Value::False => Some(0.0),
        _ => None,
    };
    Some(number(left)? == number(right)?)
}

fn equal_instances(left: &Value, right: &Value, depth: u32) -> Option<bool> {
    let depth = depth.checked_sub(1)?;
    match (compared(left)?, compared(right)?) {
        (Compared::Native(left), Compared::Native(right)) => equal_within(&left, &right, depth),
        // They are not the same object.
        _ => Some(false),
    }
}

/// What the comparison of a value looks at.
enum Compared {
    Identity,
    Native(Value),
}

fn compared(value: &Value) -> Option<Compared> {
    match value {
        Value::Instance(instance) => match ways(instance).equality {
            Way::Identity => Some(Compared::Identity),
            Way::Native => instance.peek_payload(Value::clone).map(Compared::Native),
            Way::Other => None,
        },
        _ => kind(value).map(|_| Compared::Native(value.clone())),
    }
}

/// `hash(value)`, where that needs no script code and raises nothing.
#[inline]
pub fn hash(value: &Value) -> Option<i64> {
    match value {
        Value::Int(number) => Some(numbers::small_int(*number)),
        Value::Str(text) => Some(text.hash() as i64),
        _ => hash_within(value, DEPTH),
    }
}

fn hash_within(value: &Value, depth: u32) -> Option<i64> {
    match value {
        Value::Int(number) => Some(numbers::small_int(*number)),
        Value::Str(text) => Some(text.hash() as i64),
        Value::True => Some(1),
        Value::False => Some(0),
        Value::Float(bits) => numbers::float(bits.get()),
        Value::Tuple(items) => hash_tuple(items, depth),
        Value::None | Value::Function(_) | Value::NativeFunction(_) => Some(identity(value)),
        Value::Class(class) if class.metaclass().is_none() => Some(identity(value)),
        Value::Set(set) if set.is_frozen() => Some(set.hash()),
        Value::Instance(instance) => match ways(instance).hashing {
            Way::Identity => Some(identity(value)),
            Way::Native => {
                let depth = depth.checked_sub(1)?;
                instance.peek_payload(|payload| hash_within(payload, depth))?
            }
            Way::Other => None,
        },
        _ => None,
    }
}

fn hash_tuple(items: &[Value], depth: u32) -> Option<i64> {
    let depth = depth.checked_sub(1)?;
    let mut all = TupleHash::new();
    for item in items {
        all.push(match item {
            Value::Int(number) => numbers::small_int(*number),
            Value::Str(text) => text.hash() as i64,
            _ => hash_within(item, depth)?,
        });
    }
    Some(all.finish())
}

/// How an operation on an instance is done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// As `object` does it.
    Identity,
    /// As the builtin type does it that the class extends.
    Native,
    /// In any other way: by a script's method, most of all.
    Other,
}

/// What is remembered of the class of the instances of a shape.
#[derive(Clone, Copy)]
struct Ways {
    shape: ShapeId,
    epoch: u32,
    equality: Way,
    hashing: Way,
    /// Whether neither `__bool__` nor `__len__` could make it false.
    is_true: bool,
    /// Whether items are read and set as the builtin type does it that the class extends.
    has_native_items: bool,
    /// Whether no `__getattribute__` or `__getattr__` of its own has a say in reading attributes.
    reads_plainly: bool,
}

const UNKNOWN: Ways = Ways {
    shape: ShapeId::NONE,
    epoch: 0,
    equality: Way::Other,
    hashing: Way::Other,
    is_true: false,
    has_native_items: false,
    reads_plainly: false,
};
const REMEMBERED: usize = 64;

thread_local! {
    static WAYS: [Cell<Ways>; REMEMBERED] = const { [const { Cell::new(UNKNOWN) }; REMEMBERED] };
}

#[inline]
fn ways(instance: &Ref<Instance>) -> Ways {
    let shape = instance.shape();
    WAYS.with(|table| {
        let place = &table[shape.number() as usize % REMEMBERED];
        let known = place.get();
        if known.shape == shape && known.epoch == epoch() && shape != ShapeId::DICTIONARY {
            return known;
        }
        let found = find_ways(instance);
        place.set(found);
        found
    })
}

#[cold]
#[inline(never)]
fn find_ways(instance: &Ref<Instance>) -> Ways {
    let class = instance.class();
    let way = |name| match find_in_class(&class, name) {
        Special::Default if matches!(class.layout(), Layout::Object | Layout::Exception) => Way::Identity,
        Special::Native => Way::Native,
        _ => Way::Other,
    };
    let (equality, hashing) = (way(well_known::__eq__), way(well_known::__hash__));
    // Both questions are answered here: whether they are equal, and whether they are not.
    let equality = if way(well_known::__ne__) == equality { equality } else { Way::Other };
    let is_true = class.layout() == Layout::Object
        && class.lookup(well_known::__bool__).is_none()
        && class.lookup(well_known::__len__).is_none();
    let reads_plainly =
        own_hook(&class, well_known::__getattribute__).is_none() && class.lookup(well_known::__getattr__).is_none();
    let has_native_items = way(well_known::__getitem__) == Way::Native && way(well_known::__setitem__) == Way::Native;
    // Looking the names up may have filled the class, which is a change.
    Ways { shape: instance.shape(), epoch: epoch(), equality, hashing, is_true, has_native_items, reads_plainly }
}
