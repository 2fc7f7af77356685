//! What is written about an error at the end of a program.

use super::Error;
use crate::modules::sys_hooks::{self, quietly};
use crate::object::operation::text;
use crate::object::{Ref, Value};

/// Reports an error as the interpreter does at its end.
pub(super) fn report(error: &Error) {
    let exception = match error.exception() {
        Some(Value::Instance(exception)) => Ref::clone(exception),
        _ => return sys_hooks::write_error(&format!("wattle: {error}\n")),
    };
    let Some(status) = error.exit_status() else { return sys_hooks::report(&exception) };
    if !matches!(&status.payload(), Value::None | Value::Int(_) | Value::BigInt(_) | Value::True | Value::False) {
        let shown = quietly(text(&status));
        quietly(crate::builtins::output::flush_output());
        sys_hooks::write_error(&format!("{}\n", shown.as_ref().map_or("", |shown| shown.as_str())));
    }
}
