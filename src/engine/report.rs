//! What is written about an error, and where: `sys.excepthook`, exits, exceptions that nobody can catch.

use super::Error;
use crate::object::operation::text;
use crate::object::{Value, exception, safe_point};
use std::io::Write;

pub(super) fn install() {
    safe_point::set_unraisable_hook(|exception, _| {
        write_error(&format!("Exception ignored: {}\n", exception.class_name()));
    });
}

/// Reports an error as the interpreter does at its end.
pub(super) fn report(error: &Error) {
    match error.exception() {
        None => write_error(&format!("wattle: {error}\n")),
        Some(_) if error.is_exit() => match &error.exit_status() {
            None | Some(Value::None | Value::Int(_) | Value::True | Value::False | Value::BigInt(_)) => {}
            Some(message) => match text(message) {
                Ok(text) => write_error(&format!("{}\n", text.as_str())),
                Err(thrown) => drop(exception::take(thrown)),
            },
        },
        Some(_) => write_error(&format!("{error}\n")),
    }
}

fn write_error(text: &str) {
    // There is nobody left to tell when the standard error is closed.
    let _ = std::io::stderr().write_all(text.as_bytes());
}
