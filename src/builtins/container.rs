//! Special methods that the container types share: each is the operation of the same name on the native value.
//!
//! Called on an instance of a class that extends a container they work on its payload, so that a subclass's own
//! `__len__` may call `super().__len__()`. `list.rs`, `tuple.rs`, `dict.rs`, `set.rs` and `range.rs` list them in
//! their tables.

use crate::object::native_function::{Declaration, native};
use crate::object::operation::compare::nested;
use crate::object::operation::{self, order, sequence};
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
    let answer = match order::scalars(operator, &left, &right) {
        Some(answer) => answer?,
        None => nested(|| order::containers(operator, &left, &right))?,
    };
    Ok(answer.map_or(Value::NotImplemented, Value::from))
}

/// Length, iteration, membership and representation.
pub(super) const BASICS: &[Declaration] = &[
    native("__repr__(self, /)", "Return repr(self).", |args| Ok(operation::repr::native_repr(&args[0])?.into())),
    native("__len__(self, /)", "Return len(self).", |args| Ok(operation::length(&args[0].payload())?.into())),
    native("__iter__(self, /)", "Implement iter(self).", |args| operation::iterator(&args[0].payload())),
    native("__contains__(self, key, /)", "Return key in self.", |args| {
        operation::contains(&args[0].payload(), &args[1]).map(Value::from)
    }),
];

/// Concatenation and repetition of sequences.
pub(super) const SEQUENCE: &[Declaration] = &[
    native("__getitem__(self, key, /)", "Return self[key].", |args| operation::get_item(&args[0].payload(), &args[1])),
    native("__add__(self, value, /)", "Return self+value.", |args| {
        Ok(sequence::concatenate(&args[0], &args[1])?.unwrap_or(Value::NotImplemented))
    }),
    native("__mul__(self, value, /)", "Return self*value.", |args| {
        Ok(sequence::repeat(&args[0], &args[1])?.unwrap_or(Value::NotImplemented))
    }),
    native("__rmul__(self, value, /)", "Return value*self.", |args| {
        Ok(sequence::repeat(&args[0], &args[1])?.unwrap_or(Value::NotImplemented))
    }),
];

/// `__class_getitem__`: `list[int]`.
pub(super) const SUBSCRIPT: &[Declaration] = &[super::generic_alias::CLASS_GETITEM];
