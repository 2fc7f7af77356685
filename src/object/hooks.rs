//! What lower layers provide to the object and tree layers: importing, compiling source text, warning.

use super::class::Class;
use super::code::Code;
use super::dict::Dict;
use super::exception::system_error;
use super::heap::Ref;
use super::{Result, Value};
use std::cell::Cell;
use std::rc::Rc;

/// What an `import` statement asks for.
pub struct ImportRequest<'a> {
    /// The dotted name; may be empty in a relative import.
    pub name: &'a str,
    /// The number of leading dots.
    pub level: u32,
    /// The names behind `from ... import`; None for `import name`, which gives the first package.
    pub names: Option<&'a [&'a str]>,
    /// The namespace of the importing module.
    pub globals: &'a Ref<Dict>,
}

/// What `eval`, `exec` and `compile` ask for.
pub struct CompileRequest<'a> {
    /// The source text.
    pub source: &'a str,
    /// The file's name.
    pub file: &'a str,
    /// `exec`, `eval` or `single`.
    pub mode: &'a str,
    /// Whether names of the outermost level live in a mapping of their own (`exec` with locals).
    pub separate_locals: bool,
    /// Whether a text that is the beginning of a longer one is to be called that.
    pub may_be_incomplete: bool,
}

/// A warning about what the running code does.
pub struct Warning<'a> {
    /// Its class.
    pub category: &'a Ref<Class>,
    /// What it says.
    pub message: &'a str,
    /// The object that it is about; Null where there is none.
    pub source: &'a Value,
}

/// What makes the stepping twin of a code.
pub type SteppingHook = fn(&Rc<Code>) -> Option<Rc<Code>>;

thread_local! {
    static STEPPING: Cell<Option<SteppingHook>> = const { Cell::new(None) };
    static WARN: Cell<Option<fn(&Warning<'_>) -> Result<()>>> = const { Cell::new(None) };
    static IMPORT: Cell<Option<fn(&ImportRequest<'_>) -> Result>> = const { Cell::new(None) };
    static DISPLAY: Cell<Option<fn(&Value) -> Result<()>>> = const { Cell::new(None) };
    static COMPILE: Cell<Option<fn(&CompileRequest<'_>) -> Result>> = const { Cell::new(None) };
}

/// Sets what makes the stepping twin of a code.
pub fn set_stepping(hook: SteppingHook) {
    STEPPING.set(Some(hook));
}

/// The same code with a tree that tells of the lines that it reaches (`debug_trace.rs`).
pub(super) fn stepping(code: &Rc<Code>) -> Option<Rc<Code>> {
    STEPPING.get().and_then(|hook| hook(code))
}

/// Sets what imports.
pub fn set_import(hook: fn(&ImportRequest<'_>) -> Result) {
    IMPORT.set(Some(hook));
}

/// Imports a module: the one that was named, or for `import a.b` the first package.
///
/// # Errors
/// ImportError; what the module's code raises.
pub fn import(request: &ImportRequest<'_>) -> Result {
    match IMPORT.get() {
        Some(hook) => hook(request),
        None => Err(system_error("nothing imports here")),
    }
}

/// Sets what shows the value of an expression statement at the prompt.
pub fn set_display(hook: fn(&Value) -> Result<()>) {
    DISPLAY.set(Some(hook));
}

/// Shows the value of an expression statement at the prompt.
///
/// # Errors
/// What the value's `__repr__` raises.
pub fn display(value: &Value) -> Result<()> {
    match DISPLAY.get() {
        Some(hook) => hook(value),
        None => Ok(()),
    }
}

/// Sets what compiles.
pub fn set_compile(hook: fn(&CompileRequest<'_>) -> Result) {
    COMPILE.set(Some(hook));
}

/// Compiles source text to a code object.
///
/// # Errors
/// SyntaxError.
pub fn compile(request: &CompileRequest<'_>) -> Result {
    match COMPILE.get() {
        Some(hook) => hook(request),
        None => Err(system_error("nothing compiles here")),
    }
}

/// Sets what warns.
pub fn set_warn(hook: fn(&Warning<'_>) -> Result<()>) {
    WARN.set(Some(hook));
}

/// Warns, through the module `warnings`.
///
/// # Errors
/// The warning itself, where the filters say so.
pub fn warn(warning: &Warning<'_>) -> Result<()> {
    match WARN.get() {
        Some(hook) => hook(warning),
        None => Ok(()),
    }
}
