//! Tracing: `settrace`, `gettrace`, and telling the tracer of a switch.

use super::greenlet_state::{Parcel, current, replace_tracer, take_origin, tracer};
use crate::object::exception::type_error;
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::call;
use crate::object::{Result, Value, profile};

/// The functions of the module and the class.
pub(super) const FUNCTIONS: &[Declaration] = &[
    raw(
        "settrace(callback, /)",
        "settrace(callback) -> object\n\nSets a new tracing function and returns the previous one.\n",
        |arguments, keywords| match (arguments, keywords) {
            ([callback], []) => Ok(replace_tracer(std::mem::take(callback))),
            (_, [_, ..]) => Err(type_error("settrace() takes no keyword arguments")),
            (others, []) => Err(type_error(format!("function takes exactly 1 argument ({} given)", others.len()))),
        },
    ),
    native("gettrace()", "gettrace() -> object\n\nReturns the currently set tracing function, or None.\n", |_| {
        Ok(tracer())
    }),
];

/// Tells the tracer, in the greenlet that was switched to, what arrives there.
///
/// # Errors
/// What the tracer raises: then it is removed, and the parcel is lost.
#[cold]
pub(super) fn report_arrival(parcel: Parcel) -> Result<Parcel> {
    let event = if parcel.is_exception() { "throw" } else { "switch" };
    let way = Value::tuple(vec![take_origin(), current()]);
    match profile::unwatched(|| call(&tracer(), &[Value::str(event), way])) {
        Ok(_) => Ok(parcel),
        Err(thrown) => {
            drop(replace_tracer(Value::None));
            Err(thrown)
        }
    }
}
