//! `print`, `input`, and the three standard streams.
//!
//! The streams are file objects over the process's own. `print` writes straight into the buffer of the native
//! one; where a script has put something else into `sys.stdout`, it calls that one's `write`.

use super::files::{self, File, Stream, flush, write_text};
use crate::object::dict::Dict;
use crate::object::exception::{self, runtime_error, type_error};
use crate::object::native_function::{Declaration, native, raw};
use crate::object::operation::{call_method, text, truth};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::syntax::symbol::well_known;
use std::cell::{OnceCell, RefCell};
use std::io::IsTerminal;
use std::os::fd::AsFd;

/// The functions.
pub(super) const FUNCTIONS: &[Declaration] = &[
    raw(
        "print(*args, sep=' ', end='\\n', file=None, flush=False)",
        "Prints the values to a stream, or to sys.stdout by default.\n\n  sep\n    \
         string inserted between values, default a space.\n  end\n    \
         string appended after the last value, default a newline.\n  file\n    \
         a file-like object (stream); defaults to the current sys.stdout.\n  flush\n    \
         whether to forcibly flush the stream.",
        print,
    ),
    native(
        "input(prompt=..., /)",
        "Read a string from standard input.  The trailing newline is stripped.\n\n\
         The prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\n\
         If the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.\n\
         On *nix systems, readline is used if available.",
        input,
    ),
];

thread_local! {
    static STANDARD: [OnceCell<Value>; 3] = const { [OnceCell::new(), OnceCell::new(), OnceCell::new()] };
    static SYSTEM: RefCell<Option<Ref<Dict>>> = const { RefCell::new(None) };
}

/// One of the standard streams.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// `sys.stdin`.
    Input,
    /// `sys.stdout`.
    Output,
    /// `sys.stderr`.
    Error,
}

/// The native object of a standard stream: what `sys.__stdout__` and its like are.
pub fn native_stream(which: Standard) -> Value {
    STANDARD.with(|streams| streams[which as usize].get_or_init(|| make(which)).clone())
}

fn make(which: Standard) -> Value {
    let (descriptor, name, mode) = match which {
        Standard::Input => (std::io::stdin().as_fd().try_clone_to_owned(), "<stdin>", "r"),
        Standard::Output => (std::io::stdout().as_fd().try_clone_to_owned(), "<stdout>", "w"),
        Standard::Error => (std::io::stderr().as_fd().try_clone_to_owned(), "<stderr>", "w"),
    };
    let Ok(descriptor) = descriptor else { return Value::None };
    let file = std::fs::File::from(descriptor);
    let terminal = file.is_terminal();
    let mut stream = Stream::new(file, Value::str(name), mode, mode == "r", mode == "w");
    stream.is_standard = true;
    stream.encoding = "utf-8".to_owned();
    stream.by_line = terminal || which == Standard::Error;
    let unbuffered = std::env::var_os("PYTHONUNBUFFERED").is_some_and(|value| !value.is_empty());
    stream.unbuffered = which == Standard::Error || unbuffered;
    stream.errors = if which == Standard::Error { "backslashreplace".to_owned() } else { errors_of_environment() };
    files::value(stream, false)
}

/// What happens to text of the streams that is no UTF-8: as the environment says, and in the locale of C nothing is lost.
fn errors_of_environment() -> String {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    if let Some(given) = variable("PYTHONIOENCODING") {
        let errors = given.split_once(':').map(|(_, errors)| errors).filter(|errors| !errors.is_empty());
        return errors.unwrap_or("strict").to_owned();
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(variable);
    match locale.as_deref() {
        None | Some("C" | "POSIX" | "C.UTF-8" | "C.utf8" | "UTF-8") => "surrogateescape".to_owned(),
        Some(_) => "strict".to_owned(),
    }
}

/// Has what is written to the native standard output go out at once.
pub fn set_unbuffered() {
    if let Some(file) = native_stream(Standard::Output).downcast::<File>() {
        file.stream.borrow_mut().unbuffered = true;
    }
}

/// Puts the streams into the namespace of the module `sys`, where scripts may replace them.
pub fn fill_system(namespace: &Ref<Dict>) {
    for which in [Standard::Input, Standard::Output, Standard::Error] {
        let name = name_of(which);
        namespace.set_name(name, native_stream(which));
        namespace.set_name(Symbol::new(&format!("__{name}__")), native_stream(which));
    }
    SYSTEM.with_borrow_mut(|system| *system = Some(namespace.clone()));
}

/// A standard stream as `sys` has it now; None where a script has deleted it.
pub fn standard_stream(which: Standard) -> Option<Value> {
    let name = name_of(which);
    match SYSTEM.with_borrow(|system| system.clone()) {
        Some(namespace) => namespace.get_name(name),
        None => Some(native_stream(which)),
    }
}

/// Writes what waits in the native standard output; at the program's end and before something is reported.
///
/// # Errors
/// OSError, BrokenPipeError among them.
pub fn flush_output() -> Result<()> {
    let made = STANDARD.with(|streams| streams[Standard::Output as usize].get().cloned());
    match made.as_ref().and_then(|stream| stream.downcast::<File>()) {
        Some(file) if !file.stream.borrow().is_closed() => flush(file),
        _ => Ok(()),
    }
}

/// Writes text to a stream of any kind.
///
/// # Errors
/// What its `write` raises.
pub fn write(stream: &Value, what: &Ref<Str>) -> Result<()> {
    match stream.downcast::<File>() {
        Some(file) if !file.binary && file.stream.borrow().writable && !file.is_detached.get() => {
            write_text(file, what)
        }
        _ => call_method(stream, well_known::write, &[what.into()]).map(drop),
    }
}

fn separator(value: &Value, name: &str, default: &str) -> Result<Ref<Str>> {
    match &value.payload() {
        Value::None => Ok(Str::new(default)),
        Value::Str(text) => Ok(Ref::clone(text)),
        _ => Err(type_error(format!("{name} must be None or a string, not {}", value.class_name()))),
    }
}

/// What is written of a separator: a class that derives from `str` may say it otherwise.
fn shown(given: &Value, separator: &Ref<Str>) -> Result<Ref<Str>> {
    if matches!(given, Value::Instance(_)) { text(given) } else { Ok(Ref::clone(separator)) }
}

fn print(values: &mut [Value], keywords: &[(Symbol, Value)]) -> Result {
    let none = Value::None;
    let (mut sep, mut end, mut file, mut flush) = (&none, &none, &none, &none);
    for (name, value) in keywords {
        match *name {
            well_known::sep => sep = value,
            well_known::end => end = value,
            well_known::file => file = value,
            well_known::flush => flush = value,
            other => return Err(type_error(format!("'{other}' is an invalid keyword argument for print()"))),
        }
    }
    let stream = match file {
        Value::None => match standard_stream(Standard::Output) {
            Some(Value::None) => return Ok(Value::None),
            Some(stream) => stream,
            None => return Err(runtime_error("lost sys.stdout")),
        },
        given => given.clone(),
    };
    let separator_text = separator(sep, "sep", " ")?;
    let end_text = separator(end, "end", "\n")?;
    for (place, value) in values.iter().enumerate() {
        if place > 0 {
            let shown = shown(sep, &separator_text)?;
            if !(shown.is_empty() && stream.downcast::<File>().is_some()) {
                write(&stream, &shown)?;
            }
        }
        let value = text(value)?;
        write(&stream, &value)?;
    }
    write(&stream, &shown(end, &end_text)?)?;
    if truth(flush)? {
        call_method(&stream, well_known::flush, &[])?;
    }
    Ok(Value::None)
}

fn input(args: &[Value]) -> Result {
    let lost = |name: &str| runtime_error(format!("input(): lost sys.{name}"));
    let Some(source) = standard_stream(Standard::Input) else { return Err(lost("stdin")) };
    let Some(output) = standard_stream(Standard::Output) else { return Err(lost("stdout")) };
    if !args[0].is_null() {
        write(&output, &text(&args[0])?)?;
    }
    call_method(&output, well_known::flush, &[])?;
    let line = call_method(&source, well_known::readline, &[])?;
    let Value::Str(line) = &line.payload() else { return Err(type_error("object.readline() returned non-string")) };
    if line.is_empty() {
        return Err(exception::new(&types().eof_error, "EOF when reading a line"));
    }
    Ok(Value::str(line.as_str().strip_suffix('\n').unwrap_or(line.as_str())))
}

/// The name under which `sys` has a stream.
pub fn name_of(which: Standard) -> Symbol {
    match which {
        Standard::Input => well_known::stdin,
        Standard::Output => well_known::stdout,
        Standard::Error => well_known::stderr,
    }
}
