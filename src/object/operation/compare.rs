//! Comparisons: which operand's special method is asked when, and the errors.
//!
//! The order is CPython's: the right operand goes first where its class derives from the left one's; then the
//! left one, then the right one; `==` and `!=` fall back on identity. How values of builtin types compare is in
//! `order.rs`.

use super::special::{self, Special, is_builtin, try_found};
use super::{contains, guarded, order, truth};
use crate::object::class::Class;
use crate::object::exception::{self, type_error};
use crate::object::heap::Ref;
use crate::object::state::NativeLevel;
use crate::object::types::types;
use crate::object::{Result, Thrown, Value};
use crate::syntax::Symbol;
use crate::syntax::ast::CompareOperator;
use crate::syntax::symbol::well_known;

/// `left operator right`, as the special methods give it.
///
/// # Errors
/// TypeError where the operands cannot be compared so; what special methods raise.
pub fn compare(operator: CompareOperator, left: &Value, right: &Value) -> Result {
    match operator {
        CompareOperator::Is | CompareOperator::IsNot | CompareOperator::In | CompareOperator::NotIn => {
            compare_truth(operator, left, right).map(Value::from)
        }
        _ if is_builtin(left) && is_builtin(right) => match (left, right) {
            // The items that decide may answer anything.
            (Value::Tuple(_), Value::Tuple(_)) | (Value::List(_), Value::List(_)) => {
                match order::quickly(operator, left, right) {
                    Some(answer) => Ok(Value::bool(answer)),
                    None => native_answer(operator, left, right),
                }
            }
            _ => compare_truth(operator, left, right).map(Value::from),
        },
        _ => match order::quickly(operator, left, right) {
            Some(answer) => Ok(Value::bool(answer)),
            None => dispatch(operator, left, right),
        },
    }
}

/// The truth of `left operator right`; errors as `compare`'s.
#[inline]
pub fn compare_truth(operator: CompareOperator, left: &Value, right: &Value) -> Result<bool> {
    match (left, right) {
        (Value::Int(left), Value::Int(right)) => {
            if let Some(answer) = order::by_ordering(operator, left.cmp(right)) {
                return Ok(answer);
            }
        }
        (Value::Str(left), Value::Str(right)) => match operator {
            CompareOperator::Equal => return Ok(left.equals(right)),
            CompareOperator::NotEqual => return Ok(!left.equals(right)),
            _ => {}
        },
        _ => {}
    }
    general(operator, left, right)
}

#[inline(never)]
fn general(operator: CompareOperator, left: &Value, right: &Value) -> Result<bool> {
    match operator {
        CompareOperator::Is => return Ok(left.is(right)),
        CompareOperator::IsNot => return Ok(!left.is(right)),
        CompareOperator::In => return contains(right, left),
        CompareOperator::NotIn => return contains(right, left).map(|found| !found),
        _ => {}
    }
    if let Some(answer) = order::quickly(operator, left, right) {
        return Ok(answer);
    }
    if !(is_builtin(left) && is_builtin(right)) {
        return truth(&dispatch(operator, left, right)?);
    }
    match native(operator, left, right)? {
        Some(answer) => truth(&answer),
        None => by_identity(operator, left, right),
    }
}

/// The comparison of builtin values, where containers count the depth.
#[inline]
fn native(operator: CompareOperator, left: &Value, right: &Value) -> Result<Option<Value>> {
    if let Some(answer) = order::scalars(operator, left, right) {
        return Ok(answer?.map(Value::bool));
    }
    nested(|| order::containers(operator, left, right))
}

/// What the comparison method of a builtin type answers for two payloads: NotImplemented where it has no answer.
///
/// # Errors
/// What comparing items raises.
pub fn native_answer(operator: CompareOperator, left: &Value, right: &Value) -> Result {
    Ok(native(operator, left, right)?.unwrap_or(Value::NotImplemented))
}

/// Runs a comparison that may recurse.
///
/// # Errors
/// RecursionError where it is too deep; what it raises.
pub fn nested<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let Some(_level) = NativeLevel::enter() else { return Err(too_deep()) };
    guarded(work)
}

#[cold]
fn too_deep() -> Thrown {
    exception::new(&types().recursion_error, "maximum recursion depth exceeded in comparison")
}

fn by_identity(operator: CompareOperator, left: &Value, right: &Value) -> Result<bool> {
    match operator {
        CompareOperator::Equal => Ok(left.is(right)),
        CompareOperator::NotEqual => Ok(!left.is(right)),
        _ => Err(not_supported(operator, left, right)),
    }
}

#[cold]
fn not_supported(operator: CompareOperator, left: &Value, right: &Value) -> Thrown {
    let text = match operator {
        CompareOperator::Less => "<",
        CompareOperator::LessEqual => "<=",
        CompareOperator::Greater => ">",
        _ => ">=",
    };
    type_error(format!(
        "'{text}' not supported between instances of '{}' and '{}'",
        left.class_name(),
        right.class_name()
    ))
}

/// The operator that says the same with the operands the other way round.
pub fn mirrored(operator: CompareOperator) -> CompareOperator {
    match operator {
        CompareOperator::Less => CompareOperator::Greater,
        CompareOperator::LessEqual => CompareOperator::GreaterEqual,
        CompareOperator::Greater => CompareOperator::Less,
        CompareOperator::GreaterEqual => CompareOperator::LessEqual,
        other => other,
    }
}

/// The special method of an operator.
pub fn method_name(operator: CompareOperator) -> Symbol {
    match operator {
        CompareOperator::Less => well_known::__lt__,
        CompareOperator::LessEqual => well_known::__le__,
        CompareOperator::Greater => well_known::__gt__,
        CompareOperator::GreaterEqual => well_known::__ge__,
        CompareOperator::NotEqual => well_known::__ne__,
        _ => well_known::__eq__,
    }
}

fn dispatch(operator: CompareOperator, left: &Value, right: &Value) -> Result {
    nested(|| {
        let (left_class, right_class) = (left.class(), right.class());
        let right_first = !left_class.same(&right_class) && Class::is_subclass(&right_class, &left_class);
        if right_first && let Some(value) = ask(mirrored(operator), right, &right_class, left)? {
            return Ok(value);
        }
        if let Some(value) = ask(operator, left, &left_class, right)? {
            return Ok(value);
        }
        if !right_first && let Some(value) = ask(mirrored(operator), right, &right_class, left)? {
            return Ok(value);
        }
        by_identity(operator, left, right).map(Value::from)
    })
}

/// What one operand says; None where it declines.
fn ask(operator: CompareOperator, value: &Value, class: &Ref<Class>, other: &Value) -> Result<Option<Value>> {
    match special::find(value, class, method_name(operator)) {
        Special::Method(method) => try_found(&method, value, class, other),
        Special::Native => {
            let (payload, other) = (value.payload(), other.payload());
            if order::declines(&payload, &other) {
                return Ok(None);
            }
            native(operator, &payload, &other)
        }
        Special::Default if operator == CompareOperator::NotEqual => {
            // `object.__ne__` turns the answer of `__eq__` round.
            match ask(CompareOperator::Equal, value, class, other)? {
                Some(equal) => Ok(Some(Value::bool(!truth(&equal)?))),
                None => Ok(None),
            }
        }
        Special::Default | Special::Absent => match operator {
            CompareOperator::Equal if value.is(other) => Ok(Some(Value::True)),
            _ => Ok(None),
        },
    }
}

/// `left == right`; errors as `compare`'s.
#[inline]
pub fn equal(left: &Value, right: &Value) -> Result<bool> {
    compare_truth(CompareOperator::Equal, left, right)
}

/// `left is right or left == right`, as containers compare; errors as `compare`'s.
#[inline]
pub fn equal_keys(left: &Value, right: &Value) -> Result<bool> {
    if left.is(right) { Ok(true) } else { equal(left, right) }
}
