//! Special methods that the container types share: each is the operation of the same name on the native value.
//!
//! Called on an instance of a class that extends a container they work on its payload, so that a subclass's own
//! `__len__` may call `super().__len__()`. `list.rs`, `tuple.rs`, `dict.rs`, `set.rs` and `range.rs` list them in
//! their tables.

use crate::object::exception::overflow_error;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::compare::native_answer;
use crate::object::operation::{self, sequence};
use crate::object::{Result, Value};
use crate::syntax::ast::CompareOperator;

/// The six comparisons.
pub(super) const COMPARISONS: &[Declaration] = &[
    native("__eq__(self, value, /)", "Return self==value.", |args| compare(CompareOperator::Equal, args)),
    native("__ne__(self, value, /)", "Return self!=value.", |args| compare(CompareOperator::NotEqual, args)),
    native("__lt__(self, value, /)", "Return self<value.", |args| compare(CompareOperator::Less, args)),
    native("__le__(self, value, /)", "Return self<=value.", |args| compare(CompareOperator::LessEqual, args)),
    native("__gt__(self, value, /)", "Return self>value.", |args| compare(CompareOperator::Greater, args)),
    native("__ge__(self, value, /)", "Return self>=value.", |args| compare(CompareOperator::GreaterEqual, args)),
];

fn compare(operator: CompareOperator, args: &[Value]) -> Result {
    let (left, right) = (args[0].payload(), args[1].payload());
    native_answer(operator, &left, &right)
}

/// Length, iteration and representation.
pub(super) const BASICS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| Ok(operation::repr::native_repr(&args[0])?.into())),
    native("__len__(self, /)", "Return len(self).", |args| Ok(operation::length(&args[0].payload())?.into())),
    native("__iter__(self, /)", "Implement iter(self).", |args| operation::iterator(&args[0].payload())),
];

/// Membership.
pub(super) const fn contains(doc: &'static str) -> Declaration {
    native("__contains__(self, key, /)", doc, |args| operation::contains(&args[0].payload(), &args[1]).map(Value::from))
}

/// Membership as a slot.
pub(super) const CONTAINS: Declaration = contains("Return key in self.");

/// Subscription.
pub(super) const fn get_item(doc: &'static str) -> Declaration {
    native("__getitem__(self, key, /)", doc, |args| operation::get_item(&args[0].payload(), &args[1]))
}

/// Concatenation and repetition of sequences.
pub(super) const SEQUENCE: &[Declaration] = &[
    native("__add__(self, value, /)", "Return self+value.", |args| {
        Ok(sequence::concatenate(&args[0], &args[1])?.unwrap_or(Value::NotImplemented))
    }),
    native("__mul__(self, value, /)", "Return self*value.", repeat),
    native("__rmul__(self, value, /)", "Return value*self.", repeat),
];

fn repeat(args: &[Value]) -> Result {
    let count = Value::from(repetitions(&args[1])?);
    Ok(sequence::repeat(&args[0], &count)?.unwrap_or(Value::NotImplemented))
}

/// The count that a method of repetition gets: unlike the operator, it refuses what is no integer in its own words.
///
/// # Errors
/// TypeError where it is no integer, OverflowError where it is too large; what `__index__` raises.
pub(crate) fn repetitions(count: &Value) -> Result<i64> {
    match operation::index(count)?.int_ref().and_then(|number| number.to_i64()) {
        Some(count) => Ok(count),
        None => Err(overflow_error(format!("cannot fit '{}' into an index-sized integer", count.class_name()))),
    }
}

/// `__class_getitem__`: `list[int]`.
pub(crate) const SUBSCRIPT: &[Declaration] = &[super::generic_alias::CLASS_GETITEM];
