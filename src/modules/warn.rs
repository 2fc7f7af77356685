//! Warnings of native code: they go through the script module `warnings`.

use super::import::import_module;
use crate::object::hooks::{self, Warning};
use crate::object::operation::{call_with, get_attribute};
use crate::object::{Result, Value};
use crate::syntax::Symbol;

pub(super) fn install() {
    hooks::set_warn(warn);
}

/// Calls `warnings.warn`, which looks for the place in the frame that runs now.
fn warn(warning: &Warning<'_>) -> Result<()> {
    let function = get_attribute(&import_module("warnings")?, Symbol::new("warn"))?;
    let arguments = [Value::str(warning.message), warning.category.into(), Value::Int(1)];
    match warning.source {
        Value::Null => call_with(&function, &arguments, &[]),
        source => call_with(&function, &arguments, &[(Symbol::new("source"), source.clone())]),
    }
    .map(drop)
}
