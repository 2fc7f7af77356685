//! The native half of `traceback`: reports as the interpreter itself writes them.

use crate::builtins::traceback_format::{format_exception, format_exception_only, format_traceback};
use crate::object::exception::{Exception, type_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::types::types;
use crate::object::{Ref, Result, Value};

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    Ok(())
}

fn exception(value: &Value) -> Result<Exception> {
    match value {
        Value::Instance(exception) if value.is_instance(&types().base_exception) => Ok(Ref::clone(exception)),
        _ => Err(type_error(format!("Exception expected for value, {} found", value.class_name()))),
    }
}

const FUNCTIONS: &[Declaration] = &[
    native("format_exception(exc, /)", "The whole report of an exception.", |args| {
        Ok(Value::from(format_exception(&exception(&args[0])?)))
    }),
    native("format_exception_only(exc, /)", "The last lines of the report.", |args| {
        Ok(Value::from(format_exception_only(&exception(&args[0])?)))
    }),
    native("format_tb(tb, /)", "The entries of a traceback.", |args| Ok(Value::from(format_traceback(&args[0])))),
];
