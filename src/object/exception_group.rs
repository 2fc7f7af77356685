//! Exception groups: how they are made, and how they are split by what their members are.
//!
//! The methods of `BaseExceptionGroup` and the handlers of `except*` use it.

use super::class::Class;
use super::exception::{self, Exception, type_error};
use super::heap::Ref;
use super::instance::Instance;
use super::operation::call::leveled;
use super::operation::{call, call_method, collect, guarded, truth};
use super::tuple::Tuple;
use super::types::types;
use super::value::Value;
use super::{Result, Thrown};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::collections::HashSet;

/// The place of a group's message among its details.
pub const MESSAGE: usize = 0;
/// The place of a group's members among its details.
pub const MEMBERS: usize = 1;

/// Whether an exception is a group.
pub fn is_group(exception: &Exception) -> bool {
    exception.with_class(|class| Class::is_subclass(class, &types().base_exception_group))
}

/// The members of a group.
pub fn members(group: &Exception) -> Ref<Tuple> {
    match &exception::detail(group, MEMBERS) {
        Value::Tuple(members) => Ref::clone(members),
        _ => Tuple::empty(),
    }
}

/// A group without a message around a list or tuple of exceptions, as `except*` makes it.
///
/// # Errors
/// What `BaseExceptionGroup` raises.
pub fn unnamed(members: Value) -> Result<Exception> {
    let made = call(&(&types().base_exception_group).into(), &[Value::str(""), members])?;
    match &made {
        Value::Instance(group) => Ok(Ref::clone(group)),
        _ => Err(type_error("an exception group is expected")),
    }
}

/// What a group is split by.
pub enum Condition {
    /// The classes of what matches.
    Types(Vec<Ref<Class>>),
    /// A function that is asked.
    Function(Value),
    /// The addresses of the members that match; no group does.
    Members(HashSet<usize>),
}

impl Condition {
    /// The condition that a script has given.
    ///
    /// # Errors
    /// TypeError where it is none.
    pub fn new(given: &Value) -> Result<Condition> {
        match given {
            Value::Class(_) | Value::Tuple(_) => {
                let classes = match given {
                    Value::Tuple(given) => given.iter().map(exception_class).collect(),
                    _ => exception_class(given).map(|class| vec![class]),
                };
                classes.map(Condition::Types).ok_or_else(no_condition)
            }
            Value::Function(_) | Value::Method(_) | Value::NativeFunction(_) => Ok(Condition::Function(given.clone())),
            _ => Err(no_condition()),
        }
    }

    fn holds(&self, exception: &Value) -> Result<bool> {
        match self {
            Condition::Types(classes) => Ok(classes.iter().any(|class| exception.is_instance(class))),
            Condition::Function(function) => truth(&call(function, std::slice::from_ref(exception))?),
            Condition::Members(addresses) => Ok(addresses.contains(&exception.address())),
        }
    }
}

fn exception_class(value: &Value) -> Option<Ref<Class>> {
    match value {
        Value::Class(class) if Class::is_subclass(class, &types().base_exception) => Some(Ref::clone(class)),
        _ => None,
    }
}

#[cold]
fn no_condition() -> Thrown {
    type_error("expected a function, exception type or tuple of exception types")
}

/// The groups of the members that fit the condition, and of those that do not; None where there are none.
///
/// # Errors
/// What the condition and `derive` raise.
pub fn split(group: &Exception, condition: &Condition) -> Result<(Value, Value)> {
    split_parts(group, condition, true)
}

/// The group of the members that fit the condition, or None; errors as `split`'s.
///
/// # Errors
/// As `split`'s.
pub fn subgroup(group: &Exception, condition: &Condition) -> Result {
    Ok(split_parts(group, condition, false)?.0)
}

fn split_parts(group: &Exception, condition: &Condition, wants_rest: bool) -> Result<(Value, Value)> {
    let this = Value::from(group);
    if condition.holds(&this)? {
        return Ok((this, Value::None));
    }
    let mut matching = Vec::new();
    let mut rest = Vec::new();
    for member in members(group).iter() {
        match member {
            Value::Instance(nested) if is_group(nested) => {
                let (inside, outside) =
                    leveled(" in exceptiongroup_split_recursive", || split_parts(nested, condition, wants_rest))?;
                matching.extend((!inside.is_none()).then_some(inside));
                rest.extend((!outside.is_none()).then_some(outside));
            }
            _ if condition.holds(member)? => matching.push(member.clone()),
            _ if wants_rest => rest.push(member.clone()),
            _ => {}
        }
    }
    Ok((derived(group, matching)?, derived(group, rest)?))
}

/// A group of some of the members that is otherwise as `group`.
fn derived(group: &Exception, members: Vec<Value>) -> Result {
    if members.is_empty() {
        return Ok(Value::None);
    }
    let made = call_method(&group.into(), Symbol::new("derive"), &[Value::list(members)])?;
    match &made {
        Value::Instance(copy) if is_group(copy) => {
            exception::set_traceback(copy, exception::traceback(group));
            exception::set_context(copy, exception::context(group));
            exception::set_cause(copy, exception::cause(group));
            if let Some(notes) = group.attribute(well_known::__notes__)
                && is_sequence(&notes)
            {
                Instance::set_attribute(copy, well_known::__notes__, Value::list(collect(&notes)?));
            }
        }
        _ => return Err(type_error("derive must return an instance of BaseExceptionGroup")),
    }
    Ok(made)
}

fn is_sequence(value: &Value) -> bool {
    match value.payload() {
        Value::Dict(_) | Value::Set(_) => false,
        payload => payload.class().lookup(well_known::__getitem__).is_some(),
    }
}

/// What is raised behind the handlers of `except*` that met `original`: `left`, the exceptions that the handlers
/// raised and the part that none has caught; parts of `original` that were raised again become one group.
///
/// # Errors
/// What `derive` raises.
pub fn join(original: &Exception, left: Vec<Exception>) -> Result<Option<Exception>> {
    if !is_group(original) {
        return Ok(left.into_iter().next());
    }
    let (again, new): (Vec<_>, Vec<_>) = left.into_iter().partition(|exception| is_part(exception, original));
    let mut leaves = HashSet::new();
    for part in &again {
        collect_leaves(part, &mut leaves)?;
    }
    let mut raised: Vec<Value> = new.iter().map(Value::from).collect();
    let rest = subgroup(original, &Condition::Members(leaves))?;
    raised.extend((!rest.is_none()).then_some(rest));
    match raised.as_slice() {
        [] => Ok(None),
        [Value::Instance(only)] => Ok(Some(Ref::clone(only))),
        _ => unnamed(Value::list(raised)).map(Some),
    }
}

/// Whether a group was split off the original one: both share what is not in their members.
fn is_part(exception: &Exception, original: &Exception) -> bool {
    is_group(exception)
        && exception::traceback(exception).is(&exception::traceback(original))
        && exception::cause(exception).is(&exception::cause(original))
        && exception::context(exception).is(&exception::context(original))
}

fn collect_leaves(exception: &Exception, leaves: &mut HashSet<usize>) -> Result<()> {
    if !is_group(exception) {
        leaves.insert(Value::from(exception).address());
        return Ok(());
    }
    for member in members(exception).iter() {
        if let Value::Instance(member) = member {
            guarded(|| collect_leaves(member, leaves))?;
        }
    }
    Ok(())
}
