//! Source text to code objects, and what is wrong with it to SyntaxError: for import, `exec`, `eval`, `compile`.

use crate::lower::{self, Mode};
use crate::object::code::{Code, Source};
use crate::object::code_object::CodeObject;
use crate::object::dict::Dict;
use crate::object::function::Function;
use crate::object::hooks::{self, CompileRequest};
use crate::object::operation::call;
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, exception};
use crate::syntax::{self, ErrorKind};
use std::rc::Rc;

pub(super) fn install() {
    hooks::set_compile(compile_hook);
}

fn compile_hook(request: &CompileRequest<'_>) -> Result {
    let mode = match request.mode {
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        _ => Mode::Exec,
    };
    let source = Source::new(request.file, request.source);
    let code = compile(&source, mode, request.separate_locals)?;
    Ok(Value::object(CodeObject(code)))
}

/// Compiles a source text.
///
/// # Errors
/// SyntaxError and its subclasses, with the place.
pub(crate) fn compile(source: &Rc<Source>, mode: Mode, separate_locals: bool) -> Result<Rc<Code>> {
    match lower::compile(source, mode, separate_locals) {
        Ok(code) => Ok(code),
        Err(error) => Err(raise_syntax_error(source, &error)),
    }
}

/// Runs a module's code, or an expression's, with the namespace as its globals.
///
/// # Errors
/// What it raises.
pub(crate) fn run(code: Rc<Code>, globals: Ref<Dict>) -> Result {
    let function = Function::new(code, globals, Box::new([]), Rc::new([]));
    call(&function.into(), &[])
}

/// Raises the SyntaxError for an error of a source text: message, file, line, offset, the line's text, its end.
#[cold]
pub(crate) fn raise_syntax_error(source: &Source, error: &syntax::Error) -> Thrown {
    let types = types();
    let class = match error.kind {
        ErrorKind::Syntax => &types.syntax_error,
        ErrorKind::Indentation => &types.indentation_error,
        ErrorKind::Tab => &types.tab_error,
        ErrorKind::Recursion => return exception::new(&types.recursion_error, &*error.message),
        ErrorKind::Overflow => return exception::overflow_error(&*error.message),
    };
    let message = Value::str(&error.message);
    let arguments = [message, place_of(source, error)];
    match &call(&class.into(), &arguments) {
        Ok(Value::Instance(made)) => exception::raise(Ref::clone(made)),
        Ok(_) => exception::new(class, &*error.message),
        Err(_) => exception::pending(),
    }
}

/// The second argument of a SyntaxError.
fn place_of(source: &Source, error: &syntax::Error) -> Value {
    let file = Value::str(&source.name);
    if source.text.is_empty() && error.span == syntax::Span::default() {
        return Value::tuple(vec![file, Value::Int(0), Value::Int(0), Value::None]);
    }
    let length = source.text.len() as u32;
    let (start, end) = (error.span.start.min(length), error.span.end.min(length));
    let (line, column) = source.position(start);
    let (end_line, end_column) = source.position(end);
    let mut text = source.line(line).to_owned();
    text.push('\n');
    let number = |number: u32| Value::Int(i64::from(number));
    Value::tuple(vec![
        file,
        number(line),
        number(column + 1),
        Value::from(text),
        number(end_line),
        number(end_column + 1),
    ])
}
