//! `encode` and `decode` as the language sees them: names of encodings and handlers, and the exceptions.
//!
//! The types `str`, `bytes` and `bytearray`, and files use it; `text::codec` does the work.

use crate::object::bytes::Bytes;
use crate::object::dict::Dict;
use crate::object::exception;
use crate::object::heap::Ref;
use crate::object::hooks::{self, ImportRequest};
use crate::object::operation::encoding::{self, check_utf8};
use crate::object::string::Str;
use crate::object::{Result, Thrown, Value, operation, types};
use crate::syntax::Symbol;
use crate::text::codec::{self, Encoding, Handler, Problem};
use crate::text::surrogates;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;

/// Decodes bytes; the encoding is UTF-8 and the handler strict where none is given.
///
/// # Errors
/// LookupError for unknown names, UnicodeDecodeError.
pub(crate) fn decode(data: &[u8], named: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result<Ref<Str>> {
    check_names(named, errors)?;
    if data.is_empty() {
        // Nothing is decoded by any codec, known or not.
        return Ok(Str::new(""));
    }
    let by_script = || match by_script("_decode_text", Bytes::new(data).into(), named, errors)?.payload() {
        Value::Str(ref text) => Ok(Ref::clone(text)),
        ref other => Err(wrong_result("decoder", "str", other, named, "decode")),
    };
    let Some(found) = find(named) else { return by_script() };
    let handler = handler_of(errors);
    match codec::decode(data, found, handler) {
        Ok(text) => Ok(Str::new(&text)),
        Err(_) if handler.is_none() => by_script(),
        Err(problem) => {
            check_handler(handler, "UnicodeDecodeError", &problem)?;
            let class = types().unicode_decode_error.clone();
            // Places count behind the mark of an encoding that takes it off.
            let marked = data.strip_prefix(b"\xef\xbb\xbf").filter(|_| found == Encoding::Utf8Signed);
            let data = marked.unwrap_or(data);
            Err(encoding::raise(&class.into(), Bytes::new(data).into(), &problem))
        }
    }
}

/// Encodes a text; errors: LookupError for unknown names, UnicodeEncodeError.
pub(crate) fn encode(text: &Ref<Str>, named: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result<Ref<Bytes>> {
    check_names(named, errors)?;
    let by_script = || match by_script("_encode_text", text.into(), named, errors)?.payload() {
        Value::Bytes(ref data) => Ok(Ref::clone(data)),
        ref other => Err(wrong_result("encoder", "bytes", other, named, "encode")),
    };
    let Some(found) = find(named) else { return by_script() };
    if text.is_ascii() && matches!(found, Encoding::Utf8 | Encoding::Ascii | Encoding::Latin1) {
        return Ok(Bytes::new(text.as_str().as_bytes()));
    }
    let handler = handler_of(errors);
    match codec::encode(text.as_str(), found, handler) {
        Ok(data) => Ok(Bytes::new(data)),
        Err(_) if handler.is_none() => by_script(),
        Err(problem) => {
            let class = types().unicode_encode_error.clone();
            Err(encoding::raise(&class.into(), text.into(), &problem))
        }
    }
}

/// Refuses names that are no names of any encoding or handler.
fn check_names(encoding: Option<&Ref<Str>>, errors: Option<&Ref<Str>>) -> Result<()> {
    encoding.map_or(Ok(()), check_utf8)?;
    errors.map_or(Ok(()), check_utf8)
}

fn find(name: Option<&Ref<Str>>) -> Option<Encoding> {
    name.map_or(Some(Encoding::Utf8), |name| Encoding::of_name(name.as_str()))
}

/// The path that a text names.
///
/// # Errors
/// UnicodeEncodeError where a surrogate stands for no byte.
pub(crate) fn system_path(text: &Ref<Str>) -> Result<PathBuf> {
    match surrogates::to_system(text.as_str()) {
        Some(path) => Ok(path.into()),
        None => {
            let bytes = encode(text, None, Some(&Str::new("surrogateescape")))?;
            Ok(OsString::from_vec(bytes.data.to_vec()).into())
        }
    }
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

fn handler_of(name: Option<&Ref<Str>>) -> Option<Handler> {
    name.map_or(Some(Handler::Strict), |name| Handler::of_name(name.as_str()))
}

/// Whether a problem with decoding is simply to be raised; else the handler is one for encoding only.
fn check_handler(handler: Option<Handler>, error: &str, problem: &Problem) -> Result<()> {
    match handler {
        Some(Handler::XmlReplace | Handler::NameReplace) if problem.reason != codec::TAKEN => {
            Err(exception::type_error(format!("don't know how to handle {error} in error callback")))
        }
        _ => Ok(()),
    }
}
