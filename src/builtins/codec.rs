//! `encode` and `decode` as the language sees them: names of encodings and handlers, and the exceptions.
//!
//! The types `str`, `bytes` and `bytearray`, and files use it; `text::codec` does the work.

use crate::object::bytes::Bytes;
use crate::object::dict::Dict;
use crate::object::exception;
use crate::object::heap::Ref;
use crate::object::hooks::{self, ImportRequest};
use crate::object::string::Str;
use crate::object::{Result, Thrown, Value, operation, types};
use crate::syntax::Symbol;
use crate::text::codec::{self, Encoding, Handler, Problem};

/// Decodes bytes; the encoding is UTF-8 and the handler strict where none is given.
///
/// # Errors
/// LookupError for unknown names, UnicodeDecodeError.
pub(crate) fn decode(data: &[u8], encoding: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result<Ref<Str>> {
    if data.is_empty() {
        // Nothing is decoded by any codec, known or not.
        return Ok(Str::new(""));
    }
    let by_script = || match by_script("_decode_text", Bytes::new(data).into(), encoding, errors)?.payload() {
        Value::Str(ref text) => Ok(Ref::clone(text)),
        ref other => Err(wrong_result("decoder", "str", other, encoding, "decode")),
    };
    let Some(found) = find(encoding) else { return by_script() };
    let (handler, name) = handler_of(errors);
    match codec::decode(data, found, handler) {
        Ok(text) => Ok(Str::new(&text)),
        Err(_) if handler.is_none() && !SURROGATES.contains(&name) => by_script(),
        Err(problem) => {
            check_handler(handler, name, "UnicodeDecodeError", &SURROGATES)?;
            let class = types().unicode_decode_error.clone();
            Err(raise(class.into(), Bytes::new(data).into(), &problem))
        }
    }
}

/// Encodes a text; errors: LookupError for unknown names, UnicodeEncodeError.
pub(crate) fn encode(text: &Ref<Str>, encoding: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result<Ref<Bytes>> {
    let by_script = || match by_script("_encode_text", text.into(), encoding, errors)?.payload() {
        Value::Bytes(ref data) => Ok(Ref::clone(data)),
        ref other => Err(wrong_result("encoder", "bytes", other, encoding, "encode")),
    };
    let Some(found) = find(encoding) else { return by_script() };
    let (handler, name) = handler_of(errors);
    match codec::encode(text.as_str(), found, handler) {
        Ok(data) => Ok(Bytes::new(data)),
        Err(_) if handler.is_none() && !SURROGATES.contains(&name) => by_script(),
        Err(problem) => {
            // No text holds a surrogate, so that these two find nothing that they could handle.
            if !SURROGATES.contains(&name) {
                check_handler(handler, name, "UnicodeEncodeError", &[])?;
            }
            let class = types().unicode_encode_error.clone();
            Err(raise(class.into(), text.into(), &problem))
        }
    }
}

/// The handlers of errors that would make, or take, lone surrogates.
const SURROGATES: [&str; 2] = ["surrogateescape", "surrogatepass"];

fn find(name: Option<&Ref<Str>>) -> Option<Encoding> {
    name.map_or(Some(Encoding::Utf8), |name| Encoding::of_name(name.as_str()))
}

/// Has the module `codecs` do what is not native: further encodings, and handlers of errors that scripts register.
#[cold]
fn by_script(function: &str, input: Value, encoding: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result {
    let module = hooks::import(&ImportRequest { name: "codecs", level: 0, names: None, globals: &Dict::new() })?;
    let function = operation::get_attribute(&module, Symbol::new(function))?;
    let text = |given: Option<&Ref<Str>>, default| given.map_or(Value::str(default), |given| given.into());
    operation::call(&function, &[input, text(encoding, "utf-8"), text(errors, "strict")])
}

#[cold]
fn wrong_result(kind: &str, wanted: &str, result: &Value, encoding: Option<&Ref<Str>>, method: &str) -> Thrown {
    let (name, given) = (encoding.map_or("utf-8", |name| name.as_str()), result.class_name());
    exception::type_error(format!(
        "'{name}' {kind} returned '{given}' instead of '{wanted}'; use codecs.{method}() to {method} to arbitrary types"
    ))
}

fn handler_of(name: Option<&Ref<Str>>) -> (Option<Handler>, &str) {
    match name {
        None => (Some(Handler::Strict), "strict"),
        Some(name) => (Handler::of_name(name.as_str()), name.as_str()),
    }
}

/// Whether a problem is simply to be raised; else the handler's name is wrong for it.
fn check_handler(handler: Option<Handler>, name: &str, error: &str, missing: &[&str]) -> Result<()> {
    match handler {
        Some(Handler::Strict) => Ok(()),
        Some(_) => Err(exception::type_error(format!("don't know how to handle {error} in error callback"))),
        None if missing.contains(&name) => {
            let message = format!("error handler '{name}' is not supported: strings hold no lone surrogates");
            Err(exception::new(&types().lookup_error, message))
        }
        None => Err(exception::new(&types().lookup_error, format!("unknown error handler name '{name}'"))),
    }
}

fn raise(class: Value, object: Value, problem: &Problem) -> Thrown {
    let arguments = [
        Value::str(problem.encoding),
        object,
        Value::from(problem.start),
        Value::from(problem.end),
        Value::str(problem.reason),
    ];
    match operation::call(&class, &arguments) {
        Ok(error) => match &error {
            Value::Instance(error) => exception::raise(Ref::clone(error)),
            _ => exception::system_error("the exception is no instance"),
        },
        Err(thrown) => thrown,
    }
}
