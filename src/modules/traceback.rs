//! The native half of `traceback`: reports as the interpreter itself writes them.

use crate::builtins::argument;
use crate::builtins::traceback_carets::{carets, place};
use crate::builtins::traceback_format::{format_exception_for_library, format_for_library};
use crate::object::exception::{Exception, type_error};
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::traceback::Traceback;
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
        Ok(Value::from(format_exception_for_library(&exception(&args[0])?)))
    }),
    native("format_exception_only(exc, /)", "The last lines of the report.", |args| {
        Ok(Value::from(format_for_library(&exception(&args[0])?)))
    }),
    native(
        "position(tb, /)",
        "Where an entry's place ends, and both columns in bytes; None where nothing is known.",
        |args| {
            let place = args[0].downcast::<Traceback>().and_then(|entry| place(&entry.code.source, entry.span));
            Ok(Value::tuple(match place {
                Some((end_line, start, end)) => vec![Value::Int(i64::from(end_line)), start.into(), end.into()],
                None => vec![Value::None, Value::None, Value::None],
            }))
        },
    ),
    native("carets(line, colno, end_colno, /)", "The carets below a line; None where there are none.", |args| {
        let Some(line) = args[0].as_str() else { return Ok(Value::None) };
        let character = |bytes: &Value| -> Result<usize> {
            let bytes = argument::size(bytes)?;
            Ok(line.char_indices().take_while(|(at, _)| (*at as i64) < bytes).count())
        };
        let end = if args[2].is_none() { None } else { Some(character(&args[2])?) };
        Ok(carets(line, character(&args[1])?, end).map_or(Value::None, Value::from))
    }),
];
