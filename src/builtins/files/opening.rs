//! `open`.

use super::stream::Newline;
use super::{Stream, descriptor, value};
use crate::builtins::argument;
use crate::builtins::exceptions::os_error;
use crate::object::exception::{type_error, value_error};
use crate::object::hooks::{self, Warning};
use crate::object::native_function::{Declaration, native};
use crate::object::operation::{call, call_special, encoding, truth};
use crate::object::types::types;
use crate::object::{Result, Value};
use crate::syntax::symbol::well_known;
use std::fs::OpenOptions;
use std::io::SeekFrom;

/// The functions.
pub(in crate::builtins) const FUNCTIONS: &[Declaration] = &[native(
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    "Open file and return a stream.  Raise OSError upon failure.\n\n\
     file is a path name. mode says how it is opened: 'r' for reading (default), 'w' for writing,\n\
     truncating the file first, 'x' for creating a new file, 'a' for appending; with 'b' for bytes,\n\
     't' for text (default), '+' for reading and writing.",
    open,
)];

/// What a mode says.
struct Mode {
    kind: char,
    updates: bool,
    binary: bool,
}

impl Mode {
    fn parse(text: &str) -> Result<Mode> {
        let invalid = || value_error(format!("invalid mode: '{text}'"));
        let (mut kinds, mut updates, mut binary, mut textual) = (Vec::new(), false, false, false);
        for character in text.chars() {
            if text.matches(character).count() > 1 {
                return Err(invalid());
            }
            match character {
                'r' | 'w' | 'x' | 'a' => kinds.push(character),
                '+' => updates = true,
                'b' => binary = true,
                't' => textual = true,
                _ => return Err(invalid()),
            }
        }
        if binary && textual {
            return Err(value_error("can't have text and binary mode at once"));
        }
        match kinds.as_slice() {
            [kind] => Ok(Mode { kind: *kind, updates, binary }),
            [] => Err(value_error("Must have exactly one of create/read/write/append mode and at most one plus")),
            _ => Err(value_error("must have exactly one of create/read/write/append mode")),
        }
    }
}

fn open(args: &[Value]) -> Result {
    let named = named_path(&args[0])?;
    let number = match named.payload() {
        Value::Int(number) => Some(i32::try_from(number).unwrap_or(i32::MAX)),
        Value::True | Value::False => Some(argument::c_int(&named)?),
        _ => None,
    };
    let path = if number.is_none() { path_of(&named)? } else { std::path::PathBuf::new() };
    encoding::check_texts(&args[1..2])?;
    encoding::check_texts(&args[3..6])?;
    let Value::Str(mode_text) = &args[1].payload() else {
        let given = args[1].argument_name();
        return Err(type_error(format!("open() argument 'mode' must be str, not {given}")));
    };
    let mode = Mode::parse(mode_text.as_str())?;
    let buffering = argument::c_int(&args[2])?;
    if mode.binary {
        for (place, name) in [(3, "an encoding"), (4, "an errors"), (5, "a newline")] {
            if !args[place].is_none() {
                return Err(value_error(format!("binary mode doesn't take {name} argument")));
            }
        }
    } else if buffering == 0 {
        return Err(value_error("can't have unbuffered text I/O"));
    }
    if mode.binary && buffering == 1 {
        let message =
            "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used";
        let category = &types().runtime_warning;
        hooks::warn(&Warning { category, message, source: &Value::Null })?;
    }
    let newline = newline_of(&args[5], "open")?;
    let mut options = OpenOptions::new();
    match mode.kind {
        'r' => options.read(true).write(mode.updates),
        'w' => options.write(true).create(true).truncate(true).read(mode.updates),
        'x' => options.write(true).create_new(true).read(mode.updates),
        _ => options.append(true).create(true).read(mode.updates),
    };
    let closes = truth(&args[6])?;
    let file = match number {
        Some(number) if number < 0 => return Err(value_error("negative file descriptor")),
        Some(number) => descriptor::adopt(number),
        None if !closes => return Err(value_error("Cannot use closefd=False with file name")),
        None if args[7].is_none() => options.open(&path),
        None => descriptor::adopt(opened(&args[7], &named, &mode)?),
    };
    let file = file.map_err(|error| os_error(&error, if number.is_some() { Value::None } else { named.clone() }))?;
    if file.metadata().is_ok_and(|found| found.is_dir()) {
        return Err(os_error(&std::io::Error::from_raw_os_error(21), named));
    }
    let readable = mode.kind == 'r' || mode.updates;
    let writable = mode.kind != 'r' || mode.updates;
    let shown = if mode.binary { mode_text.as_str().replace('b', "") + "b" } else { mode_text.as_str().to_owned() };
    let shown = if mode.binary && mode.updates { shown.replace("+b", "b+") } else { shown };
    let mut stream = Stream::new(file, named, &shown, readable, writable);
    stream.by_line = buffering == 1;
    stream.unbuffered = buffering == 0;
    stream.is_raw = buffering == 0;
    stream.newline = newline;
    stream.is_standard = !closes;
    stream.mark_due = mode.kind != 'a' || stream.file().and_then(std::fs::File::metadata).is_ok_and(|it| it.len() == 0);
    if mode.kind == 'a' {
        // What is no file with places, such as a pipe, has no end to go to.
        let _ = stream.seek(SeekFrom::End(0));
    }
    if let Value::Str(encoding) = &args[3].payload() {
        // A name that nobody knows is refused now, not when text comes.
        crate::builtins::codec::encode(&crate::object::string::Str::new(""), Some(encoding), None)?;
        stream.encoding = encoding.as_str().to_owned();
    }
    if let Value::Str(errors) = &args[4].payload() {
        stream.errors = errors.as_str().to_owned();
    }
    Ok(value(stream, mode.binary))
}

/// The number of the file that a script's `opener` opens.
fn opened(opener: &Value, path: &Value, mode: &Mode) -> Result<i32> {
    let access = match (mode.kind, mode.updates) {
        (_, true) => libc::O_RDWR,
        ('r', false) => libc::O_RDONLY,
        _ => libc::O_WRONLY,
    };
    let kind = match mode.kind {
        'r' => 0,
        'w' => libc::O_CREAT | libc::O_TRUNC,
        'x' => libc::O_CREAT | libc::O_EXCL,
        _ => libc::O_CREAT | libc::O_APPEND,
    };
    let flags = Value::Int(i64::from(access | kind | libc::O_CLOEXEC));
    let number = call(opener, &[path.clone(), flags])?;
    match argument::c_int(&number) {
        Ok(number) if number >= 0 => Ok(number),
        Ok(number) => Err(value_error(format!("opener returned {number}"))),
        Err(_) => Err(type_error("expected integer from opener")),
    }
}

/// What ends lines, as the argument of a function says.
pub(super) fn newline_of(newline: &Value, function: &str) -> Result<Newline> {
    Ok(match &newline.payload() {
        Value::None => Newline::Universal,
        Value::Str(text) => match text.as_str() {
            "" => Newline::Untranslated,
            "\n" => Newline::Fixed("\n"),
            "\r" => Newline::Fixed("\r"),
            "\r\n" => Newline::Fixed("\r\n"),
            other => return Err(value_error(format!("illegal newline value: {other}"))),
        },
        _ => {
            let given = newline.argument_name();
            return Err(type_error(format!("{function}() argument 'newline' must be str or None, not {given}")));
        }
    })
}

/// The string or bytes that an object with `__fspath__` stands for; else the value itself.
fn named_path(value: &Value) -> Result {
    Ok(match value.payload() {
        Value::Str(_) | Value::Bytes(_) => value.clone(),
        _ => match call_special(value, well_known::__fspath__, &[])? {
            None => value.clone(),
            Some(path) if matches!(path.payload(), Value::Str(_) | Value::Bytes(_)) => path,
            Some(path) => {
                let (class, given) = (value.class_name(), path.class_name());
                let message = format!("expected {class}.__fspath__() to return str or bytes, not {given}");
                return Err(type_error(message));
            }
        },
    })
}

/// The path that a string, bytes or an object with `__fspath__` names.
///
/// # Errors
/// TypeError where it is none of these; what `__fspath__` raises.
pub(crate) fn path_of(value: &Value) -> Result<std::path::PathBuf> {
    let path: std::path::PathBuf = match &named_path(value)?.payload() {
        Value::Str(path) => crate::builtins::codec::system_path(path)?,
        Value::Bytes(path) => {
            use std::os::unix::ffi::OsStrExt;
            std::ffi::OsStr::from_bytes(&path.data).into()
        }
        _ => {
            let given = value.class_name();
            return Err(type_error(format!("expected str, bytes or os.PathLike object, not {given}")));
        }
    };
    if path.as_os_str().as_encoded_bytes().contains(&0) {
        return Err(value_error("embedded null byte"));
    }
    Ok(path)
}
