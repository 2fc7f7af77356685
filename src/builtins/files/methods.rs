//! The methods of file objects.

use super::layers::{below, check, check_attached, file, usable};
use super::reading::{Amount, check_readable, read};
use super::stream::Newline;
use super::{File, Stream, closed, unsupported};
use crate::builtins::argument;
use crate::builtins::codec;
use crate::builtins::exceptions::os_error;
use crate::builtins::threads;
use crate::object::class_table::ClassTable;
use crate::object::descriptor::{AttributeDeclaration, attribute};
use crate::object::exception::{self, type_error, value_error};
use crate::object::native_function::{Declaration, merged, native};
use crate::object::operation::{Iteration, find_attribute, repr, truth};
use crate::object::string::Str;
use crate::object::types::types;
use crate::object::{Ref, Result, Value};
use crate::syntax::Symbol;
use crate::text::codec::Encoding;
use std::io::{Error, ErrorKind, IsTerminal, SeekFrom};
use std::os::fd::AsRawFd;

/// The contents of the class of text files.
pub(super) const TEXT_TABLE: ClassTable = ClassTable { methods: &TEXT_METHODS, attributes: TEXT_ATTRIBUTES, ..FILES };

/// The contents of the classes of buffered files that can be read.
pub(super) const READER_TABLE: ClassTable =
    ClassTable { methods: &READER_METHODS, attributes: BUFFERED_ATTRIBUTES, ..FILES };

/// The contents of the class of buffered files that can be written only.
pub(super) const WRITER_TABLE: ClassTable =
    ClassTable { methods: &WRITER_METHODS, attributes: BUFFERED_ATTRIBUTES, ..FILES };

/// The contents of the class of files without a buffer.
pub(super) const RAW_TABLE: ClassTable = ClassTable { methods: &RAW_METHODS, attributes: RAW_ATTRIBUTES, ..FILES };

const FILES: ClassTable = ClassTable { doc: "A file, as open() makes it.", module: "_io", ..ClassTable::EMPTY };

static TEXT_METHODS: [Declaration; COMMON.len() + TEXT.len()] = merged(&[COMMON, TEXT]);
static READER_METHODS: [Declaration; COMMON.len() + BUFFERED.len() + PEEK.len()] = merged(&[COMMON, BUFFERED, PEEK]);
static WRITER_METHODS: [Declaration; COMMON.len() + BUFFERED.len()] = merged(&[COMMON, BUFFERED]);
static RAW_METHODS: [Declaration; COMMON.len() + RAW.len()] = merged(&[COMMON, RAW]);

const COMMON: &[Declaration] = &[
    native("read(self, size=-1, /)", "Read at most size characters or bytes; all without it.", |args| {
        let this = usable(&args[0], "read")?;
        match wanted(this, &args[1])? {
            Amount::Count(most) if this.is_raw() => some(this, most, true),
            amount => read(this, amount),
        }
    }),
    native("readline(self, size=-1, /)", "Read until newline or end of file.", |args| {
        let this = usable(&args[0], "readline")?;
        let amount = if this.binary { amount(&args[1])? } else { count(&args[1])? };
        let limit = match amount {
            Amount::Count(limit) => Some(limit),
            _ => None,
        };
        read(this, Amount::Line(limit))
    }),
    native("readlines(self, hint=-1, /)", "Return a list of lines from the stream.", |args| {
        let hint = match amount(&args[1])? {
            Amount::Count(hint) if hint > 0 => hint,
            _ => usize::MAX,
        };
        let (mut lines, mut total) = (Vec::new(), 0);
        while let Some(line) = next_line(usable(&args[0], "readlines")?)? {
            total += crate::object::operation::length(&line)?;
            lines.push(line);
            if total >= hint {
                break;
            }
        }
        Ok(Value::list(lines))
    }),
    native("write(self, text, /)", "Write text or bytes; returns how much was written.", |args| {
        write(usable(&args[0], "write")?, &args[1])
    }),
    native("writelines(self, lines, /)", "Write a list of lines to the stream.", |args| {
        usable(&args[0], "writelines")?;
        let mut lines = Iteration::new(&args[1])?;
        while let Some(line) = lines.next()? {
            write(usable(&args[0], "writelines")?, &line)?;
        }
        Ok(Value::None)
    }),
    native("flush(self, /)", "Write what waits to be written.", |args| {
        let this = usable(&args[0], "flush")?;
        flush(this)?;
        this.stream.borrow_mut().is_iterated = false;
        Ok(Value::None)
    }),
    native("close(self, /)", "Flush and close the file; closing it again does nothing.", |args| {
        let this = file(&args[0])?;
        check_attached(this)?;
        close(this)?;
        Ok(Value::None)
    }),
    native("seek(self, cookie, whence=0, /)", "Change the position; returns the new one.", |args| {
        let place = argument::size(&args[1])?;
        let whence = argument::c_int(&args[2])?;
        let this = usable(&args[0], "seek")?;
        let to = match whence {
            // The system knows what is wrong with the place.
            0 if this.binary && place < 0 => {
                return Err(os_error(&Error::from_raw_os_error(libc::EINVAL), Value::None));
            }
            0 if place < 0 => return Err(value_error(format!("negative seek position {place}"))),
            0 => SeekFrom::Start(place as u64),
            1 if !this.binary && place != 0 => return Err(unsupported("can't do nonzero cur-relative seeks")),
            1 => {
                let place = operate(this, |stream| stream.tell())? as i64 + place;
                let refused = || os_error(&Error::from_raw_os_error(libc::EINVAL), Value::None);
                SeekFrom::Start(u64::try_from(place).map_err(|_| refused())?)
            }
            2 if !this.binary && place != 0 => return Err(unsupported("can't do nonzero end-relative seeks")),
            2 => SeekFrom::End(place),
            _ if this.is_raw() => return Err(os_error(&Error::from_raw_os_error(libc::EINVAL), Value::None)),
            other if this.binary => return Err(value_error(format!("whence value {other} unsupported"))),
            other => return Err(value_error(format!("invalid whence ({other}, should be 0, 1 or 2)"))),
        };
        Ok(Value::Int(operate(this, |stream| stream.seek(to))? as i64))
    }),
    native("tell(self, /)", "Return the position.", |args| {
        let this = usable(&args[0], "tell")?;
        if this.stream.borrow().is_iterated {
            let message = Value::str("telling position disabled by next() call");
            return Err(exception::raise(exception::make(&types().os_error, vec![message])));
        }
        Ok(Value::Int(operate(this, |stream| stream.tell())? as i64))
    }),
    native("truncate(self, pos=None, /)", "Cut the file off at pos, or where it stands.", |args| {
        let size = if args[1].is_none() { None } else { Some(argument::size(&args[1])?.max(0) as u64) };
        let this = usable(&args[0], "truncate")?;
        if !this.stream.borrow().is_closed() && !this.stream.borrow().writable {
            return Err(unsupported(if this.is_raw() { "File not open for writing" } else { "truncate" }));
        }
        Ok(Value::Int(operate(this, |stream| stream.truncate(size))? as i64))
    }),
    native("fileno(self, /)", "The number that the system knows the file by.", |args| {
        Ok(Value::Int(i64::from(operate(usable(&args[0], "fileno")?, |stream| Ok(stream.file()?.as_raw_fd()))?)))
    }),
    native("isatty(self, /)", "Whether it is a terminal.", |args| {
        Ok(Value::bool(operate(usable(&args[0], "isatty")?, |stream| Ok(stream.file()?.is_terminal()))?))
    }),
    native("readable(self, /)", "Whether it can be read.", |args| able(&args[0], "readable", |stream| stream.readable)),
    native("writable(self, /)", "Whether it can be written.", |args| {
        able(&args[0], "writable", |stream| stream.writable)
    }),
    native("seekable(self, /)", "Whether it has positions.", |args| {
        Ok(Value::bool(operate(usable(&args[0], "seekable")?, |stream| Ok(stream.tell().is_ok()))?))
    }),
    native("__enter__(self, /)", "", |args| {
        usable(&args[0], "__enter__")?;
        Ok(args[0].clone())
    }),
    native("__exit__(self, /, *args)", "", |args| {
        let this = file(&args[0])?;
        check_attached(this)?;
        close(this)?;
        Ok(Value::None)
    }),
    native("__iter__(self, /)", "Implement iter(self).", |args| {
        usable(&args[0], "__iter__")?;
        Ok(args[0].clone())
    }),
    native("__next__(self, /)", "Implement next(self).", |args| match next(file(&args[0])?)? {
        Some(line) => Ok(line),
        None => Err(crate::object::exception::stop_iteration(Value::None)),
    }),
    native("__repr__(self, /)", "Return repr(self).", |args| {
        let this = file(&args[0])?;
        let (name, mode, encoding) = {
            let stream = this.stream.borrow();
            (stream.name.clone(), stream.mode.clone(), stream.encoding.clone())
        };
        let class = args[0].class_name();
        let class = class.rsplit('.').next().unwrap_or_default();
        let name = if this.is_detached.get() { String::new() } else { format!(" name={}", repr(&name)?.as_str()) };
        Ok(Value::from(if this.is_raw() {
            let stream = this.stream.borrow();
            let closes = if stream.is_standard { "False" } else { "True" };
            match stream.is_closed() {
                true => format!("<_io.{class} [closed]>"),
                false => format!("<_io.{class}{name} mode='{}' closefd={closes}>", stream.mode_of_bytes()),
            }
        } else if this.binary {
            format!("<_io.{class}{name}>")
        } else {
            format!("<_io.{class}{name} mode='{mode}' encoding='{encoding}'>")
        }))
    }),
];

const TEXT: &[Declaration] = &[
    native(
        "reconfigure(self, /, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None)",
        "Reconfigure the text stream with new parameters.",
        reconfigure,
    ),
    native("detach(self, /)", "Part the file from the layer below it, which is returned.", |args| {
        super::layers::detach(&args[0])
    }),
];

const BUFFERED: &[Declaration] = &[
    native(
        "read1(self, size=-1, /)",
        "Read and return up to size bytes, with at most one read of the system.",
        |args| {
            let size = argument::size(&args[1])?;
            some(usable(&args[0], "read1")?, usize::try_from(size).unwrap_or(usize::MAX), true)
        },
    ),
    native("readinto(self, buffer, /)", "Read bytes into buffer; returns how many.", |args| {
        let this = usable(&args[0], "readinto")?;
        read_into(this, &args[1], ("readinto", this.is_raw()))
    }),
    native("readinto1(self, buffer, /)", "Read bytes into buffer, with at most one read of the system.", |args| {
        read_into(usable(&args[0], "readinto1")?, &args[1], ("readinto1", true))
    }),
    native("detach(self, /)", "Part the file from the layer below it, which is returned.", |args| {
        super::layers::detach(&args[0])
    }),
];

const PEEK: &[Declaration] =
    &[native("peek(self, size=0, /)", "Return bytes from the stream without advancing the position.", |args| {
        some(usable(&args[0], "peek")?, usize::MAX, false)
    })];

const RAW: &[Declaration] = &[
    native("readinto(self, buffer, /)", "Read bytes into buffer; returns how many.", |args| {
        let this = usable(&args[0], "readinto")?;
        read_into(this, &args[1], ("readinto", this.is_raw()))
    }),
    native("readall(self, /)", "Read all that follows.", |args| read(usable(&args[0], "readall")?, Amount::All)),
];

const TEXT_ATTRIBUTES: &[AttributeDeclaration] = &[
    NAME,
    CLOSED,
    attribute("mode", "", |value| Ok(Value::str(&file(value)?.stream.borrow().mode))),
    attribute("encoding", "", |value| Ok(Value::str(&file(value)?.stream.borrow().encoding))),
    attribute("errors", "", |value| Ok(Value::str(&file(value)?.stream.borrow().errors))),
    attribute("newlines", "", |value| attached(value, |file| file.stream.borrow().newlines())),
    attribute("line_buffering", "", |value| Ok(Value::bool(file(value)?.stream.borrow().by_line))),
    attribute("write_through", "", |value| Ok(Value::bool(file(value)?.stream.borrow().is_standard))),
    attribute("buffer", "", below),
];

const BUFFERED_ATTRIBUTES: &[AttributeDeclaration] = &[NAME, CLOSED, MODE, attribute("raw", "", below)];

const RAW_ATTRIBUTES: &[AttributeDeclaration] =
    &[NAME, CLOSED, MODE, attribute("closefd", "", |value| Ok(Value::bool(!file(value)?.stream.borrow().is_standard)))];

const NAME: AttributeDeclaration =
    attribute("name", "", |value| attached(value, |file| file.stream.borrow().name.clone()));

const CLOSED: AttributeDeclaration =
    attribute("closed", "", |value| attached(value, |file| Value::bool(file.stream.borrow().is_closed())));

const MODE: AttributeDeclaration =
    attribute("mode", "", |value| attached(value, |file| Value::str(file.stream.borrow().mode_of_bytes())));

fn attached(value: &Value, read: impl FnOnce(&File) -> Value) -> Result {
    let this = file(value)?;
    check_attached(this)?;
    Ok(read(this))
}

/// Whether a file can do something; what it never can is said of a closed one, too.
fn able(value: &Value, method: &str, ask: impl Fn(&Stream) -> bool) -> Result {
    let this = file(value)?;
    let can = ask(&this.stream.borrow());
    if can || this.is_raw() {
        usable(value, method)?;
    } else if !this.binary {
        check_attached(this)?;
    }
    Ok(Value::bool(can))
}

/// Changes how a text file reads and writes.
fn reconfigure(args: &[Value]) -> Result {
    let this = usable(&args[0], "reconfigure")?;
    for (value, name) in [(&args[1], "encoding"), (&args[2], "errors")] {
        if !matches!(value.payload(), Value::None | Value::Str(_)) {
            let given = value.argument_name();
            return Err(type_error(format!("reconfigure() argument '{name}' must be str or None, not {given}")));
        }
    }
    let changes_reading = !args[1].is_none() || !args[2].is_none() || !args[3].is_null();
    if changes_reading && this.stream.borrow().has_read_text {
        let message = "It is not possible to set the encoding or newline of stream after the first read";
        return Err(unsupported(message));
    }
    let newline = if args[3].is_null() { None } else { Some(super::opening::newline_of(&args[3], "reconfigure")?) };
    if let Value::Str(encoding) = &args[1].payload() {
        codec::encode(&Str::new(""), Some(encoding), None)?;
    }
    let by_line = if args[4].is_none() { None } else { Some(truth(&args[4])?) };
    flush(this)?;
    let mut stream = this.stream.borrow_mut();
    if let Value::Str(encoding) = &args[1].payload() {
        stream.encoding = encoding.as_str().to_owned();
        stream.errors = "strict".to_owned();
    }
    if let Value::Str(errors) = &args[2].payload() {
        stream.errors = errors.as_str().to_owned();
    }
    if let Some(newline) = newline {
        stream.newline = newline;
    }
    if let Some(by_line) = by_line {
        stream.by_line = by_line;
    }
    Ok(Value::None)
}

/// Bytes that were read ahead, or that one read of the system gives; `takes` tells whether they count as read.
fn some(file: &File, most: usize, takes: bool) -> Result {
    if !file.binary {
        return Err(unsupported("read1"));
    }
    check_readable(file)?;
    let bytes = operate(file, |stream| {
        if stream.ahead().is_empty() && most > 0 {
            stream.fill(false)?;
        }
        let count = stream.ahead().len().min(most);
        Ok(if takes { stream.take(count) } else { stream.ahead()[..count].to_vec() })
    })?;
    Ok(crate::object::bytes::Bytes::new(bytes).into())
}

fn read_into(file: &File, buffer: &Value, (name, at_once): (&str, bool)) -> Result {
    let Some(target) = buffer.writable() else {
        let given = buffer.class_name();
        return Err(type_error(format!("{name}() argument must be read-write bytes-like object, not {given}")));
    };
    if !file.binary {
        return Err(unsupported(name));
    }
    let read = match at_once {
        true => some(file, target.length, true)?,
        false => read(file, Amount::Count(target.length))?,
    };
    let Value::Bytes(bytes) = &read else { return Ok(Value::Int(0)) };
    let count = target.edit(|place| {
        let count = bytes.data.len().min(place.len());
        place[..count].copy_from_slice(&bytes.data[..count]);
        count
    });
    Ok(count.into())
}

/// How much a file shall read.
fn wanted(file: &File, size: &Value) -> Result<Amount> {
    match amount(size)? {
        Amount::All if file.binary && !file.is_raw() && !size.is_none() && argument::size(size)? != -1 => {
            Err(value_error("read length must be non-negative or -1"))
        }
        amount => Ok(amount),
    }
}

fn amount(size: &Value) -> Result<Amount> {
    if size.is_none() {
        return Ok(Amount::All);
    }
    let is_number =
        |size: &Value| find_attribute(&size.class().into(), Symbol::new("__index__")).map(|found| found.is_some());
    if !matches!(size, Value::Int(_)) && !is_number(size)? {
        let given = size.class_name();
        return Err(type_error(format!("argument should be integer or None, not '{given}'")));
    }
    count(size)
}

fn count(size: &Value) -> Result<Amount> {
    let size = argument::size(size)?;
    Ok(usize::try_from(size).map_or(Amount::All, Amount::Count))
}

/// Works on an open stream. What is interrupted is done again: other threads and the handlers of signals may run
/// before.
pub(super) fn operate<R>(file: &File, mut work: impl FnMut(&mut Stream) -> std::io::Result<R>) -> Result<R> {
    loop {
        let mut stream = file.stream.borrow_mut();
        if stream.is_closed() {
            return Err(closed());
        }
        match work(&mut stream) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            done => return done.map_err(|error| os_error(&error, Value::None)),
        }
        let awaited = stream.waits_for.take();
        let descriptor = stream.file().map(AsRawFd::as_raw_fd).unwrap_or_default();
        drop(stream);
        match awaited {
            Some(way) => threads::wait_for_file(descriptor, way)?,
            None => threads::answer_signal()?,
        }
    }
}

/// Writes to an open stream; where this is interrupted, what waits is written later on.
fn put(file: &File, work: impl FnOnce(&mut Stream) -> std::io::Result<()>) -> Result<()> {
    let mut work = Some(work);
    operate(file, |stream| match work.take() {
        Some(work) => work(stream),
        None => stream.flush(),
    })
}

/// What iterating over a file gives next.
pub(super) fn next(file: &File) -> Result<Option<Value>> {
    check(file, "__next__")?;
    let line = next_line(file)?;
    // Text has no place to tell while its lines are iterated over.
    file.stream.borrow_mut().is_iterated = !file.binary && line.is_some();
    Ok(line)
}

/// The next line; None at the end.
fn next_line(file: &File) -> Result<Option<Value>> {
    let line = read(file, Amount::Line(None))?;
    let is_empty = match &line {
        Value::Str(text) => text.is_empty(),
        Value::Bytes(bytes) => bytes.data.is_empty(),
        _ => true,
    };
    Ok((!is_empty).then_some(line))
}

/// `write`; errors as CPython's.
pub(in crate::builtins) fn write(file: &File, what: &Value) -> Result {
    let payload = what.payload();
    if file.stream.borrow().is_closed() {
        return Err(if file.binary { value_error("write to closed file") } else { closed() });
    }
    if !file.stream.borrow().writable {
        return Err(unsupported(match file.binary {
            true if file.is_raw() => "File not open for writing",
            true => "write",
            false => "not writable",
        }));
    }
    if !file.binary {
        let Value::Str(text) = &payload else {
            return Err(type_error(format!("write() argument must be str, not {}", what.argument_name())));
        };
        write_text(file, text)?;
        return Ok(text.len().into());
    }
    let Some(bytes) = what.contents() else {
        let given = what.class_name();
        return Err(type_error(format!("a bytes-like object is required, not '{given}'")));
    };
    let count = bytes.len();
    put(file, |stream| stream.write(&bytes))?;
    Ok(count.into())
}

/// Writes text to a text file that is open for writing.
pub(in crate::builtins) fn write_text(file: &File, text: &Ref<Str>) -> Result<()> {
    let (wide, is_plain) = {
        let stream = file.stream.borrow();
        (stream.wide_encoding(), text.is_ascii() || stream.encoding.eq_ignore_ascii_case("utf-8"))
    };
    if text.has_surrogates() {
        return write_surrogates(file, text, wide);
    }
    if let Some(encoding) = wide {
        return put(file, |stream| stream.write_wide(text.as_str(), encoding));
    }
    if is_plain {
        return put(file, |stream| stream.write_text(text.as_str().as_bytes()));
    }
    let (encoding, errors) = coding(file);
    let encoded = codec::encode(text, Some(&encoding), Some(&errors))?;
    put(file, |stream| stream.write_text(&encoded.data))
}

/// The encoding of a text file, and what happens to text that is not so encoded.
pub(super) fn coding(file: &File) -> (Ref<Str>, Ref<Str>) {
    let stream = file.stream.borrow();
    (Str::new(&stream.encoding), Str::new(&stream.errors))
}

#[cold]
fn write_surrogates(file: &File, text: &Ref<Str>, wide: Option<Encoding>) -> Result<()> {
    let (encoding, errors) = coding(file);
    let Some(wide) = wide else {
        let encoded = codec::encode(text, Some(&encoding), Some(&errors))?;
        return put(file, |stream| stream.write_text(&encoded.data));
    };
    let (marked, end) = {
        let stream = file.stream.borrow();
        (stream.mark_due, if let Newline::Fixed(end) = stream.newline { end } else { "\n" })
    };
    let encoding = if marked { encoding } else { Str::new(wide.unmarked().name()) };
    let encoded = codec::encode(&Str::new(&text.as_str().replace('\n', end)), Some(&encoding), Some(&errors))?;
    put(file, |stream| {
        stream.mark_due = false;
        stream.write(&encoded.data)
    })
}

/// Writes what waits.
pub(in crate::builtins) fn flush(file: &File) -> Result<()> {
    operate(file, |stream| stream.flush())
}

fn close(file: &File) -> Result<()> {
    if file.stream.borrow().is_closed() {
        return Ok(());
    }
    let flushed = flush(file);
    let mut stream = file.stream.borrow_mut();
    stream.forget_output();
    flushed.and(stream.close().map_err(|error| os_error(&error, Value::None)))
}
