//! `throw`: an exception that is raised where the target has been left.

use super::greenlet_state::{Handle, Life, Parcel};
use super::greenlet_switch::{outcome, switch_to};
use crate::object::class::Class;
use crate::object::exception::{self, Exception, type_error};
use crate::object::operation::call;
use crate::object::traceback::Traceback;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;

/// `greenlet.throw`.
pub(super) fn throw(arguments: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let Some((receiver, rest)) = arguments.split_first_mut() else { return Err(super::greenlet::wrong_receiver(None)) };
    let target = match Handle::of(std::mem::take(receiver)) {
        Ok(target) => target,
        Err(other) => return Err(super::greenlet::wrong_receiver(Some(("throw", &other)))),
    };
    if !keywords.is_empty() {
        return Err(type_error("throw() takes no keyword arguments"));
    }
    if rest.len() > 3 {
        return Err(type_error(format!("throw() takes at most 3 arguments ({} given)", rest.len())));
    }
    let mut parts = rest.iter_mut().map(std::mem::take);
    let class = parts.next().unwrap_or_else(|| super::greenlet::exit_class().into());
    let value = parts.next().unwrap_or(Value::None);
    let traceback = parts.next().unwrap_or(Value::None);
    drop(parts);
    let exception = wanted(&class, value, traceback)?;
    throw_into(target, exception)
}

/// Raises an exception in a greenlet.
///
/// # Errors
/// As `switch_to`'s.
pub(super) fn throw_into(target: Handle, exception: Exception) -> Result {
    // For the dead, the exit is a value like any other.
    let parcel = if target.life() == Life::Dead { outcome(exception) } else { Parcel::exception(exception) };
    switch_to(target, parcel)
}

/// The exception that the arguments of `throw` ask for; where making it fails, the error of that.
fn wanted(class: &Value, value: Value, traceback: Value) -> Result<Exception> {
    if !traceback.is_none() && traceback.downcast::<Traceback>().is_none() {
        return Err(type_error("throw() third argument must be a traceback object"));
    }
    match class {
        Value::Class(class) if Class::is_subclass(class, &types().base_exception) => match make(class, value) {
            Ok(exception) => {
                exception::set_traceback(&exception, traceback);
                Ok(exception)
            }
            Err(thrown) => Ok(exception::take(thrown)),
        },
        Value::Instance(instance) if class.is_instance(&types().base_exception) => {
            if !value.is_none() {
                return Err(type_error("instance exception may not have a separate value"));
            }
            exception::set_traceback(instance, traceback);
            Ok(Ref::clone(instance))
        }
        other => {
            let given = other.class_name();
            Err(type_error(format!("exceptions must be classes, or instances, not {given}")))
        }
    }
}

/// An exception of a class with the value that was given: it may be the exception, its arguments, or its argument.
fn make(class: &Ref<Class>, value: Value) -> Result<Exception> {
    let made = match &value {
        Value::Instance(instance) if value.is_instance(class) => return Ok(Ref::clone(instance)),
        Value::None => call(&class.into(), &[])?,
        Value::Tuple(arguments) => call(&class.into(), arguments)?,
        _ => call(&class.into(), &[value])?,
    };
    match &made {
        Value::Instance(instance) if made.is_instance(&types().base_exception) => Ok(Ref::clone(instance)),
        other => {
            let given = crate::object::operation::repr(&other.class().into())?;
            let class = crate::object::operation::repr(&class.into())?;
            Err(type_error(format!("calling {class} should have returned an instance of BaseException, not {given}")))
        }
    }
}
