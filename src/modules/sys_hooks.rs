//! What `sys` calls at the prompt and for exceptions that nobody catches: the hooks that scripts may replace.

use super::import::import_module;
use super::sys;
use crate::builtins::output::{self, Standard};
use crate::builtins::traceback_format::{format_exception, format_exception_only, format_traceback};
use crate::object::exception::{self, Exception, runtime_error};
use crate::object::hooks::Warning;
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, call_with, collect, get_attribute, repr};
use crate::object::string::Str;
use crate::object::traceback::Traceback;
use crate::object::types::types;
use crate::object::{Result, Value, hooks, safe_point};
use crate::syntax::Symbol;
use crate::text::surrogates;
use std::io::Write;

pub(super) fn install() {
    hooks::set_display(display);
    safe_point::set_unraisable_hook(unraisable);
}

/// The functions.
pub(super) const FUNCTIONS: &[Declaration] = &[
    native("displayhook(object, /)", "Print an object to sys.stdout and also save it in builtins._", display_hook),
    native(
        "excepthook(exctype, value, traceback, /)",
        "Handle an exception by displaying it with a traceback on sys.stderr.",
        |args| {
            if let Value::Instance(error) = &args[1] {
                write_error(&format_exception(error));
            }
            Ok(Value::None)
        },
    ),
    native(
        "breakpointhook(*args, **kws)",
        "breakpointhook(*args, **kws)\n\nThis hook function is called by built-in breakpoint().\n",
        break_hook,
    ),
    native("unraisablehook(unraisable, /)", "Handle an unraisable exception.", |args| {
        let part = |name| crate::object::operation::find_attribute(&args[0], Symbol::new(name));
        if let Some(Value::Instance(error)) = &part("exc_value")? {
            let source = part("object")?.unwrap_or(Value::None);
            let words = part("err_msg")?.unwrap_or(Value::None);
            write_error(&unraisable_text(error, &source, words.as_str()));
        }
        Ok(Value::None)
    }),
];

/// `sys.breakpointhook`: calls what `PYTHONBREAKPOINT` names, the debugger where that is empty.
fn break_hook(args: &[Value]) -> Result {
    let named = std::env::var("PYTHONBREAKPOINT").ok().filter(|named| !named.is_empty());
    let named = named.unwrap_or_else(|| "pdb.set_trace".to_owned());
    if named == "0" {
        return Ok(Value::None);
    }
    let (module, function) = named.rsplit_once('.').unwrap_or(("builtins", &named));
    let found = import_module(module).and_then(|module| get_attribute(&module, Symbol::new(function)));
    match found {
        Ok(hook) => {
            let positional = collect(&args[0])?;
            call_with(&hook, &positional, &crate::builtins::keywords(&args[1]))
        }
        Err(thrown) => {
            drop(exception::take(thrown));
            let message = format!("Ignoring unimportable $PYTHONBREAKPOINT: \"{named}\"");
            hooks::warn(&Warning { category: &types().runtime_warning, message: &message, source: &Value::Null })?;
            Ok(Value::None)
        }
    }
}

/// Shows a value at the prompt, through `sys.displayhook`.
fn display(value: &Value) -> Result<()> {
    match sys::get("displayhook") {
        Some(hook) => call(&hook, std::slice::from_ref(value)).map(drop),
        None => Err(runtime_error("lost sys.displayhook")),
    }
}

/// `sys.displayhook`: prints the `repr` of anything but None, and binds `_`.
fn display_hook(args: &[Value]) -> Result {
    let value = &args[0];
    if value.is_none() {
        return Ok(Value::None);
    }
    let builtins = crate::builtins::builtins_namespace();
    builtins.set_name(Symbol::new("_"), Value::None);
    let text = format!("{}\n", repr(value)?.as_str());
    match output::standard_stream(Standard::Output) {
        Some(Value::None) => {}
        Some(stream) => output::write(&stream, &Str::new(&text))?,
        None => return Err(runtime_error("lost sys.stdout")),
    }
    builtins.set_name(Symbol::new("_"), value.clone());
    Ok(Value::None)
}

/// Reports an exception that nobody caught, through `sys.excepthook`.
pub(crate) fn report(error: &Exception) {
    quietly(output::flush_output());
    let value: Value = error.into();
    let parts = [error.class().into(), value.clone(), exception::traceback(error)];
    if let Ok(module) = sys::module() {
        for (name, part) in ["last_type", "last_value", "last_traceback"].iter().zip(&parts) {
            module.set(name, part.clone());
        }
    }
    let Some(hook) = sys::get("excepthook") else {
        write_error("sys.excepthook is missing\n");
        write_error(&format_exception(error));
        return;
    };
    if let Err(thrown) = call(&hook, &parts) {
        let second = exception::take(thrown);
        write_error("Error in sys.excepthook:\n");
        write_error(&format_exception(&second));
        write_error("\nOriginal exception was:\n");
        write_error(&format_exception(error));
    }
}

/// Reports an exception that nobody can catch, through `sys.unraisablehook`.
fn unraisable(error: &Value, source: &Value, words: Option<&str>) {
    let Value::Instance(error) = error else { return };
    let native = sys::get("__unraisablehook__");
    match (sys::get("unraisablehook"), native) {
        (Some(hook), Some(native)) if !hook.is(&native) => {
            let parts = [
                ("exc_type", error.class().into()),
                ("exc_value", error.into()),
                ("exc_traceback", exception::traceback(error)),
                ("err_msg", words.map_or(Value::None, Value::str)),
                ("object", source.clone()),
            ];
            if let Err(thrown) = call(&hook, &[super::namespace::make(&parts)]) {
                let second = exception::take(thrown);
                write_error(&unraisable_text(&second, &hook, Some("Exception ignored in sys.unraisablehook")));
            }
        }
        _ => write_error(&unraisable_text(error, source, words)),
    }
}

fn unraisable_text(error: &Exception, source: &Value, words: Option<&str>) -> String {
    let words = words.unwrap_or("Exception ignored in");
    let mut text = match quietly(repr(source)) {
        _ if source.is_none() => format!("{words}:\n"),
        Some(shown) => format!("{words}: {}\n", shown.as_str()),
        None => format!("{words}: <object repr() failed>\n"),
    };
    let traceback = exception::traceback(error);
    if traceback.downcast::<Traceback>().is_some() {
        text += "Traceback (most recent call last):\n";
        text += &format_traceback(&traceback);
    }
    text + &format_exception_only(error)
}

/// Writes to what `sys.stderr` is now.
pub(crate) fn write_error(text: &str) {
    match output::standard_stream(Standard::Error) {
        Some(Value::None) => {}
        Some(stream) => {
            if quietly(output::write(&stream, &Str::new(text))).is_none() {
                write_natively(text);
            }
            if stream.is(&output::native_stream(Standard::Error)) {
                quietly(crate::object::operation::call_method(&stream, crate::syntax::symbol::well_known::flush, &[]));
            }
        }
        None => write_natively(text),
    }
}

fn write_natively(text: &str) {
    // There is nobody left to tell when the standard error is closed.
    let _ = std::io::stderr().write_all(surrogates::with_escapes(text).as_bytes());
}

/// What came out, or None where an exception did.
pub(crate) fn quietly<T>(result: Result<T>) -> Option<T> {
    result.map_err(|thrown| drop(exception::take(thrown))).ok()
}
