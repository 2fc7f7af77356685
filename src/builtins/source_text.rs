//! The text of source code that is given as bytes, in the encoding that it declares.
//!
//! `compile` and its kin use it, and so do imports and the command. UTF-8 is read by `syntax`; every other encoding is
//! one of the codecs, which words its own errors.

use super::codec;
use crate::object::exception;
use crate::object::operation::{call, text};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Ref, Thrown, Value};
use crate::syntax;

/// Why bytes are no source code.
pub(crate) enum Problem {
    /// The declared encoding does not fit.
    Declared {
        /// What the encoding is called.
        name: String,
        /// What is wrong.
        message: String,
        /// Whether a byte order mark says that the text is UTF-8.
        is_marked: bool,
    },
    /// The text is no UTF-8.
    Text(syntax::Error),
}

/// The text of source code; a byte order mark is not part of it.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, Problem> {
    let Some((name, is_marked)) = syntax::declared_encoding(bytes) else {
        return syntax::decode(bytes).map_err(Problem::Text);
    };
    if is_marked {
        let message = format!("encoding problem: {name} with BOM");
        return Err(Problem::Declared { name, message, is_marked });
    }
    match codec::decode(bytes, Some(&Str::new(&name)), None) {
        Ok(text) => Ok(text.as_str().to_owned()),
        Err(thrown) => {
            let raised = exception::take(thrown);
            let said = text(&Value::from(&raised));
            let message = said.map(|text| text.as_str().to_owned()).unwrap_or_default();
            Err(Problem::Declared { name, message, is_marked })
        }
    }
}

/// The error for an encoding that does not fit, which has a file and no line.
pub(crate) fn raise_declared(message: &str, file: &str) -> Thrown {
    let place = Value::tuple(vec![Value::str(file), Value::Int(0), Value::Int(-1), Value::None]);
    raise_syntax_error(&[Value::str(message), place])
}

/// A SyntaxError of these arguments.
pub(crate) fn raise_syntax_error(arguments: &[Value]) -> Thrown {
    match &call(&(&types().syntax_error).into(), arguments) {
        Ok(Value::Instance(made)) => exception::raise(Ref::clone(made)),
        Ok(_) => exception::system_error("an exception class made no exception"),
        Err(_) => exception::pending(),
    }
}
