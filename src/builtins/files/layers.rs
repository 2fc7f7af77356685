//! The layers of a file: text over a buffer over the raw file; how they are got, parted, and refuse to work.
//!
//! The methods of `methods.rs` ask here first whether a layer is open.

use super::methods::flush;
use super::{File, Stream, closed, unsupported};
use crate::object::exception::{type_error, value_error};
use crate::object::{Result, Thrown, Value};
use std::cell::RefCell;
use std::rc::Rc;

/// The file behind a value.
pub(super) fn file(value: &Value) -> Result<&File> {
    match value.downcast::<File>() {
        Some(file) => Ok(file),
        None => Err(type_error(format!("a file is required, not '{}'", value.class_name()))),
    }
}

/// The file behind a value, which a method is about to use.
///
/// # Errors
/// ValueError where it is closed or has lost its layers; UnsupportedOperation where it never does such a thing.
pub(super) fn usable<'v>(value: &'v Value, method: &str) -> Result<&'v File> {
    let this = file(value)?;
    check(this, method)?;
    Ok(this)
}

/// As `usable`, for a file that is known.
pub(super) fn check(this: &File, method: &str) -> Result<()> {
    never_does(this, method)?;
    check_attached(this)?;
    if this.stream.borrow().is_closed() {
        return Err(closed_for(this, method));
    }
    Ok(())
}

/// What a layer refuses, be it open or closed.
fn never_does(this: &File, method: &str) -> Result<()> {
    if !this.binary || this.is_raw() {
        return Ok(());
    }
    let (readable, writable) = {
        let stream = this.stream.borrow();
        (stream.readable, stream.writable)
    };
    match method {
        "read" | "readline" | "readinto" | "__next__" if !readable => Err(unsupported("read")),
        "read1" | "readinto1" if !readable => Err(unsupported("read1")),
        "write" if !writable => Err(unsupported("write")),
        _ => Ok(()),
    }
}

/// Refuses a file whose layers have been taken from it.
pub(super) fn check_attached(this: &File) -> Result<()> {
    match (this.is_detached.get(), this.binary) {
        (false, _) => Ok(()),
        (true, false) => Err(value_error("underlying buffer has been detached")),
        (true, true) => Err(value_error("raw stream has been detached")),
    }
}

/// The error for a closed file.
#[cold]
fn closed_for(this: &File, method: &str) -> Thrown {
    // What the raw file is asked has no full stop in its words.
    let by_raw = || value_error("I/O operation on closed file");
    match method {
        "fileno" | "isatty" | "readable" | "writable" | "seekable" => by_raw(),
        "readlines" | "writelines" | "__enter__" | "__iter__" => closed(),
        _ if !this.binary => closed(),
        "flush" if this.is_raw() || !this.stream.borrow().writable => closed(),
        _ if this.is_raw() => by_raw(),
        "read" | "read1" => value_error("read of closed file"),
        "readline" | "__next__" => value_error("readline of closed file"),
        "readinto" | "readinto1" => value_error("readinto of closed file"),
        "write" => value_error("write to closed file"),
        "peek" | "seek" | "truncate" | "flush" => value_error(format!("{method} of closed file")),
        "tell" => by_raw(),
        _ => closed(),
    }
}

/// The `buffer` of a text file, or the `raw` file of a buffered one; None once they are parted.
pub(super) fn below(value: &Value) -> Result {
    let this = file(value)?;
    if this.is_detached.get() {
        return Ok(Value::None);
    }
    let made = this.below.get_or_init(|| match this.binary {
        false => Value::object(File::new(this.stream.clone(), true)),
        true => Value::object(File::new(raw_of(&this.stream), true)),
    });
    Ok(made.clone())
}

/// The raw file of a stream, which works on the same file of the system.
fn raw_of(stream: &Rc<RefCell<Stream>>) -> Rc<RefCell<Stream>> {
    let mut above = stream.borrow_mut();
    let raw = Rc::new(RefCell::new(above.raw_twin()));
    above.raw = Some(raw.clone());
    raw.borrow_mut().above = Some(Rc::downgrade(stream));
    raw
}

/// Parts a file from the layer below it, which is given.
pub(super) fn detach(value: &Value) -> Result {
    let this = file(value)?;
    check_attached(this)?;
    if this.stream.borrow().is_closed() {
        return Err(closed_for(this, "flush"));
    }
    flush(this)?;
    let lower = below(value)?;
    this.is_detached.set(true);
    if this.binary
        && let Some(raw) = lower.downcast::<File>()
    {
        let mut above = this.stream.borrow_mut();
        let mut raw = raw.stream.borrow_mut();
        raw.above = None;
        raw.is_standard = above.is_standard;
        above.raw = None;
        above.leave();
    }
    Ok(lower)
}
