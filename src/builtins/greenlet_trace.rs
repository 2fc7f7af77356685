//! Tracing: `settrace`, `gettrace`, and telling the tracer of a switch.

use super::greenlet_state::{Parcel, current, replace_tracer, take_origin, tracer};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::call;
use crate::object::{Result, Value};

/// The functions of the module and the class.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native(
        "settrace(callback, /)",
        "settrace(callback) -> object\n\nSets a new tracing function and returns the previous one.\n",
        |args| Ok(replace_tracer(args[0].clone())),
    ),
    native(
        "gettrace()",
        "gettrace() -> object\n\nReturns the currently set tracing function, or None.\n",
        |_| Ok(tracer()),
    ),
];

/// Tells the tracer, in the greenlet that was switched to, what arrives there.
///
/// # Errors
/// What the tracer raises: then it is removed, and the parcel is lost.
#[cold]
pub(super) fn report_arrival(parcel: Parcel) -> Result<Parcel> {
    let event = if parcel.is_exception() { "throw" } else { "switch" };
    let way = Value::tuple(vec![take_origin(), current()]);
    match call(&tracer(), &[Value::str(event), way]) {
        Ok(_) => Ok(parcel),
        Err(thrown) => {
            drop(replace_tracer(Value::None));
            Err(thrown)
        }
    }
}
