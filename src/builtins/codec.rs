//! `encode` and `decode` as the language sees them: names of encodings and handlers, and the exceptions.
//!
//! The types `str`, `bytes` and `bytearray`, and files use it; `text::codec` does the work.

use crate::object::bytes::Bytes;
use crate::object::exception;
use crate::object::heap::Ref;
use crate::object::string::Str;
use crate::object::{Result, Thrown, Value, operation, types};
use crate::text::codec::{self, Encoding, Handler, Problem};

/// Decodes bytes; the encoding is UTF-8 and the handler strict where none is given.
///
/// # Errors
/// LookupError for unknown names, UnicodeDecodeError.
pub(crate) fn decode(data: &[u8], encoding: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result<Ref<Str>> {
    let encoding = find(encoding)?;
    let (handler, name) = handler_of(errors);
    match codec::decode(data, encoding, handler) {
        Ok(text) => Ok(Str::new(&text)),
        Err(problem) => {
            check_handler(handler, name, "UnicodeDecodeError", &["surrogateescape", "surrogatepass"])?;
            let class = types().unicode_decode_error.clone();
            Err(raise(class.into(), Bytes::new(data).into(), &problem))
        }
    }
}

/// Encodes a text; errors: LookupError for unknown names, UnicodeEncodeError.
pub(crate) fn encode(text: &Ref<Str>, encoding: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result<Ref<Bytes>> {
    let encoding = find(encoding)?;
    let (handler, name) = handler_of(errors);
    match codec::encode(text.as_str(), encoding, handler) {
        Ok(data) => Ok(Bytes::new(data)),
        Err(problem) => {
            // No text holds a surrogate, so that these two find nothing that they could handle.
            if !matches!(name, "surrogateescape" | "surrogatepass") {
                check_handler(handler, name, "UnicodeEncodeError", &[])?;
            }
            let class = types().unicode_encode_error.clone();
            Err(raise(class.into(), text.into(), &problem))
        }
    }
}

fn find(name: Option<&Ref<Str>>) -> Result<Encoding> {
    let Some(name) = name else { return Ok(Encoding::Utf8) };
    Encoding::of_name(name.as_str())
        .ok_or_else(|| exception::new(&types().lookup_error, format!("unknown encoding: {}", name.as_str())))
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
