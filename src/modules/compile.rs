//! Source text to code objects, and what is wrong with it to SyntaxError: for import, `exec`, `eval`, `compile`.

use super::import::import_module;
use crate::lower::{self, Mode};
use crate::object::class::Class;
use crate::object::code::{Code, Source};
use crate::object::code_object::CodeObject;
use crate::object::dict::Dict;
use crate::object::function::Function;
use crate::object::hooks::{self, CompileRequest};
use crate::object::operation::{call, get_attribute};
use crate::object::types::types;
use crate::object::{Ref, Result, Thrown, Value, exception};
use crate::syntax::{self, ErrorKind, Span, Symbol};
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
    if request.source.contains('\0') {
        return Err(raise_class(&types().syntax_error, &[Value::str("source code string cannot contain null bytes")]));
    }
    let source = Source::new(request.file, request.source);
    let syntax_mode = match mode {
        Mode::Exec => syntax::Mode::Exec,
        Mode::Eval => syntax::Mode::Eval,
        Mode::Single => syntax::Mode::Single,
    };
    if request.may_be_incomplete && syntax::lacks_lines(request.source, syntax_mode) {
        let end = request.source.len() as u32;
        return Err(raise_syntax_error(&source, &syntax::Error::syntax(Span::new(end, end), "incomplete input")));
    }
    if mode == Mode::Single {
        syntax::check_single(request.source).map_err(|error| raise_syntax_error(&source, &error))?;
    }
    let code = compile(&source, mode, request.separate_locals)?;
    Ok(CodeObject::of(&code))
}

/// Compiles a source text.
///
/// # Errors
/// SyntaxError and its subclasses, with the place.
pub(crate) fn compile(source: &Rc<Source>, mode: Mode, separate_locals: bool) -> Result<Rc<Code>> {
    match lower::compile(source, mode, separate_locals) {
        Ok(compiled) => {
            for warning in &compiled.warnings {
                warn(source, warning)?;
            }
            Ok(compiled.code)
        }
        Err(error) => Err(raise_syntax_error(source, &error)),
    }
}

/// Warns of something in a source text; where the filters make an error of it, that is a SyntaxError.
#[cold]
fn warn(source: &Source, warning: &syntax::Warning) -> Result<()> {
    let error = &warning.error;
    let line = i64::from(source.position(error.span.start).0);
    let types = types();
    let category = if warning.is_deprecation { &types.deprecation_warning } else { &types.syntax_warning };
    let arguments = [Value::str(&error.message), category.into(), Value::str(&source.name), Value::Int(line)];
    let explicitly = get_attribute(&import_module("warnings")?, Symbol::new("warn_explicit"))?;
    match call(&explicitly, &arguments) {
        Err(_) if exception::is_pending(category) => {
            drop(exception::take(exception::pending()));
            Err(raise_syntax_error(source, error))
        }
        result => result.map(drop),
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
    raise_class(class, &[Value::str(&error.message), place_of(source, error)])
}

/// Raises what calling the class gives.
fn raise_class(class: &Ref<Class>, arguments: &[Value]) -> Thrown {
    match &call(&class.into(), arguments) {
        Ok(Value::Instance(made)) => exception::raise(Ref::clone(made)),
        Ok(_) => exception::system_error("an exception class made no exception"),
        Err(_) => exception::pending(),
    }
}

/// The second argument of a SyntaxError.
fn place_of(source: &Source, error: &syntax::Error) -> Value {
    let file = Value::str(&source.name);
    if source.text.is_empty() && error.span.start <= 1 {
        let zero = || Value::Int(0);
        return Value::tuple(vec![file, zero(), zero(), Value::str(""), zero(), zero()]);
    }
    let length = source.text.len() as u32;
    let (start, end) = (error.span.start.min(length), error.span.end.min(length));
    let (line, column) = source.position(start);
    let (end_line, end_column) = source.position(end);
    let is_token = is_from_tokenizer(&error.message);
    if error.span.start > length {
        // The end of the text has no column.
        let line = source.position(length - u32::from(source.text.ends_with('\n'))).0;
        let text = Value::from(format!("{}\n", source.line(line)));
        let line = Value::Int(line.into());
        return Value::tuple(vec![file, line.clone(), Value::Int(0), text, line, Value::Int(0)]);
    }
    let end_column = match error.kind {
        ErrorKind::Tab => -1,
        ErrorKind::Indentation if !error.message.starts_with("expected an indented block") || end <= start => -2,
        _ if error.message.ends_with("was never closed") => -1,
        _ if error.message.starts_with("unexpected character after line") => -1,
        _ if error.message == "':' expected after dictionary key" => -1,
        // Indentation has no end.
        _ if error.message.ends_with(" or 'finally' block")
            && source.text[start as usize..end as usize].trim_start_matches([' ', '\t']).is_empty() =>
        {
            -2
        }
        _ if error.message == "unexpected EOF while parsing" => -2,
        _ if is_token && !error.message.starts_with("leading zeros") => i64::from(column),
        // CPython measures the end by the first line's text.
        _ if end_line > line => i64::from(end_column).min(source.line(line).chars().count() as i64),
        _ => i64::from(end_column),
    };
    let end_line = if end_column < 0 { line } else { end_line };
    let text = if source.is_file || !is_from_analysis(source, error) {
        let mut text = source.line(line).to_owned();
        if !is_token || line < source.lines.count() && !error.message.starts_with("unterminated") {
            text.push('\n');
        }
        Value::from(text)
    } else {
        Value::None
    };
    let number = |number: u32| Value::Int(i64::from(number));
    if let Some(field) = error.field {
        // CPython has parsed the field as a text of its own.
        let (first, brace) = source.position(field.start);
        let inner = source.text.get(field.start as usize + 1..(field.end as usize).saturating_sub(1)).unwrap_or("");
        let shown = format!("({inner})\n");
        let text = shown.lines().nth((line - first) as usize).unwrap_or("");
        let text = if shown.lines().count() > 1 { text.to_owned() } else { shown };
        let shifted = |column: i64| Value::Int(column + 1 - i64::from(brace));
        let places = [number(line), shifted(column.into()), Value::from(text), number(end_line), shifted(end_column)];
        return Value::tuple([file].into_iter().chain(places).collect());
    }
    Value::tuple(vec![file, number(line), number(column + 1), text, number(end_line), Value::Int(end_column + 1)])
}

/// Whether the error is one that CPython finds before it parses.
fn is_from_tokenizer(message: &str) -> bool {
    const BEGINNINGS: [&str; 13] = [
        "unterminated ",
        "invalid character ",
        "invalid non-printable ",
        "invalid decimal literal",
        "invalid digit ",
        "invalid octal literal",
        "invalid binary literal",
        "invalid imaginary literal",
        "invalid hexadecimal literal",
        "closing parenthesis ",
        "unmatched ",
        "too many nested parentheses",
        "leading zeros ",
    ];
    BEGINNINGS.iter().any(|beginning| message.starts_with(beginning))
}

/// Whether the text parses, so that the error is one of its names: CPython shows its line only from a file.
fn is_from_analysis(source: &Source, error: &syntax::Error) -> bool {
    let modes = [syntax::Mode::Exec, syntax::Mode::Eval, syntax::Mode::Single];
    // What stands behind a single statement would do elsewhere.
    let is_of_grammar = error.message == "invalid syntax" || error.message.starts_with("multiple statements");
    !is_of_grammar
        && error.kind == ErrorKind::Syntax
        && modes.into_iter().any(|mode| syntax::parse(&source.text, mode).is_ok())
}
