//! The native half of `trace` and `bdb`: which lines of a text can run, and frames that tracebacks keep.

use super::compile::raise_syntax_error;
use crate::lower;
use crate::object::code::Source;
use crate::object::module::Module;
use crate::object::native_function::{Declaration, native};
use crate::object::traceback;
use crate::object::{Ref, Result, Value};
use crate::syntax;

/// Puts the module's contents into it.
pub(super) fn fill(module: &Ref<Module>) -> Result<()> {
    super::add_functions(module, FUNCTIONS);
    Ok(())
}

const FUNCTIONS: &[Declaration] = &[
    native("keep_frames()", "Let tracebacks keep the variables of frames from now on.", |_| {
        traceback::keep_frames();
        Ok(Value::None)
    }),
    native(
        "executable_lines(text, filename, /)",
        "The numbers of the lines that can run, but for docstrings.",
        |args| {
            let (Some(text), Some(filename)) = (args[0].as_str(), args[1].as_str()) else { return Ok(Value::None) };
            let source = Source::new(filename, text);
            let mut lines = lower::executable_lines(&source).map_err(|error| raise_syntax_error(&source, &error))?;
            for span in syntax::strings_before_blocks(text) {
                let (first, last) = (source.position(span.start).0, source.position(span.end).0);
                lines.retain(|line| !(first..=last).contains(line));
            }
            Ok(Value::list(lines.into_iter().map(|line| Value::Int(line.into())).collect()))
        },
    ),
];
