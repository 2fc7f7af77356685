//! What is said of an output that is not the expected one: both, or how they differ.

use super::parse::{Flag, Flags};
use crate::modules::import;
use crate::object::operation::{call, call_with, get_attribute, iterator, next};
use crate::object::{Result, Value};
use crate::syntax::Symbol;

/// Both outputs in words, or a diff where the flags ask for one.
pub(super) fn difference(want: &str, got: &str, flags: &Flags) -> String {
    let got = if flags.has(Flag::DontAcceptBlankline) { got.to_owned() } else { with_marks(got) };
    if let Some(shown) = diff(want, &got, flags) {
        return shown;
    }
    match (want.is_empty(), got.is_empty()) {
        (false, false) => format!("Expected:\n{}Got:\n{}", indented(want), indented(&got)),
        (false, true) => format!("Expected:\n{}Got nothing\n", indented(want)),
        (true, false) => format!("Expected nothing\nGot:\n{}", indented(&got)),
        (true, true) => "Expected nothing\nGot nothing\n".to_owned(),
    }
}

/// Every line that is not empty, four columns further right.
pub(super) fn indented(text: &str) -> String {
    text.split_inclusive('\n').map(|line| if line == "\n" { line.to_owned() } else { format!("    {line}") }).collect()
}

/// The text with a mark in each line of blanks, as an expected output has it.
fn with_marks(text: &str) -> String {
    let mark = |line: &str| match line.strip_suffix('\n') {
        Some(blanks) if blanks.bytes().all(|byte| byte == b' ') => "<BLANKLINE>\n".to_owned(),
        _ => line.to_owned(),
    };
    text.split_inclusive('\n').map(mark).collect()
}

/// How the outputs differ, in the form that a flag asks for; None where none does, or where one is too short for it.
fn diff(want: &str, got: &str, flags: &Flags) -> Option<String> {
    let are_long = want.matches('\n').count() > 2 && got.matches('\n').count() > 2;
    let (title, function) = if flags.has(Flag::ReportNdiff) {
        ("ndiff with -expected +actual", "ndiff")
    } else if flags.has(Flag::ReportUdiff) && are_long {
        ("unified diff with -expected +actual", "unified_diff")
    } else if flags.has(Flag::ReportCdiff) && are_long {
        ("context diff with expected followed by actual", "context_diff")
    } else {
        return None;
    };
    let lines = match lines_of(function, want, got) {
        Ok(lines) => lines,
        Err(thrown) => {
            drop(crate::object::exception::take(thrown));
            return None;
        }
    };
    let text: String = lines.iter().map(|line| format!("{}\n", line.trim_end())).collect();
    Some(format!("Differences ({title}):\n{}", indented(&text)))
}

/// The lines that a function of the module difflib gives, without a heading of two lines.
fn lines_of(function: &str, want: &str, got: &str) -> Result<Vec<String>> {
    let split = |text: &str| Value::list(text.split_inclusive('\n').map(Value::str).collect());
    let function_value = get_attribute(&import::import_module("difflib")?, Symbol::new(function))?;
    let (arguments, has_heading) = ([split(want), split(got)], function != "ndiff");
    let made = if has_heading {
        call_with(&function_value, &arguments, &[(Symbol::new("n"), Value::Int(2))])?
    } else {
        call(&function_value, &arguments)?
    };
    let (lines, mut found) = (iterator(&made)?, Vec::new());
    while let Some(line) = next(&lines)? {
        found.extend(line.as_str().map(str::to_owned));
    }
    Ok(found.split_off(if has_heading { found.len().min(2) } else { 0 }))
}
